"""Pabulib `.pb` files, the interchange format of participatory budgeting, read as counting files.

Three parts, each a line with its name, a line of column names and rows: META, PROJECTS, VOTES; semicolons between,
quotes where a field holds one. Equal votes become one ballot with a weight. Nothing is passed over in silence: columns
that say nothing about the count are named in the document's `pabulib.ignored`, and figures of META that the rows
contradict in `pabulib.notes`. A mistake is refused with the line it stands in.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from io import StringIO
from typing import Any

from ideation.domain.canonical import canonical
from ideation.domain.errors import Invalid

PARTS = ("META", "PROJECTS", "VOTES")
PROJECT_COLUMNS = ("project_id", "cost", "name", "votes", "score", "selected")
VOTE_COLUMNS = ("voter_id", "vote", "points", "weight", "sector")
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


def is_pabulib(text: str) -> bool:
    return text.lstrip("\ufeff \r\n").split("\n", 1)[0].strip().strip(";").upper() == "META"


def read_pabulib(text: str) -> dict[str, Any]:
    """The file as a counting file, with the rule it names where we know it."""
    file = parts_of(text)
    scale = scale_of(file)
    options = options_of(file, scale)
    ballots, kind = ballots_of(file, [option["id"] for option in options])
    method, settings = rule_of(file, kind, ballots, scale)
    if not method.startswith("budget_"):
        options = [{k: v for k, v in option.items() if k != "cost"} for option in options]
    lot = {"lot": file.said(OWN_LOT).split(",")} if file.said(OWN_LOT) else {}
    told = {"meta": {key: row.get("value") for key, row in file.meta.items()}, "ignored": ignored(file),
            "notes": notes(file), "scale": scale, "selected": selected(file)}  # fmt: skip
    return {"method": method, "settings": settings, "options": options, "ballots": ballots, **lot, "pabulib": told}


# -- the three parts --------------------------------------------------------------------------------------------------


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


# -- projects ---------------------------------------------------------------------------------------------------------


def options_of(file: File, scale: int) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for row in file.projects:
        id = row.get("project_id")
        if not id or id in found:
            raise row.refuse("project_id", "repeated" if id else "missing")
        title = {"title": row.get("name")} if row.get("name") else {}
        found[id] = {"id": id, "cost": int(amount(row, "cost") * scale)} | title
    if not found:
        raise Invalid({"PROJECTS": "empty"})
    return list(found.values())


def amount(row: Row, column: str) -> Decimal:
    """Money as people write it in such files: 12000, 12000.50, 12 000."""
    text = row.get(column).replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise row.refuse(column, "not_a_number" if text else "missing") from None
    if not value.is_finite() or not 0 <= value <= 10**15:
        raise row.refuse(column, "wrong_value")
    return value


def scale_of(file: File) -> int:
    """1, or what makes whole numbers of all money where some of it has decimals; always told."""
    amounts = [amount(row, "cost") for row in file.projects]
    amounts += [amount(file.meta["budget"], "value")] if file.said("budget") else []
    places = [-int(a.normalize().as_tuple().exponent) for a in amounts if a]
    if max(places, default=0) > 4:
        raise Invalid({"cost": "not_integer"})
    return int(10 ** max(0, *places, 0))


def selected(file: File) -> list[str] | None:
    """Who won, where the file says so: 1, or 2 for what was financed otherwise."""
    if "selected" not in file.columns["PROJECTS"]:
        return None
    return [row.get("project_id") for row in file.projects if row.get("selected") == "1"]


# -- votes ------------------------------------------------------------------------------------------------------------


def ballots_of(file: File, ids: Sequence[str]) -> tuple[list[dict[str, Any]], str]:
    """Equal votes as one ballot, and the kind of vote."""
    kind = file.said("vote_type").lower() or ("cumulative" if "points" in file.columns["VOTES"] else "approval")
    if kind not in CHOICES:
        raise file.meta["vote_type"].refuse("vote_type", "unknown")
    known, merged = set(ids), dict[str, dict[str, Any]]()
    for row in file.votes:
        sector = {"sector": row.get("sector")} if row.get("sector") else {}
        ballot = {"choice": CHOICES[kind](row, voted(row, known)), **sector}
        so_far = merged.setdefault(canonical(ballot), ballot | {"weight": 0})
        so_far["weight"] += weight(row)
    return [merged[key] for key in sorted(merged)], kind


def voted(row: Row, known: set[str]) -> list[str]:
    ids = [id.strip() for id in row.get("vote").split(",") if id.strip()]
    for id in ids:
        if id not in known:
            raise row.refuse("vote", "unknown")
    if len(set(ids)) < len(ids):
        raise row.refuse("vote", "repeated")
    return ids


def weight(row: Row) -> int:
    text = row.get("weight") or "1"
    if not text.isdecimal() or not 0 < int(text) <= 10**9:
        raise row.refuse("weight", "not_integer")
    return int(text)


def approved(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"approve": sorted(ids)}


def pointed(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"votes": {id: n for id, n in points(row, ids).items() if n}}


def scored(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"scores": points(row, ids)}


def ranked(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"ranking": ids}


def points(row: Row, ids: list[str]) -> dict[str, int]:
    given = [text.strip() for text in row.get("points").split(",")] if row.get("points") else []
    if len(given) != len(ids):
        raise row.refuse("points", "too_few" if len(given) < len(ids) else "too_many")
    if not all(text.isdecimal() for text in given):
        raise row.refuse("points", "not_integer")
    return dict(sorted(zip(ids, map(int, given), strict=True)))


CHOICES = {"approval": approved, "choose-1": approved, "cumulative": pointed, "scoring": scored, "ordinal": ranked}

# -- the rule ---------------------------------------------------------------------------------------------------------


def rule_of(file: File, kind: str, ballots: Sequence[dict[str, Any]], scale: int) -> tuple[str, dict[str, Any]]:
    """Our own method where we wrote the file; else the rule it names; else, with a budget, equal shares."""
    if file.said(OWN_METHOD):
        return file.said(OWN_METHOD), own_settings(file)
    if kind in ("approval", "choose-1"):
        return budget_rule(file, scale)
    seats = {"seats": max(1, len(selected(file) or ()) or min(5, len(file.projects)))}
    if kind == "ordinal":
        return "stv", seats
    if kind == "scoring":
        return "score", seats | {"max": most(file, "max_points", ballots, "scores")}
    budget = most(file, "max_sum_points", ballots, "votes", together=True)
    return "dots", seats | {"budget": budget, "max_per_option": most(file, "max_points", ballots, "votes")}


def own_settings(file: File) -> dict[str, Any]:
    try:
        found = json.loads(file.said(OWN_SETTINGS) or "{}")
    except ValueError:
        raise file.meta[OWN_SETTINGS].refuse(OWN_SETTINGS, "not_json") from None
    return found if isinstance(found, dict) else {}


def budget_rule(file: File, scale: int) -> tuple[str, dict[str, Any]]:
    if not file.said("budget"):
        raise Invalid({"META.budget": "missing"})
    budget = {"budget": int(amount(file.meta["budget"], "value") * scale)}
    rule = file.said("rule").lower()
    if rule.startswith("greedy"):
        return "budget_greedy", budget
    one_unit = {"raise": str(scale), "eligibility": True} if rule.startswith("equalshares/add1") else {}
    return "budget_equal_shares", budget | one_unit


def most(file: File, key: str, ballots: Sequence[dict[str, Any]], field: str, *, together: bool = False) -> int:
    """The limit as META tells it, and at least what was really given."""
    given = [ballot["choice"][field].values() for ballot in ballots]
    seen = max((sum(n) if together else max(n, default=0) for n in given), default=0)
    text = file.said(key)
    return max(int(text) if text.isdecimal() else 0, seen, 1)


# -- told openly ------------------------------------------------------------------------------------------------------


def ignored(file: File) -> dict[str, list[str]]:
    known = {"META": NEEDED["META"], "PROJECTS": PROJECT_COLUMNS, "VOTES": VOTE_COLUMNS}
    return {part: [name for name in names if name not in known[part]] for part, names in file.columns.items()}


def notes(file: File) -> list[str]:
    there = {"num_projects": len(file.projects), "num_votes": len(file.votes)}
    return [
        f"{key} says {file.said(key)}, the file has {n}"
        for key, n in there.items()
        if file.said(key) and file.said(key) != str(n)
    ]
