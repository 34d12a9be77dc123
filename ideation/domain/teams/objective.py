"""The objective: how good teams are, in whole numbers: wishes met by their place, and groups that are missing.

A first wish is worth 10, a second 6, a third 3; a place that was not wished for costs 2 to who had wishes, and each
group that a team lacks of those asked for costs 20. Whoever wished nothing is content anywhere.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from ideation.domain.teams.problem import Person, Problem, Seats

WORTH = (10, 6, 3)
UNWISHED = -2
LACKING = 20


@dataclass(frozen=True, slots=True)
class Measure:
    """`other`: had wishes and got none of them; `silent`: had none. `groups` and `sizes` by team; `below`: how many
    teams have fewer groups than asked for, and `lacking`: how many groups that is together."""

    first: int
    second: int
    third: int
    other: int
    silent: int
    below: int
    lacking: int
    score: int
    sizes: dict[str, int] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def worth(person: Person, team: str) -> int:
    if team in person.wishes:
        return WORTH[person.wishes.index(team)]
    return UNWISHED if person.wishes else 0


def measure(problem: Problem, seats: Seats) -> Measure:
    places = [place(person, seats[person.id]) for person in problem.people]
    groups = {team: len(groups_in(problem, seats, team)) for team in problem.teams}
    short = [problem.groups - n for n in groups.values() if n < problem.groups]
    met = sum(worth(person, seats[person.id]) for person in problem.people)
    return Measure(
        **{name: places.count(name) for name in ("first", "second", "third", "other", "silent")},
        below=len(short),
        lacking=sum(short),
        score=met - LACKING * sum(short),
        sizes={team: sum(at == team for at in seats.values()) for team in problem.teams},
        groups=groups,
    )


def place(person: Person, team: str) -> str:
    if team in person.wishes:
        return ("first", "second", "third")[person.wishes.index(team)]
    return "other" if person.wishes else "silent"


def groups_in(problem: Problem, seats: Seats, team: str) -> set[str]:
    return {p.group for p in problem.people if p.group is not None and seats[p.id] == team}
