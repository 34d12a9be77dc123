"""One hostile phone cannot stop the room: too fast, too large or too deep, or plain nonsense over a socket."""

from __future__ import annotations

import json
import time
from functools import partial
from typing import Any

import pytest
import requests

from tests.fixtures.server import Server
from tests.journeys.test_crowd import all_at_once
from tests.live.throttle.eves import post
from tests.story import Camp, LivePhone
from tests.story.raw import Wire


def poured(transport: Wire, commands: list[dict[str, object]]) -> list[Any]:
    """Said before any is answered: however slow the machine, they come faster than ten a second."""
    for each in commands:
        transport.say("427" + json.dumps(["command", each]))
    return [json.loads(transport.hear_until("437")[3:])[0] for _ in commands]


def test_ten_a_second_and_twenty_at_once(camp: Camp, eve: Wire) -> None:
    start = time.monotonic()
    answers = poured(eve, [post(camp, f"nr. {n}") for n in range(80)])
    took = time.monotonic() - start
    taken = [a for a in answers if a["ok"]]
    held = [a for a in answers if not a["ok"]]
    assert 20 <= len(taken) <= 21 + 10 * took and held
    for answer in held:
        assert answer["error"]["code"] == "rate_limited" and answer["retryable"] is True
        assert 0 < answer["retry_after_ms"] <= 1000 and answer["op_id"]
        assert "retry_after_ms" not in answer["error"]


def test_rubbish_counts_as_well(camp: Camp, eve: Wire) -> None:
    answers = poured(eve, [{"session": camp.id, "op_id": "x"}] * 80)
    assert {answer["error"]["code"] for answer in answers} == {"invalid", "rate_limited"}


def test_both_roads_are_one_measure(camp: Camp, house: Server, bystander: LivePhone) -> None:
    ann = camp.phone("ann")
    transport = Wire(house.url, {"token": ann.token})
    transport.join(camp.id)
    start = time.monotonic()
    by_socket = poured(transport, [post(camp, f"nr. {n}") for n in range(80)])
    address, key = f"{house.url}/api/sessions/{camp.id}/commands", {"Authorization": f"Bearer {ann.token}"}
    said = [{k: v for k, v in post(camp, f"og {n}").items() if k != "session"} for n in range(60)]
    by_http = all_at_once([partial(requests.post, address, json=each, headers=key, timeout=30) for each in said])
    statuses = [answer.status_code for answer in by_http]
    taken = sum(answer["ok"] for answer in by_socket) + statuses.count(200)
    assert 20 <= taken <= 21 + 10 * (time.monotonic() - start)
    assert set(statuses) - {200} == {429}


@pytest.mark.parametrize(
    ("text", "reason"),
    [("\\u0000", "not_text"), ("\\ud800", "not_text"), ("a" * 2001, "too_long"), (" \\u200b ", "empty")],
)
def test_text_that_is_none(camp: Camp, eve: Wire, text: str, reason: str) -> None:
    frame = json.dumps(["command", post(camp, "HERE")]).replace("HERE", text)
    eve.say("427" + frame)
    (answer,) = json.loads(eve.hear_until("437")[3:])
    assert answer["error"]["code"] == "invalid" and list(answer["error"]["fields"].values()) == [reason]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "[" * 200 + "]" * 200])
def test_numbers_and_nests_that_are_none(camp: Camp, eve: Wire, value: str) -> None:
    frame = json.dumps(["command", post(camp, "HERE")]).replace('"HERE"', value)
    eve.say("427" + frame)
    (answer,) = json.loads(eve.hear_until("437")[3:])
    assert (answer["ok"], answer["error"]["code"]) == (False, "invalid")
    assert not any("NaN" in text or "Infinity" in text for text in (json.dumps(answer),))


@pytest.mark.parametrize(
    "event",
    ['["command",' + "9" * 5000 + "]", "[" * 5000 + "]" * 5000, '["command"', "{}", "[]", "[3]", "null", "", "NaN"],
    ids=lambda event: event[:12],
)
def test_an_event_that_cannot_be_read_is_answered(eve: Wire, event: str) -> None:
    eve.say("427" + event)
    (answer,) = json.loads(eve.hear_until("437")[3:])
    assert (answer["ok"], answer["error"]["code"], answer["retryable"]) == (False, "invalid", False)


def test_bytes_are_not_taken_and_the_next_event_is(camp: Camp, eve: Wire) -> None:
    eve.say('451-7["command",{"_placeholder":true,"num":0}]')
    assert json.loads(eve.hear_until("437")[3:])[0]["error"]["code"] == "invalid"
    eve.ws.send_binary(b"abc")
    assert eve.call("command", post(camp, "Læst igen"))[0]["ok"]


NONSENSE = [
    "", "9", "4", "42", "42[", "42{}", "42[]", "427", "427[", "42[1]", "42[null]", "42[[]]", '42["join"', "43", "43[]",
    "431[1]", "44", '44{"message":"x"}', "45", '451-["command",{"_placeholder":true,"num":0}]', "45999999-[]",
    '4599-["x",{"_placeholder":true,"num":-1}]', "46", "461-[]", "41/nirgends", "40/nirgends,{}", "4" * 300,
    "42" + "1" * 150 + '["join",{}]', "42" + "[" * 5000 + "]" * 5000, "42" + '{"a":' * 4000 + "1" + "}" * 4000,
    '42["command",' + "9" * 5000 + "]", "5", "6", "2probe", "b////", "x" * 1000, '42["\\ud800"]', "42/,[]", "420",
]  # fmt: skip


def test_frames_that_are_none_disturb_nobody(camp: Camp, house: Server, bystander: LivePhone) -> None:
    """Each may cost its sender the connection, and costs nobody else anything."""
    token = camp.phone("eve").token
    for frame in NONSENSE:
        transport = Wire(house.url, {"token": token})
        transport.say(frame)
        transport.ws.send_binary(b"\x04\x00\xff")
        transport.ws.close(timeout=0)
    bystander.post("Stadig her")
    bystander.sees("session", id=camp.id)
    assert uncaught(house) == []


def uncaught(house: Server) -> list[str]:
    """What the server's log says of errors that nobody answered for."""
    marks = ("ideation.live: event failed", "engineio.server: message handler error")
    return [line for line in house.log.read_text().splitlines() if any(mark in line for mark in marks)]


def test_a_message_above_64_kb_is_not_taken(camp: Camp, house: Server, eve: Wire) -> None:
    eve.say("427" + json.dumps(["command", post(camp, "a" * 100_000)]))
    assert eve.is_closed()
    assert not any(len(idea["text"]) > 2000 for idea in camp.facilitator().look().all("ideas"))


def test_just_below_64_kb_is_answered(camp: Camp, eve: Wire) -> None:
    (answer,) = eve.call("command", post(camp, "a" * 60_000))
    assert answer["error"]["fields"] == {"text": "too_long"}
