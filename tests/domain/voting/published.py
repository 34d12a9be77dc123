"""Reading the conformance data: Pabulib files, Scottish count files, and the cases themselves."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

Row = dict[str, str]


def cases(folder: Path, *kinds: str) -> list[dict[str, Any]]:
    every: list[dict[str, Any]] = json.loads((folder / "cases.json").read_text("utf-8"))["cases"]
    return [case for case in every if case["kind"] in kinds]


def pabulib(path: Path) -> tuple[dict[str, str], list[Row], list[Row]]:
    """The file's META, PROJECTS and VOTES."""
    parts: dict[str, list[list[str]]] = {}
    for line in path.read_text("utf-8-sig").splitlines():
        if line in ("META", "PROJECTS", "VOTES"):
            rows = parts[line] = []
        elif line:
            rows.append(line.split(";"))
    meta = {row[0]: row[1] for row in parts["META"]}
    return meta, as_rows(parts["PROJECTS"]), as_rows(parts["VOTES"])


def as_rows(lines: list[list[str]]) -> list[Row]:
    return [dict(zip(lines[0], line, strict=False)) for line in lines[1:]]


def scottish(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Candidates, and (how many, ranking) for each kind of ballot."""
    lines = [[cell for cell in row if cell.strip()] for row in csv.reader(path.read_text("utf-8").splitlines())]
    names = {row[0].split()[1]: row[1] for row in lines if row[0].startswith("Candidate")}
    ballots = [(int(row[0]), [names[n] for n in row[1:]]) for row in lines[1:] if row[0].isdigit()]
    return list(names.values()), ballots
