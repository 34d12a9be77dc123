"""Approval ballots: what one holds, and all of them gathered: who supports what, and in which sectors.

Equal ballots are one group with a weight, in an order of their own, so that neither the order of the ballots
nor the number of lines they came in can show in a count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from pydantic import Field

from ideation.domain.privacy.suppression import Figures
from ideation.domain.voting.choice_checks import approved
from ideation.domain.voting.families.highest_score import Top, take_top
from ideation.domain.voting.method import FIRST, Cast, Choice, ManySeats, Method, Option, Settings

NO_SECTOR = ""


class ApprovalSettings(ManySeats):
    max_choices: int | None = Field(None, ge=1, json_schema_extra=FIRST)


class ApprovalChoice(Choice):
    approve: list[str] = []


def check(choice: object, options: Sequence[Option], settings: ApprovalSettings) -> dict[str, Any]:
    return approved(choice, options, most=settings.max_choices)


@dataclass(frozen=True, slots=True)
class Group:
    """So many equal ballots of one sector."""

    approve: tuple[str, ...]
    sector: str | None
    weight: int


@dataclass(frozen=True)
class Approvals:
    ids: tuple[str, ...]
    groups: tuple[Group, ...]  # with at least one approval
    ballots: int  # abstentions included
    present: dict[str, int]  # ballots by sector, abstentions included
    tie_sectors: bool = True

    @cached_property
    def supporters(self) -> dict[str, list[int]]:
        """The groups that approve of each option, by their place in `groups`."""
        found: dict[str, list[int]] = {id: [] for id in self.ids}
        for place, group in enumerate(self.groups):
            for id in group.approve:
                found[id].append(place)
        return found

    @cached_property
    def weights(self) -> list[int]:
        return [group.weight for group in self.groups]

    @cached_property
    def voters(self) -> int:
        """Those who approved of anything."""
        return sum(self.weights)

    @cached_property
    def support(self) -> dict[str, int]:
        return {id: sum(self.weights[g] for g in places) for id, places in self.supporters.items()}

    @cached_property
    def by_sector(self) -> dict[str, dict[str, int]]:
        """{option: {sector: supporters}}"""
        return {id: self.sectors_of(places) for id, places in self.supporters.items()}

    def sectors_of(self, places: Sequence[int]) -> dict[str, int]:
        counts: dict[str, int] = {}
        for place in places:
            group = self.groups[place]
            if group.sector is not None:
                counts[group.sector] = counts.get(group.sector, 0) + group.weight
        return counts

    def supported(self) -> dict[str, int]:
        """Support of those options that anybody approves of."""
        return {id: n for id, n in self.support.items() if n > 0}

    def breadth(self, id: str) -> int:
        """In how many sectors it has support; in none where no tie is to be told apart by that."""
        return len(self.by_sector[id]) if self.tie_sectors else 0

    def merit(self, id: str) -> tuple[int, int]:
        """What tells equals apart before the lot: more people, then more sectors."""
        return self.support[id], self.breadth(id)

    def shown(self, id: str) -> list[str]:
        """The sectors whose support of this option may be shown."""
        return [key for key in self.present if key not in self.kept_back[id]]

    @cached_property
    def kept_back(self) -> dict[str, set[str]]:
        """Ballots without a sector can be subtracted like any other's."""
        without = self.ballots - sum(self.present.values())
        voters = self.present | ({NO_SECTOR: without} if without else {})
        loads = [len(group.approve) for group in self.groups] + [0] * (self.ballots > self.voters) or [0]
        return Figures(voters, self.in_groups(), min(loads), max(loads)).kept_back

    def in_groups(self) -> dict[str, dict[str, int]]:
        """Support by sector, and of those without one."""
        known = {id: sum(counts.values()) for id, counts in self.by_sector.items()}
        return {id: counts | {NO_SECTOR: self.support[id] - known[id]} for id, counts in self.by_sector.items()}

    def with_a_winner(self, winners: Sequence[str]) -> int:
        """How many people have at least one of their ideas among the winners."""
        chosen = frozenset(winners)
        return sum(g.weight for g in self.groups if not chosen.isdisjoint(g.approve))


def gather(ballots: Sequence[Cast], options: Sequence[Option], settings: Settings) -> Approvals:
    counts: dict[tuple[tuple[str, ...], str], int] = {}
    present: dict[str, int] = {}
    for cast in ballots:
        key = (tuple(sorted(cast.choice.get("approve", ()))), sector_key(cast.sector))
        counts[key] = counts.get(key, 0) + cast.weight
        if cast.sector is not None:
            present[cast.sector] = present.get(cast.sector, 0) + cast.weight
    groups = [Group(ids, None if s == "" else s[1:], n) for (ids, s), n in sorted(counts.items()) if ids]
    ids = tuple(sorted(option.id for option in options))
    here, all = dict(sorted(present.items())), sum(counts.values())
    return Approvals(ids, tuple(groups), all, here, getattr(settings, "tie_sectors", True))


def sector_key(sector: str | None) -> str:
    """A text that sorts, with no sector first and apart from one named with the empty text."""
    return "" if sector is None else f"s{sector}"


def approved_ids(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    return list(choice.get("approve", ()))


def most_approved(profile: Approvals, seats: int, lot: Sequence[str], *, merit: bool) -> Top:
    return take_top(profile.supported(), profile.breadth if merit else None, seats, lot)


by_ticks = partial(Method, choice=ApprovalChoice, check=check, supports=approved_ids, ballot="approval")
