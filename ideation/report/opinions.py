"""The groups that vote alike, as the report tells them: what they agree on and what divides them, by title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

HALF = 2
LETTERS = "ABCDE"

Row = tuple[str, list[int | None]]  # title, quarters by group


@dataclass(frozen=True)
class Opinions:
    """`kind`: `agreed` where at least half of every group support it, else `common`."""

    people: int
    groups: list[tuple[str, int]]
    kind: str
    shared: list[Row]
    divides: list[Row]

    @property
    def some_hidden(self) -> bool:
        return any(None in quarters for _, quarters in (*self.shared, *self.divides))


def opinions_of(body: Mapping[str, Any], titles: Mapping[str, str]) -> Opinions | None:
    """None where nothing was looked for; without groups where none stood out. `titles` of what may be shown."""
    told = body.get("opinions")
    if not told:
        return None
    half = [id for id in told["agreed"] if min(q or 0 for q in told["quarters"][id]) >= HALF]

    def rows(ids: Sequence[str]) -> list[Row]:
        return [(titles[id], told["quarters"][id]) for id in ids if id in titles]

    return Opinions(
        people=told["people"],
        groups=list(zip(LETTERS, told["groups"], strict=False)),
        kind="agreed" if half else "common",
        shared=rows(half or told["agreed"]),
        divides=rows(told["divides"]),
    )
