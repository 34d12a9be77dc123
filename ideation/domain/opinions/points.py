"""Points, many of them, and what is asked of all of them again and again: which centre is nearest, and where the
middles are.

A number for each point is a lane of one large whole number, so that one multiplication is enough for all of them; and a
point's share of a middle is one number too. Nothing is rounded that would not be, one by one.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence

from ideation.domain.opinions.principal_components import Point

LANE = 8  # bytes
TAIL = 3  # bits, behind a distance: the number of the centre
ZERO = 1 << 58  # what a lane holds for nothing, so that none falls below; no distance is near it
PART, NONE = 96, 1 << 48  # bits of each of the three sums of a middle, and what is there for nothing

Labels = list[int]


class Cloud:
    def __init__(self, points: Sequence[Point], weights: Sequence[int]) -> None:
        self.points, self.weights, self.people = points, weights, sum(weights)
        self.ones = of_lanes([1] * len(points))
        self.x, self.y = (of_lanes(n + ZERO for n in side) - ZERO * self.ones for side in zip(*points, strict=True))
        self.shares = [
            w * (1 << 2 * PART | x + NONE << PART | y + NONE) for (x, y), w in zip(points, weights, strict=True)
        ]

    def nearest(self, centres: Sequence[Point]) -> Labels:
        """Level: the centre that came first. Compared are distances without what is the same for all centres."""
        if len(centres) == 1:
            return [0] * len(self.points)
        ways = map(min, *(self.ways(number, *centre) for number, centre in enumerate(centres)))
        return [way & (1 << TAIL) - 1 for way in ways]

    def ways(self, number: int, a: int, b: int) -> array[int]:
        own = (a * a + b * b << TAIL) + number + ZERO
        lanes = self.x * (-2 * a << TAIL) + self.y * (-2 * b << TAIL) + self.ones * own
        return array("Q", lanes.to_bytes(LANE * len(self.points), sys.byteorder))

    def sizes(self, labels: Labels, groups: int) -> list[int]:
        sizes = [0] * groups
        for weight, at in zip(self.weights, labels, strict=True):
            sizes[at] += weight
        return sizes

    def middles(self, labels: Labels, before: Sequence[Point]) -> list[Point]:
        """The middle of each group; one that nobody is near stays where it was."""
        sums = [0] * len(before)
        for share, at in zip(self.shares, labels, strict=True):
            sums[at] += share
        return [divided(total) if total else old for total, old in zip(sums, before, strict=True)]


def of_lanes(numbers: Iterable[int]) -> int:
    return int.from_bytes(array("Q", numbers).tobytes(), sys.byteorder)


def divided(total: int) -> Point:
    n, low = total >> 2 * PART, (1 << PART) - 1
    return (total >> PART & low) // n - NONE, (total & low) // n - NONE
