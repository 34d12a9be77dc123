"""What is voted on, what it costs, and who won where the file says so."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from ideation.domain.errors import Invalid
from ideation.domain.voting.pabulib.parts import File, Row


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
