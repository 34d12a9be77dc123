"""The three parts of a file, each a line with its name, a line of column names and rows: META, PROJECTS, VOTES;
semicolons between, quotes where a field holds one. A mistake is refused with the line it stands in.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO

from ideation.domain.errors import Invalid

PARTS = ("META", "PROJECTS", "VOTES")
NEEDED = {"META": ("key", "value"), "PROJECTS": ("project_id", "cost"), "VOTES": ("voter_id", "vote")}
OWN_METHOD, OWN_SETTINGS, OWN_LOT = "ideation_method", "ideation_settings", "ideation_lot"
csv.field_size_limit(10_000_000)


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    cells: Mapping[str, str]

    def get(self, name: str) -> str:
        return self.cells.get(name, "").strip()

    def refuse(self, column: str, why: str) -> Invalid:
        return Invalid({f"line {self.line}.{column}": why}, line=self.line)


@dataclass
class File:
    meta: dict[str, Row] = field(default_factory=dict)
    projects: list[Row] = field(default_factory=list)
    votes: list[Row] = field(default_factory=list)
    columns: dict[str, list[str]] = field(default_factory=dict)

    def said(self, key: str) -> str:
        return self.meta[key].get("value") if key in self.meta else ""


def parts_of(text: str) -> File:
    file, part, header = File(), "", list[str]()
    for line, cells in rows_in(text):
        name = cells[0].strip().upper()
        if name in PARTS and not any(cell.strip() for cell in cells[1:]):
            part, header = begun(file, name, line), []
        elif not part:
            raise Invalid({f"line {line}": "no_part_begun"}, line=line)
        elif not header:
            header = file.columns[part] = columns(part, cells, line)
        else:
            take(file, part, row_of(header, cells, line))
    for part in PARTS:
        if part not in file.columns:
            raise Invalid({part: "missing"})
    return file


def rows_in(text: str) -> Iterable[tuple[int, list[str]]]:
    """Rows that hold anything, with the line they begin in."""
    reader = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, cells
            start = reader.line_num + 1
    except csv.Error:
        raise Invalid({f"line {start}": "not_csv"}, line=start) from None


def begun(file: File, name: str, line: int) -> str:
    if name in file.columns:
        raise Invalid({f"line {line}.{name}": "repeated"}, line=line)
    return name


def columns(part: str, cells: Sequence[str], line: int) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    for needed in NEEDED[part]:
        if needed not in names:
            raise Invalid({f"line {line}.{needed}": "missing"}, line=line)
    return names


def row_of(header: Sequence[str], cells: Sequence[str], line: int) -> Row:
    """A row may leave out its last cells; more cells than columns is a field that lacks its quotes."""
    extra = [cell for cell in cells[len(header) :] if cell.strip()]
    if extra:
        raise Invalid({f"line {line}": "too_many_fields"}, line=line)
    return Row(line, dict(zip(header, cells, strict=False)))


def take(file: File, part: str, row: Row) -> None:
    if part == "META":
        file.meta[row.get("key").lower()] = row
    else:
        (file.projects if part == "PROJECTS" else file.votes).append(row)
