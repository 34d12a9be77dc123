"""What the sheet for people says in words and figures, and programs have by ids."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ideation.domain.privacy.sectors import DEFAULT_SECTORS
from ideation.export.columns import COLUMNS, read_by_people, whole
from ideation.export.files import as_csv, table_sheet

IDS = {"a1": "1. Åbne værksteder", "b2": "2. Fritidspas"}


def data(table: str, **row: Any) -> dict[str, Any]:
    return {table: whole(table, [row], IDS), "sectors": DEFAULT_SECTORS}


def cell(table: str, heading: str, language: str | None, **row: Any) -> Any:
    sheet = table_sheet(table, data(table, **row), language)
    return sheet.rows[0][sheet.heads.index(heading)]


def test_prices_are_words_and_figures_the_dearest_first() -> None:
    costs = json.dumps({"b2": 300, "a1": 12000})
    assert cell("polls", "Priser", "da", costs=costs) == "1. Åbne værksteder: 12000\n2. Fritidspas: 300"
    assert cell("polls", "costs", None, costs=costs) == costs


CONDITIONS: list[tuple[dict[str, Any], str, str]] = [
    ({"others": 3}, "Hvis 3 andre går med", "If 3 others join"),
    ({"kind": "join", "at_least": 2, "sector": "civil"}, "Hvis 2 fra civilsamfund går med", "If 2 people from"),
    ({"kind": "money_dkk", "at_least": 500}, "Hvis andre giver 500 kr.", "If others give DKK 500"),
    ({"kind": "in_kind", "sector": "civil"}, "Hvis nogen fra civilsamfund bidrager med lokaler", "If people from"),
    ({"commitment": "c3"}, "Hvis et bestemt bidrag kommer", "If one particular contribution comes"),
]


@pytest.mark.parametrize(("depends", "da", "en"), CONDITIONS)
def test_a_condition_is_said_as_on_the_phones(depends: dict[str, Any], da: str, en: str) -> None:
    row = {"concept": "a1", "depends": json.dumps(depends)}
    assert str(cell("commitments", "Afhænger af", "da", **row)).startswith(da)
    assert str(cell("commitments", "Depends on", "en", **row)).startswith(en)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("table", list(COLUMNS))
def test_no_cell_that_people_read_is_json(table: str, language: str) -> None:
    """Whatever is kept as JSON: each kind of column that holds it, filled with what the tables put there."""
    filled = {
        "json": {"brief": {"da": "Skriv", "en": "Write"}, "seats": 3, "nouns": ["idea"]},
        "prices": {"a1": 5},
        "depends": {"others": 2},
    }
    row = {column.name: json.dumps(filled[column.kind]) for column in COLUMNS[table] if column.kind in filled}
    sheet = table_sheet(table, data(table, **row), language)
    assert not [one for one in sheet.rows[0] if isinstance(one, str) and one.startswith(("{", "["))]
    assert len(sheet.heads) == len(read_by_people(table)) and b"{" not in as_csv(sheet)
