"""What is asked: people with their wishes, teams of `least` to `most`, with people from `groups` groups in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ideation.domain.errors import Conflict, Invalid
from ideation.domain.voting.lots import lot_order

Seats = Mapping[str, str]  # person → team
MOST_WISHES = 3


@dataclass(frozen=True, slots=True)
class Person:
    """`group` is None for a guest, who is welcome everywhere and counts for no group. No wishes: anywhere is well."""

    id: str
    group: str | None
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """`seed` draws the lot: the order in which people choose, and which of equally good answers it becomes."""

    people: tuple[Person, ...]
    teams: tuple[str, ...]
    least: int
    most: int
    groups: int
    seed: str

    def lot(self, turn: int = 0) -> list[Person]:
        """Everybody in the order of the lot; each `turn` is another draw from the same seed."""
        person = {p.id: p for p in self.people}
        return [person[id] for id in lot_order(f"{self.seed}\n{turn}", person)]


def refuse_impossible(problem: Problem) -> None:
    """Sizes that cannot be, with the nearest that can."""
    people, teams, least, most = len(problem.people), len(problem.teams), problem.least, problem.most
    if not teams:
        raise Conflict("no_concepts_to_join")
    if not people:
        raise Conflict("nobody_to_place")
    if least > most:
        raise Invalid({"most": "below_least"}, least=least, most=most)
    if people < teams:
        raise Conflict("more_teams_than_people", people=people, teams=teams, teams_at_most=people)
    if people < teams * least:
        raise Conflict("too_few_people", people=people, teams=teams, least=least, needed=teams * least,
                       least_at_most=people // teams)  # fmt: skip
    if people > teams * most:
        raise Conflict("too_many_people", people=people, teams=teams, most=most, room=teams * most,
                       most_at_least=-(-people // teams))  # fmt: skip
