"""Disclosure control: how much of what is known of the opinion groups may be told: quarters, and none that gives
somebody away.

Of each group and option only the quarter is told in which the support lies: a group of which all agree then looks like
one of which all but one do. With the total, which is public, and the sizes, a quarter could still be worked out to the
last person: where the total is as high, or as low, as these quarters allow, everybody is known. Such a row and its
neighbour, which has one person of the largest group on the other side of a border, are told as the same: by the lower
of the two quarters ("at least half" is true of both), and between the lowest two by none. That is decided from the
quarters and the total alone, so that a figure which is missing tells no more than one which is there (`adr/0012`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ideation.domain.privacy.suppression import Figures, Known, given_away

QUARTERS = 4
TOP = QUARTERS - 1

Bands = tuple[int, ...]
Span = tuple[int, int]  # the lowest and the highest quarter that it could be
Told = list[int | None]  # by group: "at least so many quarters"; 0: fewer than one; None: not told
ANYTHING = (0, TOP)


def band(n: int, of: int) -> int:
    return min(QUARTERS * n // of, TOP)


def lowest(band: int, of: int) -> int:
    return -(-band * of // QUARTERS)


def highest(band: int, of: int) -> int:
    return of if band == TOP else lowest(band + 1, of) - 1


@dataclass(frozen=True)
class Row:
    """What anybody may know of one option. `sizes` of the groups, `rest`: ballots that are in none; `total`: support
    of them all."""

    sizes: tuple[int, ...]
    rest: int
    total: int

    def least(self, bands: Bands) -> int:
        return sum(lowest(b, n) for b, n in zip(bands, self.sizes, strict=True))

    def most(self, bands: Bands) -> int:
        return sum(highest(b, n) for b, n in zip(bands, self.sizes, strict=True)) + self.rest

    def side(self, bands: Bands) -> int:
        """1 or -1 where all of these quarters are at their end, and so known to the last person; else 0. Of none or all
        the total says so itself."""
        if self.total in (0, sum(self.sizes) + self.rest):
            return 0
        return (self.total == self.most(bands)) - (self.total == self.least(bands))

    def across(self, bands: Bands, side: int) -> int | None:
        """The group that could have one more, or one fewer, across the border: the largest, of level ones the first."""
        open = [g for g, b in enumerate(bands) if 0 <= b + side <= TOP]
        return max(open, key=lambda g: (self.sizes[g], -g), default=None)

    def spans(self, bands: Bands) -> list[Span]:
        """What is left open of each group."""
        middle = self.neighbour(bands) if self.side(bands) else bands
        if middle is None or self.side(middle):
            return [ANYTHING] * len(bands)
        return [self.span(middle, group) for group in range(len(middle))]

    def neighbour(self, bands: Bands) -> Bands | None:
        side = self.side(bands)
        group = self.across(bands, side)
        return None if group is None else moved(bands, group, side)

    def span(self, middle: Bands, group: int) -> Span:
        """The quarters of this group in all rows that are told as `middle`."""
        others = [moved(middle, group, by) for by in (-1, 1) if 0 <= middle[group] + by <= TOP]
        found = [row[group] for row in others if self.side(row) and self.neighbour(row) == middle]
        return min(found + [middle[group]]), max(found + [middle[group]])


def label(span: Span) -> int | None:
    low, high = span
    return low if low or not high else None


def moved(bands: Bands, group: int, by: int) -> Bands:
    return tuple(b + by * (g == group) for g, b in enumerate(bands))


# -- all options together ---------------------------------------------------------------------------------------


Spans = Mapping[str, Mapping[str, Span]]  # by option and group


def spans_by_option(figures: Figures, groups: Sequence[str], rest: str) -> Spans | None:
    """What is left open; None where the options taken together would give somebody away."""
    sizes, left = tuple(figures.voters[g] for g in groups), figures.voters.get(rest, 0)
    found: dict[str, dict[str, Span]] = {}
    for id, support in figures.support.items():
        known = tuple(band(figures.cell(id, g), n) for g, n in zip(groups, sizes, strict=True))
        found[id] = dict(zip(groups, Row(sizes, left, sum(support.values())).spans(known), strict=True))
    return None if given_away(figures, found, bounds_by_option(figures, found)) else found


def bounds_by_option(figures: Figures, spans: Spans) -> Known:
    """Of every group; those who are in none could be anything."""
    groups = sorted(figures.voters)
    return {id: {g: bounds(figures, g, row.get(g, ANYTHING)) for g in groups} for id, row in spans.items()}


def bounds(figures: Figures, group: str, span: Span) -> tuple[int, int]:
    """How many people that could be."""
    return lowest(span[0], figures.voters[group]), highest(span[1], figures.voters[group])
