"""Sensitivity to the lot: counting again under every lot that could have been drawn, for counts that ask the lot in
more than one way.

A count asks a `Lot` which of some tied options comes first or last. `Published` answers from the drawn order;
`Undecided` decides only what is asked, keeps to what it has said, and is run again until every answer it
could have given has been tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, permutations
from typing import Protocol

from ideation.domain.voting.lots import ORDERS, in_order, places
from ideation.domain.voting.method import Tie


class Lot(Protocol):
    def first(self, tied: Sequence[str]) -> str: ...

    def last(self, tied: Sequence[str]) -> str: ...

    def upset(self, level: Sequence[str]) -> str | None:
        """Who is to come out of this tie against the rule, in a count that asks "what if"."""


class Published:
    def __init__(self, order: Sequence[str]) -> None:
        self.place = places(order)

    def first(self, tied: Sequence[str]) -> str:
        return min(tied, key=self.place.__getitem__)

    def last(self, tied: Sequence[str]) -> str:
        return max(tied, key=self.place.__getitem__)

    def upset(self, level: Sequence[str]) -> str | None:
        return None


class Upset(Published):
    """As published, but `other` comes out wherever just `tied` are level."""

    def __init__(self, order: Sequence[str], tied: Sequence[str], other: str) -> None:
        super().__init__(order)
        self.tied, self.other = in_order(tied), other

    def upset(self, level: Sequence[str]) -> str | None:
        return self.other if in_order(level) == self.tied else None


class Undecided:
    """`script` are the answers to give, by number; later ones are the first possible. `made` is (answer, of
    how many).

    What is known to stand before each option is a bit mask, so that no answer contradicts an earlier one.
    """

    def __init__(self, order: Sequence[str], script: Sequence[int]) -> None:
        self.place, self.script = places(order), script
        self.before = [0] * len(order)  # for each place a mask of the places known to stand before it
        self.made: list[tuple[int, int]] = []

    def first(self, tied: Sequence[str]) -> str:
        mask = self.mask(tied)
        pick = self.answer([id for id in self.sorted(tied) if not self.before[self.place[id]] & mask])
        for other in tied:
            if other != pick:
                self.say(pick, other)
        return pick

    def last(self, tied: Sequence[str]) -> str:
        earlier = 0
        for id in tied:
            earlier |= self.before[self.place[id]]
        pick = self.answer([id for id in self.sorted(tied)[::-1] if not earlier >> self.place[id] & 1])
        for other in tied:
            if other != pick:
                self.say(other, pick)
        return pick

    def upset(self, level: Sequence[str]) -> str | None:
        return None

    def sorted(self, tied: Sequence[str]) -> list[str]:
        return sorted(tied, key=self.place.__getitem__)

    def mask(self, ids: Iterable[str]) -> int:
        return sum(1 << self.place[id] for id in ids)

    def answer(self, possible: Sequence[str]) -> str:
        number = self.script[len(self.made)] if len(self.made) < len(self.script) else 0
        self.made.append((number, len(possible)))
        return possible[number]

    def say(self, earlier: str, later: str) -> None:
        """From now on `earlier` and all before it stand before `later` and all behind it."""
        e, behind = self.place[earlier], self.place[later]
        ahead = self.before[e] | 1 << e
        for place in range(len(self.before)):
            if place == behind or self.before[place] >> behind & 1:
                self.before[place] |= ahead


@dataclass(frozen=True, slots=True)
class TieSeen:
    """A tie as a count met it; whether it mattered is found by counting again."""

    round: int
    tied: tuple[str, ...]
    broken_by: str


Winners = Callable[[Lot], Sequence[str]]
Tired = Callable[[], bool]
WHEN_TIRED = 2  # so many orders are tried by whoever is tired: the most telling ones


def never() -> bool:
    return False


def redrawn(
    winners: Winners, order: Sequence[str], seen: Iterable[TieSeen], tries: int = ORDERS, tired: Tired = never
) -> tuple[tuple[tuple[str, ...], ...], bool, tuple[Tie, ...]]:
    """All winner sets over all lots; whether `tries` counts were enough to be sure, before the count was `tired`; and
    each tie with whether it mattered."""
    outcomes, complete = all_outcomes(winners, order, tries, tired)
    alike = complete and len(outcomes) == 1
    return (
        outcomes,
        complete,
        tuple(weighed(tie, winners, order, WHEN_TIRED if tired() else tries, alike) for tie in seen),
    )


def all_outcomes(
    winners: Winners, order: Sequence[str], tries: int = ORDERS, tired: Tired = never
) -> tuple[tuple[tuple[str, ...], ...], bool]:
    found: dict[tuple[str, ...], None] = {}
    script: list[int] | None = []
    for _ in range(tries):
        if script is None or tired():
            break
        lot = Undecided(order, script)
        found[in_order(winners(lot))] = None
        script = next_script(lot.made)
    return tuple(sorted(found)), script is None


def next_script(made: Sequence[tuple[int, int]]) -> list[int] | None:
    """The last answer that could have been another one is another one next time."""
    for n in range(len(made) - 1, -1, -1):
        number, possible = made[n]
        if number + 1 < possible:
            return [answer for answer, _ in made[:n]] + [number + 1]
    return None


def weighed(tie: TieSeen, winners: Winners, order: Sequence[str], tries: int, alike: bool) -> Tie:
    """It mattered where those tied coming out otherwise gives other winners; what the lot says cannot where all lots
    are `alike`."""
    actual = in_order(winners(Published(order)))
    others = () if alike and tie.broken_by == "lot" else islice(what_if(tie, order), tries)
    return Tie(tie.round, tie.tied, tie.broken_by, any(in_order(winners(lot)) != actual for lot in others))


def what_if(tie: TieSeen, order: Sequence[str]) -> Iterator[Lot]:
    """Merit overruled for each of the others; or the lot drawn in every other order of those tied."""
    if tie.broken_by == "merit":
        return (Upset(order, tie.tied, other) for other in tie.tied[1:])
    return (Published(lot) for lot in reordered(tie.tied, order))


def reordered(tied: Sequence[str], order: Sequence[str]) -> Iterator[list[str]]:
    """The lot with those tied in every other order, on the places they have together."""
    slots = sorted(places(order)[id] for id in tied)
    for other in most_telling_first([order[slot] for slot in slots]):
        lot = list(order)
        for slot, id in zip(slots, other, strict=True):
            lot[slot] = id
        yield lot


def most_telling_first(drawn: Sequence[str]) -> Iterator[Sequence[str]]:
    """Each of the others as the first, then each as the last: where many are tied there is no end to all orders, and
    those that come next to each other differ only in the last few."""
    for n in range(len(drawn) - 1, 0, -1):
        yield [drawn[n], *drawn[:n], *drawn[n + 1 :]]
    for n in range(len(drawn) - 1):
        yield [*drawn[:n], *drawn[n + 1 :], drawn[n]]
    yield from islice(permutations(drawn), 1, None)
