"""A count as tables, before it has words: what a cell holds, and which rows are more than others.

A cell is (kind, value): an option or several, a number as it was counted ("35/2"), a share of one, a group, a word
of the catalogue, or nothing. The page knows how each is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

Cell = tuple[str, Any]
Body = Mapping[str, Any]  # a result as it was published

NOTHING: Cell = ("nothing", None)


def option(id: str | None) -> Cell:
    return ("option", id) if id else NOTHING


def options(ids: Sequence[str]) -> Cell:
    return ("options", list(ids)) if ids else NOTHING


def number(value: Any) -> Cell:
    return NOTHING if value is None else ("number", str(value))


def percent(value: Any) -> Cell:
    """Of a whole: "1/5" is 20 %."""
    return NOTHING if value is None else ("percent", str(value))


def word(key: str) -> Cell:
    return ("word", f"count.{key}")


@dataclass(frozen=True)
class Row:
    """`chosen`: it came in here. `round`: which ties belong to it."""

    cells: list[Cell]
    chosen: bool = False
    round: int | None = None


@dataclass(frozen=True)
class Table:
    """`head` and `title` are keys of the catalogue, or, in a matrix, options. The `named` column heads its row; a
    table that is `aside` is folded away at first."""

    title: str
    head: list[Any]
    rows: list[Row] = field(default_factory=list)
    named: int = 1
    aside: bool = False
    note: str | None = None

    @property
    def marks(self) -> bool:
        """Whether it is worth saying which rows were chosen: not where all of them were."""
        return not all(row.chosen for row in self.rows)


@dataclass(frozen=True)
class Bar:
    """One line of the picture: how long it is, and from where to where it may lie."""

    option: str
    value: Fraction
    chosen: bool
    low: Fraction | None = None
    high: Fraction | None = None


@dataclass(frozen=True)
class Picture:
    title: str
    bars: list[Bar]
    percent: bool = False


def fraction(text: Any) -> Fraction:
    try:
        return Fraction(str(text))
    except (ValueError, ZeroDivisionError):
        return Fraction(0)


def by_total(body: Body, ids: Sequence[str]) -> list[str]:
    """Highest first; equal ones as they stand."""
    return sorted(ids, key=lambda id: -fraction(body["totals"].get(id, "0")))


def in_order(body: Body, ids: Sequence[str]) -> list[str]:
    """Those who came in, in their order, then the others."""
    return [*body["winners"], *by_total(body, [id for id in ids if id not in body["winners"]])]


def bars(body: Body, title: str) -> list[Picture]:
    """What each ended with, where it ended with anything."""
    ends = {id: fraction(body["totals"].get(id, "0")) for id in in_order(body, list(body["totals"]))}
    return [Picture(title, [Bar(id, end, id in body["winners"]) for id, end in ends.items() if end])]


def others(body: Body, head: str, ids: Sequence[str] | None = None) -> list[Table]:
    """Those that did not come in, with what they had."""
    winners = body["winners"]
    left = by_total(body, [id for id in (ids if ids is not None else body["totals"]) if id not in winners])
    if not left:
        return []
    rows = [Row([option(id), number(body["totals"][id])]) for id in left]
    return [Table("others", ["option", head], rows, named=0)]
