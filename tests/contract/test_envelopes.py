"""Whatever a phone may send around a command: an envelope, a body or an address that is none is refused by type."""

from __future__ import annotations

import json

import pytest

from tests.contract.payloads import assert_invalid
from tests.story import Camp, Inside, Json, new

SOMEBODYS = "6f0c52f4-6f4e-4a1c-9b3e-0d6a1e1f7a55"


@pytest.mark.parametrize(
    "envelope",
    [
        {}, {"op_id": None}, {"op_id": "x"}, {"op_id": SOMEBODYS.upper()}, {"op_id": 5}, {"op_id": [SOMEBODYS]},
        {"op_id": "x" * 5000}, {"op_id": "\ud800"}, {"type": None}, {"type": 5}, {"type": ["idea.post"]},
        {"type": "x" * 65}, {"payload": None}, {"payload": []}, {"payload": "x"}, {"payload": 1},
        {"op_id": f"{SOMEBODYS}\n"}, {"type": "idea.post\0"},
    ],
    ids=str,
)  # fmt: skip
def test_an_envelope_that_is_none(camp: Camp, envelope: Json) -> None:
    ann = camp.phone("ann")
    whole = {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": "x"}}
    raw = json.dumps(whole | envelope if envelope else {})
    path = f"/api/sessions/{camp.id}/commands"
    answer = ann.http("POST", path, data=raw, headers={"Content-Type": "application/json"})
    assert_invalid(answer, envelope)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"", "application/json", 422),
        (b"{", "application/json", 422),
        (b"[]", "application/json", 422),
        (b'"x"', "application/json", 422),
        (b"null", "application/json", 422),
        (b"\xff\xfe{}", "application/json", 422),
        (b'{"op_id":"\xed\xa0\x80"}', "application/json", 422),
        (b"[" * 30_000, "application/json", 422),
        (b'{"a":' * 9_000 + b"1" + b"}" * 9_000, "application/json", 422),
        (b'{"op_id":' + b"9" * 5000 + b"}", "application/json", 422),
        (b'{"payload":{"text":"' + b"a" * 70_000 + b'"}}', "application/json", 413),
        (b"{}", "text/plain", 415),
        (b"{}", "", 415),
        (b"a=1", "application/x-www-form-urlencoded", 415),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_a_body_that_is_no_command(camp: Camp, body: bytes, kind: str, status: int) -> None:
    ann = camp.phone("ann")
    headers = {"Content-Type": kind} if kind else {}
    answer = ann.http("POST", f"/api/sessions/{camp.id}/commands", data=body, headers=headers)
    assert answer.status == status, answer.text
    assert answer.json["ok"] is False and answer.json["error"]["code"] == "invalid"
    assert answer.json["error"]["fields"] and answer.json["retryable"] is False
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("session", ["x", "%00", SOMEBODYS, "..", "a" * 2000, "%ED%A0%80", "%F0%9F%92%A9"])
def test_a_session_that_is_none(camp: Camp, road: Inside, session: str) -> None:
    ann = camp.phone("ann")
    command = {"op_id": new(), "type": "session.end", "payload": {}}
    for answer in (
        ann.http("POST", f"/api/sessions/{session}/commands", json=command),
        ann.http("GET", f"/api/sessions/{session}/board"),
        ann.http("GET", f"/api/sessions/{session}/results"),
    ):
        assert (answer.status, answer.json["error"]["code"]) == (404, "not_found"), answer.text
    house = road.app.extensions["ideation"]
    assert (
        session not in house.store.locks and session not in house.commands.transactions.inboxes
    )  # guesses leave nothing behind


@pytest.mark.parametrize(
    "query",
    ["since=-1", "since=x", "since=1e3", "since=9999999999999999", "since=²", "since=٣", "epoch=x", "since=%00"],
)
def test_a_board_since_nothing(camp: Camp, query: str) -> None:
    answer = camp.phone("ann").http("GET", f"/api/sessions/{camp.id}/board?{query}")
    assert_invalid(answer, query)


@pytest.mark.parametrize(
    "door",
    [
        {"code": None}, {"code": 5}, {"code": "\ud800"}, {"code": "\0"}, {"code": "x" * 65}, {"code": float("nan")},
        {"invite": ["x"]}, {"invite": "a\0"}, {"sector": None}, {"sector": "Civil"}, {"sector": "astronauts"},
        {"sector": 1}, {"name": ""}, {"name": "\u200b"}, {"name": "x" * 81}, {"name": 5}, {"name": "\0"},
    ],
    ids=str,
)  # fmt: skip
def test_a_join_that_is_none(camp: Camp, road: Inside, door: Json) -> None:
    asked = {"code": camp.code, "sector": "civil"} | door
    if "invite" in door:
        del asked["code"]
    before = camp.facilitator().fresh().seq
    raw = json.dumps(asked)
    answer = road.request("POST", "/api/join", data=raw, headers={"Content-Type": "application/json"})
    assert_invalid(answer, door)
    assert camp.facilitator().fresh().seq == before
