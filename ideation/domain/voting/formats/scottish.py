"""Scottish council ballots (`.csv`): candidates and seats, then how many papers with which order, then who they are.

A table of scores may begin alike, "5,3"; only who names its candidates is such a file.
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import Any

from ideation.domain.errors import Invalid

FIRST = re.compile(r"\s*\d+\s*,\s*\d+\s*,?\s*$")


def is_scottish(text: str) -> bool:
    return bool(FIRST.match(text.removeprefix("\ufeff").split("\n", 1)[0]))


def read_scottish(text: str) -> dict[str, Any]:
    """As a counting file for a single transferable vote. Candidates go by their numbers."""
    lines = [(n, filled(row)) for n, row in enumerate(csv.reader(StringIO(text.removeprefix("\ufeff"))), start=1)]
    (first, head), rest = lines[0], [(n, row) for n, row in lines[1:] if row]
    how_many, seats = whole(head[0], first), whole(head[1], first)
    known = [str(n) for n in range(1, how_many + 1)]
    names = {row[0].split()[-1]: row[1] for _, row in rest if row[0].lower().startswith("candidate") and len(row) > 1}
    if [id for id in known if id not in names]:
        raise Invalid({"candidates": "missing"}, "no_candidates")
    papers = [(n, row) for n, row in rest if row[0][0].isdigit()]
    return {
        "method": "stv",
        "settings": {"seats": seats},
        "options": [{"id": id} | ({"title": names[id]} if id in names else {}) for id in known],
        "ballots": [paper(row, n, known) for n, row in papers],
    }


def filled(row: list[str]) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]


def whole(text: str, line: int) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise Invalid({f"line {line}": "not_integer"}, line=line)
    return int(text)


def paper(row: list[str], line: int, known: list[str]) -> dict[str, Any]:
    for id in row[1:]:
        if id not in known:
            raise Invalid({f"line {line}": "unknown"}, line=line)
    if len(set(row[1:])) < len(row[1:]):
        raise Invalid({f"line {line}": "repeated"}, line=line)
    return {"choice": {"ranking": row[1:]}, "weight": whole(row[0], line)}
