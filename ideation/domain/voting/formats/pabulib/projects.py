"""What is voted on, what it costs, and who won where the file says so."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.pabulib.file_sections import File, Row
from ideation.domain.voting.formats.pabulib.notes import listed

NEARLY = re.compile(r"does not fit\b.{0,120}?\bat least (\d{1,3}) ?%", re.IGNORECASE | re.DOTALL)
CROSSED_OUT = 999_999_999  # the price by which the format marks what was withdrawn after the vote


def ids_of(file: File) -> list[str]:
    found: dict[str, Row] = {}
    for row in file.projects:
        id = row.get("project_id")
        if not id or id in found:
            raise row.refuse("project_id", "repeated" if id else "missing")
        found[id] = row
    if not found:
        raise Invalid({"PROJECTS": "empty"})
    return list(found)


def options_of(file: File, scale: int) -> list[dict[str, Any]]:
    """Those that could be chosen: not what costs nothing or was withdrawn, unless it was chosen all the same."""
    out = [row.get("project_id") for row in file.projects if is_out(row)]
    if out:
        file.notes.say(f"Cost nothing, or were withdrawn (cost {CROSSED_OUT}), and were left out: {listed(out)}")
    return [option(row, scale) for row in file.projects if not is_out(row)]


def is_out(row: Row) -> bool:
    return amount(row, "cost") in (0, CROSSED_OUT) and flag(row) != 1


def option(row: Row, scale: int) -> dict[str, Any]:
    title = {"title": row.get("name")} if row.get("name") else {}
    return {"id": row.get("project_id"), "cost": int(amount(row, "cost") * scale)} | title


def amount(row: Row, column: str) -> Decimal:
    """Money as people write it in such files: 12000, 12000.50, 12 000, 12,000.50, 12.000,50."""
    text = row.get(column).replace("\u00a0", "").replace(" ", "")
    last = max(text.rfind(","), text.rfind("."))
    front = text[: max(last, 0)].replace(",", "").replace(".", "")
    try:
        value = Decimal(f"{front}.{text[last + 1 :]}" if last >= 0 else text)
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


def nearly_enough(file: File) -> int:
    """The percentage of its price that is enough for the first that does not fit, where the file's comment tells its
    own rule so, as those of Poznań do; else 0."""
    said = NEARLY.search(file.said("comment")) if file.rule == "greedy-custom" else None
    return min(int(said[1]), 100) if said else 0


def flag(row: Row) -> int | None:
    """1 won, 0 did not; 2 and 3 were financed otherwise, 2 by a rule of the city's own."""
    try:
        return int(Decimal(row.get("selected").replace(",", ".")))
    except (InvalidOperation, ValueError):
        return None


def selected(file: File) -> list[str] | None:
    """Who won, where the file says so; last who came in for the rest that was left."""
    flags = {row.get("project_id"): flag(row) for row in file.projects}
    if "selected" not in file.columns["PROJECTS"] or not any(n is not None for n in flags.values()):
        return None
    won = {1, 2} if nearly_enough(file) else {1}
    besides = [id for id, n in flags.items() if n is not None and n > max(won)]
    if besides:
        above = f"selected {max(won) + 1} or more"
        file.notes.say(f"Financed otherwise ({above}), and not held against the count: {listed(besides)}")
    return sorted((id for id, n in flags.items() if n in won), key=lambda id: flags[id] or 0)
