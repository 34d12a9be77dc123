"""The three parts of a file, each a line with its name, a line of column names and rows: META, PROJECTS, VOTES;
semicolons between, quotes where a field holds one. What cannot be read at all is refused with the line it stands in.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO

from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.pabulib.notes import Notes

PARTS = ("META", "PROJECTS", "VOTES")
NEEDED = {"META": ("key", "value"), "PROJECTS": ("project_id", "cost"), "VOTES": ("vote",)}
OWN_METHOD, OWN_SETTINGS, OWN_LOT = "ideation_method", "ideation_settings", "ideation_lot"
META_COLUMNS = ["key", "value"]
csv.field_size_limit(10_000_000)


@dataclass(frozen=True, slots=True)
class Row:
    """`extra`: it had more cells than there are columns."""

    line: int
    cells: Mapping[str, str]
    extra: bool = False

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
    notes: Notes = field(default_factory=Notes)

    def said(self, key: str) -> str:
        return self.meta[key].get("value") if key in self.meta else ""

    @property
    def rule(self) -> str:
        """As the format writes its name, however the file does."""
        return re.sub(r"[\s_]+", "-", self.said("rule").lower()).replace("equal-shares", "equalshares")


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
            if header is META_COLUMNS:
                take_meta(file, header, cells, line)
        else:
            TAKE[part](file, header, cells, line)
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
    if part == "META" and names[:2] != META_COLUMNS:
        return META_COLUMNS  # that was a row already: there is only one way to name these two
    for needed in NEEDED[part]:
        if needed not in names:
            raise Invalid({f"line {line}.{needed}": "missing"}, line=line)
    return names


def filled(header: Sequence[str], cells: Sequence[str], line: int) -> Row:
    """A row may leave out its last cells."""
    extra = any(cell.strip() for cell in cells[len(header) :])
    return Row(line, dict(zip(header, cells, strict=False)), extra)


def take_meta(file: File, header: Sequence[str], cells: Sequence[str], line: int) -> None:
    """A value may hold semicolons; and "key: value" is how the format's own example once writes it."""
    key, value = (cells[0], ";".join(cells[1:])) if len(cells) > 1 else cells[0].partition(":")[::2]
    name = key.strip().lower()
    if name in file.meta and file.said(name) != value.strip():
        file.notes.say(f"{name} stands twice in META; the last one was used")
    file.meta[name] = Row(line, {"key": key, "value": value})


def take_project(file: File, header: Sequence[str], cells: Sequence[str], line: int) -> None:
    row = filled(header, cells, line)
    if row.extra:
        row = with_long_name(file, header, cells, line)
    file.projects.append(row)


def with_long_name(file: File, header: Sequence[str], cells: Sequence[str], line: int) -> Row:
    """Semicolons in a name that lacks its quotes."""
    if "name" not in header:
        raise Invalid({f"line {line}": "too_many_fields"}, line=line)
    at, much = header.index("name"), len(cells) - len(header) + 1
    file.notes.row("name_with_semicolons", line)
    return filled(header, [*cells[:at], ";".join(cells[at : at + much]), *cells[at + much :]], line)


def take_vote(file: File, header: Sequence[str], cells: Sequence[str], line: int) -> None:
    file.votes.append(filled(header, cells, line))


TAKE = {"META": take_meta, "PROJECTS": take_project, "VOTES": take_vote}
