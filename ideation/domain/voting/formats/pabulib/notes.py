"""What is to be said about a file beside its count: what was passed over, counted otherwise, or contradicts itself.

Nothing of a file is passed over in silence, and a row that is wrong does not stop an election; where more than half of
them are, the file is not what it seems, and is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

SHOWN = 5  # so many lines or ids are named

ROWS = {  # of one row, and of several
    "named_twice": (
        "names a project twice; it was counted once",
        "name a project twice; it was counted once",
    ),
    "points_twice": (
        "gives a project points twice; they were added up",
        "give a project points twice; they were added up",
    ),
    "unknown": (
        "names a project that is not in the file; it was passed over",
        "name a project that is not in the file; it was passed over",
    ),
    "too_long_choice": (
        "chooses more than one project; all of them were counted",
        "choose more than one project; all of them were counted",
    ),
    "voter_twice": (
        "has the number of an earlier vote; it was counted, too",
        "have the number of an earlier vote; they were counted, too",
    ),
    "left_out": (
        "could not be read and was left out",
        "could not be read and were left out",
    ),
    "name_with_semicolons": (
        "has more fields than columns; what is too much was taken as part of the name",
        "have more fields than columns; what is too much was taken as part of the name",
    ),
}


@dataclass
class Notes:
    said: list[str] = field(default_factory=list)
    rows: dict[str, list[int]] = field(default_factory=dict)

    def say(self, text: str) -> None:
        if text not in self.said:
            self.said.append(text)

    def row(self, what: str, line: int) -> None:
        self.rows.setdefault(what, []).append(line)

    def told(self) -> list[str]:
        return [*self.said, *(row_note(what, lines) for what, lines in self.rows.items())]


def row_note(what: str, lines: Sequence[int]) -> str:
    one, many = ROWS[what]
    told = f"1 row {one} (line" if len(lines) == 1 else f"{len(lines)} rows {many} (lines"
    return f"{told} {listed(lines)})"


def listed(what: Sequence[object]) -> str:
    shown = ", ".join(map(str, what[:SHOWN]))
    return shown if len(what) <= SHOWN else f"{shown} and {len(what) - SHOWN} more"
