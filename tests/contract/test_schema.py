"""`/api/schema` tells everything there is; and every way of saying no has its sentence in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from ideation.contract.protocol import COMMANDS
from ideation.domain.errors import KINDS
from ideation.domain.languages import LANGUAGES
from ideation.domain.phases import PHASES
from ideation.domain.phases.settings import REASONS
from ideation.domain.voting import METHODS
from ideation.runtime import i18n
from ideation.runtime.config import ROOT
from ideation.views.cards import COLLECTIONS
from tests.story import Inside

CODES = {kind.__name__: kind.code for kind in KINDS} | {"NotJson": "invalid"}
SOURCES = [path for path in (ROOT / "ideation").rglob("*.py") if "demo" not in path.parts]


def test_the_schema_has_everything(road: Inside) -> None:
    schema = road.request("GET", "/api/schema").json
    assert set(schema) >= {"version", "commands", "collections", "errors", "sectors", "steps", "methods"}
    assert schema["commands"].keys() == COMMANDS.keys()
    for name, command in schema["commands"].items():
        assert command["payload"]["type"] == "object" and command["payload"]["additionalProperties"] is False, name
        assert set(command["roles"]) <= {"participant", "facilitator", "observer"} and command["roles"]
        assert command["phases"] is None or set(command["phases"]) <= PHASES.keys()
    assert schema["collections"].keys() == COLLECTIONS.keys()
    assert schema["errors"].keys() == {kind.code for kind in KINDS}
    assert schema["steps"].keys() == PHASES.keys() and schema["methods"].keys() == METHODS.keys()
    assert [s["key"] for s in schema["sectors"]][:5] == ["civil", "business", "foundation", "public", "university"]


def test_cards_have_at_least_the_fields_of_the_contract(road: Inside) -> None:
    promised = {
        "session": "id title state step attention timer online",
        "steps": "id phase title minutes settings position state",
        "members": "id sector role name state",
        "ideas": "id text for_whom theme merged_into builds_on sector late hidden",
        "themes": "id title",
        "polls": "id step round method settings options state electors cast rule_hash",
        "results": "poll ballots winners totals ties sectors explanation",
        "concepts": "id idea team fields",
        "commitments": "id concept kinds first_step due condition",
        "actions": "id concept what who due state",
    }
    told = road.request("GET", "/api/schema").json["collections"]
    for name, wanted in promised.items():
        assert set(wanted.split()) <= told[name]["properties"].keys(), name


# -- how it says no ---------------------------------------------------------------------------------------------------


def refusals(path: Path) -> Iterator[tuple[str, str]]:
    """(code, reason) of everything refused by name in a file: Closed("on_a_ballot"), Invalid({"text": "empty"})."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        first, name = node.args[0], node.func.id
        if name == "Reason" and isinstance(first, ast.Constant):
            yield "invalid", str(first.value)
        elif name in CODES and isinstance(first, ast.Constant):
            yield CODES[name], str(first.value)
        elif CODES.get(name) == "invalid" and isinstance(first, ast.Dict):
            yield from (("invalid", str(v.value)) for v in first.values if isinstance(v, ast.Constant))


@cache
def all_refusals() -> set[tuple[str, str]]:
    found = {each for path in SOURCES for each in refusals(path)}
    return found | {("invalid", reason) for reason in (*REASONS.values(), "wrong_type", "wrong_value")}


def test_the_refusals_are_found() -> None:
    assert ("closed", "on_a_ballot") in all_refusals() and ("invalid", "too_long") in all_refusals()
    assert len(all_refusals()) > 50


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(kind.code for kind in KINDS))
def test_every_code_has_a_sentence(language: str, code: str) -> None:
    assert i18n.has(language, f"error.{code}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_sentence(language: str) -> None:
    keys = [f"error.{code}.{reason}" for code, reason in sorted(all_refusals())]
    assert [key for key in keys if not i18n.has(language, key)] == []
