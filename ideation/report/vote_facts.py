"""Vote facts: one vote as the report tells it, with its rows and what became of its objections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ideation.report.charts import Answer, Bars
from ideation.report.opinions import Opinions


@dataclass(frozen=True)
class Row:
    title: str
    was: str | None  # the words that were voted on, where they were mended since
    total: str
    share: int  # of the highest total, in percent
    chosen: bool
    sectors: list[str | None]
    second: dict[str, Any] | None  # a second look at it


def follows(rows: Iterable[Row], titles: Iterable[str]) -> bool:
    """Whether these stand in the order of the count; what was voted on by another name has no place in it."""
    place = {row.title: at for at, row in enumerate(rows)}
    order = [place[title] for title in titles if title in place]
    return order == sorted(order)


@dataclass(frozen=True)
class Settled:
    """An objection and what became of it; who follows it up by name only where that person agreed. By its `key` it is
    taken out."""

    key: str
    text: str
    state: str
    note: str
    name: str | None
    sector: str | None


@dataclass(frozen=True)
class Counted:
    """`n`: its place among the votes of the report, by which its count is found."""

    n: int
    step: str
    title: str
    step_title: str
    about: str | None  # the one proposal
    method: str
    about_one: bool  # about a single proposal: then what came of it is no figure, but a yes or not yet
    own_answers: bool  # and no yes either: to go on, pause, close
    agrees: bool  # it asked what people agree on, and chose nothing
    cast: int
    electors: int
    admitted: int
    removed: int
    few: bool
    access: str
    headcount: int | None
    sectors: list[str]
    turnout: list[str | None]
    rows: list[Row]
    bars: Bars | None
    answers: list[Answer]
    opinions: Opinions | None
    left_out: int
    chosen_hidden: int
    headline: dict[str, str]
    verdict: dict[str, str]  # on the one proposal
    explanation: dict[str, list[str]]
    reason: str | None
    reason_key: str
    objections: list[Settled]
    stands: bool

    @property
    def crowded(self) -> bool:
        """More ballots than people in the room."""
        return self.headcount is not None and self.cast > self.headcount
