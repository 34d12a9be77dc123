"""Highest score first: taking the best by a figure that does not change while we take: approvals, dots, scores.

Equal figures are ordinary. Merit (the method's published steps) is asked first, then the lot; each tie is
written down once, where it begins. It mattered when the last seat fell in the middle of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ideation.domain.voting.lots import draws, places
from ideation.domain.voting.method import Number, Tie

Merit = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Top:
    winners: tuple[str, ...]
    order: tuple[str, ...]  # all candidates, best first
    ties: tuple[Tie, ...]
    outcomes: tuple[tuple[str, ...], ...]
    complete: bool


def highest(figures: Mapping[str, int]) -> list[str]:
    """All that share the highest figure; none of none."""
    most = max(figures.values(), default=0)
    return [id for id, n in figures.items() if n == most]


def take_top(figures: Mapping[str, Number], merit: Merit | None, seats: int, lot: Sequence[str]) -> Top:
    """The `seats` highest figures. Give only those who can win at all: nobody is elected without support."""
    groups = ranked_groups(figures, merit, lot)
    order = tuple(id for group in groups for equals in group for id in equals)
    outcomes, complete = winner_sets([equals for group in groups for equals in group], seats)
    return Top(order[:seats], order, tuple(ties_in(groups, seats)), outcomes, complete)


def ranked_groups(figures: Mapping[str, Number], merit: Merit | None, lot: Sequence[str]) -> list[list[list[str]]]:
    """Best first: groups of equal figures, each in groups of equal merit, each in lot order."""
    place = places(lot)
    ids = sorted(figures, key=place.__getitem__)
    return [split(group, merit) for group in split(ids, figures.__getitem__)]


def split(ids: Sequence[str], key: Merit | None) -> list[list[str]]:
    """Groups of equal keys, highest first; the order within a group stays."""
    if key is None:
        return [list(ids)]
    ranked = sorted(ids, key=key, reverse=True)
    return [list(equals) for _, equals in groupby(ranked, key)]


def ties_in(groups: Sequence[Sequence[Sequence[str]]], seats: int) -> list[Tie]:
    """Those ties that touch a seat."""
    ties: list[Tie] = []
    start = 0
    for group in groups:
        tied = [id for equals in group for id in equals]
        if len(group) > 1:
            ties += tie_at(start, tied, "merit", seats)
        for equals in group:
            ties += tie_at(start, equals, "lot", seats) if len(equals) > 1 else []
            start += len(equals)
    return ties


def tie_at(start: int, tied: Sequence[str], by: str, seats: int) -> list[Tie]:
    if start >= seats:
        return []
    return [Tie(start + 1, tuple(tied), by, mattered=start + len(tied) > seats)]


def winner_sets(equals: Sequence[Sequence[str]], seats: int) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """Only the group in which the last seat falls is open to the lot."""
    fixed: list[str] = []
    for tied in equals:
        if len(fixed) + len(tied) > seats:
            return draws(fixed, tied, seats - len(fixed))
        fixed += tied
    return draws(fixed, (), 0)
