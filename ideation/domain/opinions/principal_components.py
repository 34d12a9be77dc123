"""Where everybody stands: the two directions in which opinions differ most (the first two principal components).

Power iteration on both directions at once, in whole numbers with fixed rounding, so that every machine finds the same
to the last bit. Only the plane they span matters, not how it is turned. It starts from numbers made from the places of
the options, and ends when the plane has come to rest, or after ROUNDS: where it has not by then, no groups stand out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isqrt
from operator import itemgetter, mul
from typing import Any

from ideation.domain.opinions.opinion_matrix import BITS, Places, Voice

ROUNDS = 20  # enough for the directions that part clear groups; a direction among equals never comes to rest
FINE, COARSE = 20, 14  # bits of a direction, and of where somebody stands
REST = 14  # bits: how little is left outside the plane of before

SIDE = 192  # bits between two numbers in one, more than either can take
HALF = 1 << SIDE - 1

Row = list[int]
Point = tuple[int, int]
Pick = Callable[[Sequence[int]], Any]


class Field:
    """The voices as a matrix, without writing it out: most of it is the same number over and over.

    Whatever is asked of it adds and multiplies only, so two rows that are one number a place (`joined`) go together."""

    def __init__(self, voices: Sequence[Voice], options: int) -> None:
        self.weights = [v.weight for v in voices]
        self.total = sum(self.weights)
        self.downs, self.steps = [v.down for v in voices], [v.up - v.down for v in voices]
        self.agrees, self.agreed = both_ways([v.said[0] for v in voices], options)
        answers = [v.said[1] for v in voices]
        self.answered, self.asked = both_ways(answers, options) if any(answers) else ([], [])

    def along(self, direction: Row) -> Row:
        """How far out each voice stands, times the number of people; the middle of all is zero."""
        up = (sum(pick(direction)) for pick in self.agrees)
        everything = sum(direction)
        down = (sum(pick(direction)) for pick in self.answered) if self.answered else [everything] * len(self.downs)
        out = [d * down + s * up for d, down, s, up in zip(self.downs, down, self.steps, up, strict=True)]
        middle = sum(map(mul, self.weights, out))
        return [self.total * n - middle for n in out]

    def pulled(self, out: Row) -> Row:
        """What those who stand far out have in common, option by option."""
        heavy = list(map(mul, self.weights, out))
        down, step = list(map(mul, heavy, self.downs)), list(map(mul, heavy, self.steps))
        all = sum(down)
        ground = [sum(pick(down)) for pick in self.asked] if self.asked else [all] * len(self.agreed)
        return [g + sum(pick(step)) for g, pick in zip(ground, self.agreed, strict=True)]


def both_ways(rows: Sequence[Places], options: int) -> tuple[list[Pick], list[Pick]]:
    """Picks of the options by voice, and of the voices by option."""
    columns: list[Row] = [[] for _ in range(options)]
    for number, row in enumerate(rows):
        for place in row:
            columns[place].append(number)
    return [picking(row) for row in rows], [picking(column) for column in columns]


def picking(places: Sequence[int]) -> Pick:
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: [row[place] for place in places]


def standpoints(voices: Sequence[Voice], options: int) -> list[Point]:
    """One point a voice, in the plane of the two directions."""
    field = Field(voices, options)
    shift = field.total << BITS + FINE - COARSE
    one, two = parted(field.along(joined(*plane(field, options))))
    return [(x // shift, y // shift) for x, y in zip(one, two, strict=True)]


def plane(field: Field, options: int) -> tuple[Row, Row]:
    found = upright(*starts(options))
    for _ in range(ROUNDS):
        before, found = found, upright(*parted(field.pulled(field.along(joined(*found)))))
        if all(within(row, before) for row in found):
            break
    return found


def joined(one: Row, two: Row) -> Row:
    return [(a << SIDE) + b for a, b in zip(one, two, strict=True)]


def parted(row: Row) -> tuple[Row, Row]:
    two = [(n + HALF & 2 * HALF - 1) - HALF for n in row]
    return [n - b >> SIDE for n, b in zip(row, two, strict=True)], two


def within(row: Row, plane: tuple[Row, Row]) -> bool:
    """Whether as good as nothing of it stands out of the plane."""
    square = sum(map(mul, row, row))
    inside = sum(sum(map(mul, row, side)) ** 2 for side in plane) >> 2 * FINE
    return bool(square - inside <= square >> REST)


def starts(options: int) -> tuple[Row, Row]:
    """Numbers without a pattern, in which no direction is left out."""
    return scattered(options, 12347), scattered(options, 4801)


def scattered(options: int, step: int) -> Row:
    return [(step * p * p + 7919 * p + step) % 20011 - 10005 for p in range(options)]


def upright(one: Row, two: Row) -> tuple[Row, Row]:
    """The second at a right angle to the first, both of the same length; what has no length stays zero."""
    square, shared = sum(map(mul, one, one)), sum(map(mul, one, two))
    return unit(one), unit([square * b - shared * a for a, b in zip(one, two, strict=True)])


def unit(row: Row) -> Row:
    length = isqrt(sum(map(mul, row, row)))
    return [(n << FINE) // length for n in row] if length else row
