"""One hostile phone cannot stop the room: too fast, too large, too deep, or plain nonsense."""

from __future__ import annotations

import json
import re
import socket
import time
from functools import partial
from typing import Any

import pytest
import requests

from tests.fixtures.server import Server
from tests.journeys.test_crowd import all_at_once
from tests.raw import Polling, Wire
from tests.story import Camp, LivePhone, new


@pytest.fixture
def eve(camp: Camp, house: Server, bystander: LivePhone) -> Wire:
    transport = Wire(house.url, {"token": camp.phone("eve", "business").token})
    transport.join(camp.id)
    return transport


def post(camp: Camp, text: str = "x") -> dict[str, object]:
    payload = {"id": new(), "text": text}
    return {"session": camp.id, "op_id": new(), "type": "idea.post", "payload": payload}


# -- too fast ---------------------------------------------------------------------------------------------------------


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


# -- nonsense over the socket -----------------------------------------------------------------------------------------


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


# -- polling ----------------------------------------------------------------------------------------------------------


def packets(camp: Camp, n: int) -> str:
    made = (f"42{id}" + json.dumps(["command", post(camp, f"pakke {id}")]) for id in range(n))
    return "\x1e".join(made)


def test_seventeen_packets_in_one_post_are_all_handled(camp: Camp, house: Server, bystander: LivePhone) -> None:
    eve = Polling(house.url, {"token": camp.phone("eve").token})
    assert eve.post('4299["join",' + json.dumps({"session": camp.id, "since": 0}) + "]").ok
    eve.hear_until("4399")
    assert eve.post(packets(camp, 17)).ok
    bystander.until(lambda: True)
    heard = ""
    while not all(f"43{id}[" in heard for id in range(17)):
        heard += eve.get()
    assert heard.count('"ok":true') == 17


def test_too_many_packets_in_one_post_are_refused_whole(camp: Camp, house: Server, bystander: LivePhone) -> None:
    eve = Polling(house.url, {"token": camp.phone("eve").token})
    eve.post('4299["join",' + json.dumps({"session": camp.id, "since": 0}) + "]")
    eve.hear_until("4399")
    answer = eve.post(packets(camp, 65))
    assert 400 <= answer.status_code < 500
    assert not any(i["text"].startswith("pakke") for i in camp.facilitator().look().all("ideas"))


def test_an_oversize_post_is_refused_at_once(camp: Camp, house: Server, bystander: LivePhone) -> None:
    eve = Polling(house.url, {"token": camp.phone("eve").token})
    for size in (70_000, 1_100_000, 5_000_000):
        answer = Polling(house.url, {"token": camp.phone("eve").token}).post("4" + "a" * size)
        assert 400 <= answer.status_code < 500, size
    assert 400 <= requests.post(eve.address.replace("sid=", "sid=x"), data="40", timeout=5).status_code < 500


# -- HTTP -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [65_000, 1_100_000, 8_000_000])
def test_a_large_body_is_refused_at_once(camp: Camp, house: Server, bystander: LivePhone, size: int) -> None:
    headers = {"Authorization": f"Bearer {bystander.token}", "Content-Type": "application/json"}
    address = f"{house.url}/api/sessions/{camp.id}/commands"
    answer = requests.post(address, data=b"a" * size, headers=headers, timeout=5)
    assert answer.status_code == 413 and answer.json()["error"]["code"] == "invalid"


@pytest.mark.parametrize(
    "request_text",
    [
        "POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\x00\x01\x02\r\n\r\n",
        "GET " + "/" * 100_000 + " HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n" * 20_000 + "\r\n",
        "GET /api/sessions/%00/board HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ],
    ids=["negative length", "no length", "version", "zeros", "long line", "many headers", "zero in path"],
)
def test_a_request_that_is_none(camp: Camp, house: Server, bystander: LivePhone, request_text: str) -> None:
    """Answered with a 4xx or cut off; nothing of the program's inside is shown."""
    with socket.create_connection(("127.0.0.1", house.port), 5) as line:
        try:
            line.sendall(request_text.encode("latin-1"))
            line.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        except OSError:
            answer = b""  # cut off
    assert b"Traceback" not in answer
    assert answer == b"" or re.search(rb"^HTTP/1.[01] (4\d\d|505)|Error code: (4\d\d|505)", answer), answer[:400]


def test_half_open_connections_keep_nobody_out(camp: Camp, house: Server, bystander: LivePhone) -> None:
    idle = [socket.create_connection(("127.0.0.1", house.port), 5) for _ in range(200)]
    for line in idle:
        line.sendall(b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Le")
    assert requests.get(f"{house.url}/healthz", timeout=3).ok
    assert camp.phone("cai").look().seq
    for line in idle:
        line.close()
