"""Whatever a phone, or somebody with a script, may put into a field: a typed refusal, and nothing happens."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ideation.contract.protocol import COMMANDS
from ideation.domain.limits import MAX_TEXT
from tests.contract.payloads import assert_invalid
from tests.contract.stages import set_stage
from tests.story import Answer, Camp, Json, Phone, new

every_command = pytest.mark.parametrize("type", COMMANDS)
DEEP: Any = "bund"
for _ in range(30):
    DEEP = [DEEP]

SAMPLES: dict[str, list[Any]] = {
    "null": [None],
    "boolean": [True],
    "integer": [5],
    "number": [1.5],
    "string": ["tekst"],
    "array": [[], ["tekst"]],
    "object": [{}, {"a": 1}],
}
NOBODY_TAKES = [
    float("nan"), float("inf"), float("-inf"), 10**400, 2**60, -(2**60), DEEP, {"a": float("nan")},
    "a" * (MAX_TEXT + 1), "\0", "a\0b", "\ud800", "a\udfffb", "\u200b\u200b",
]  # fmt: skip


def kinds(schema: Json, defs: Json) -> set[str]:
    """The JSON types a field takes; all of them where the schema does not say."""
    if "$ref" in schema:
        return kinds(defs[schema["$ref"].rsplit("/", 1)[1]], defs)
    if "anyOf" in schema:
        return {kind for one in schema["anyOf"] for kind in kinds(one, defs)}
    if "enum" in schema or "const" in schema:
        return {"string"}
    return {schema["type"]} if "type" in schema else set(SAMPLES)


def wrong_values(schema: Json, defs: Json) -> list[Any]:
    taken = kinds(schema, defs)
    of_another_type = [v for kind, values in SAMPLES.items() if kind not in taken for v in values]
    return of_another_type + NOBODY_TAKES


def sent(phone: Phone, type: str, payload: Any) -> Answer:
    raw = json.dumps({"op_id": new(), "type": type, "payload": payload})
    path = f"/api/sessions/{phone.camp.id}/commands"
    return phone.http("POST", path, data=raw.encode(), headers={"Content-Type": "application/json"})


@every_command
def test_each_field_refuses_what_it_is_not(camp: Camp, type: str) -> None:
    stage = set_stage(camp, type)
    before = camp.facilitator().fresh()
    schema = COMMANDS[type].payload.model_json_schema(by_alias=True)
    for name, field in schema.get("properties", {}).items():
        for value in wrong_values(field, schema.get("$defs", {})):
            assert_invalid(sent(stage.actor, type, stage.payload | {name: value}), (name, value))
    for name in schema.get("required", []):
        without = {key: value for key, value in stage.payload.items() if key != name}
        answer = sent(stage.actor, type, without)
        assert_invalid(answer, name)
        assert answer.json["error"]["fields"] == {name: "missing"}
    for name in ("ekstra", "role", "__proto__"):
        assert_invalid(sent(stage.actor, type, stage.payload | {name: 1}), name)
    after = camp.facilitator().fresh()
    assert (after.seq, after.shown()) == (before.seq, before.shown())
    stage.send()  # it was the payload that was refused, not the moment


@every_command
def test_what_may_be_left_out_may_be_left_out(camp: Camp, type: str) -> None:
    """As the schema says: with nothing but what is required it is taken, or refused for a reason of the room's."""
    stage = set_stage(camp, type)
    required = COMMANDS[type].payload.model_json_schema(by_alias=True).get("required", [])
    answer = sent(stage.actor, type, {name: stage.payload[name] for name in required})
    assert answer.status < 500, answer.text


@pytest.mark.parametrize(
    ("text", "why"),
    [("a\0b", "not_text"), ("\ud800", "not_text"), ("", "empty"), (float("nan"), "not_a_number"), (3, "wrong_type")],
)
def test_a_path_starts_in_the_payload_whatever_is_wrong(camp: Camp, text: Any, why: str) -> None:
    answer = sent(camp.phone("ann"), "idea.post", {"id": new(), "text": text})
    assert answer.json["error"]["fields"] == {"text": why} and answer.json["op_id"]


@pytest.mark.parametrize("blank", ["ᅟ", "ᅠ", "⠀", "ㅤ", "ﾠ", "\xad", "️", "\u2060"])
def test_what_nobody_can_see_is_no_text(camp: Camp, blank: str) -> None:
    answer = sent(camp.phone("ann"), "idea.post", {"id": new(), "text": blank})
    assert answer.json["error"]["fields"] == {"text": "empty"}


@pytest.mark.parametrize("due", ["20261201  ", "2026-W01-1", "2026-335  ", "1/12/2026", "2026-1-1", "٢٠٢٦-١٢-٠١", ""])
def test_a_day_is_written_in_one_way(camp: Camp, due: str) -> None:
    stage = set_stage(camp, "commitment.make")
    answer = sent(stage.actor, "commitment.make", stage.payload | {"due": due})
    assert answer.json["error"]["fields"] == {"due": "not_a_date"}


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-11-23T20:15:00"])
def test_a_moment_that_is_none(camp: Camp, moment: str) -> None:
    answer = sent(camp.facilitator(), "timer.set", {"ends_at": moment})
    assert answer.json["error"]["fields"] == {"ends_at": "not_a_time"}


def test_a_methods_setting_is_named(camp: Camp) -> None:
    step = camp.step("selection")
    for wrong, why in ({"seats": 0}, "too_small"), ({"seats": "2"}, "wrong_type"), ({"prikker": 3}, "unknown"):
        answer = sent(camp.facilitator(), "step.update", {"id": step, "settings": wrong})
        assert answer.json["error"]["fields"] == {f"settings.{next(iter(wrong))}": why}


def test_text_comes_back_as_it_is_meant(camp: Camp) -> None:
    """NFC, one kind of line end, no space around; everything else letter by letter."""
    ann = camp.phone("ann")
    camp.go("ideas")
    said = {
        "  A\u030arhus  ": "Århus",
        "to\r\nlinjer\rher": "to\nlinjer\nher",
        "👩‍👩‍👧 {{7*7}} <b>'\"&amp;": "👩‍👩‍👧 {{7*7}} <b>'\"&amp;",
        "=HYPERLINK(1)": "=HYPERLINK(1)",
        "שלום עולם": "שלום עולם",
    }
    for written, kept in said.items():
        id = ann.post(written)
        assert camp.facilitator().look().find("ideas", id=id)["text"] == kept  # type: ignore[index]
