"""Who gets a socket, and what it may do before and beside joining."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from tests.fixtures.server import Server
from tests.story import Camp, LivePhone, new
from tests.story.raw import Refused, Wire

NO_MESSAGES: list[list[object]] = [
    [], [None], [5], ["x"], [[]], [{}], [{"session": None}], [{"session": 5}], [{"session": "\ud800"}],
]  # fmt: skip
EVIL = "http://evil.example"


def refused(house: Server, auth: object = None, **headers: str) -> bool:
    try:
        Wire(house.url, auth, **headers)
    except Refused:
        return True
    return False


@pytest.mark.parametrize(
    "auth",
    [
        None, {}, {"token": ""}, {"token": "guess"}, {"token": None}, {"token": 5}, {"token": ["x"]},
        {"token": "\ud800"}, {"token": "\0"}, {"projector": "guess"}, {"projector": "\0"}, {"projector": "\ud800"},
        {"projector": None}, {"projector": ""}, ["token"], "token", 5,
    ],
    ids=str,
)  # fmt: skip
def test_without_credentials_nobody_comes_in(camp: Camp, house: Server, auth: object) -> None:
    assert refused(house, auth)


def test_a_cookie_is_a_key_too(camp: Camp, house: Server) -> None:
    browser = requests.Session()
    joined = browser.post(f"{house.url}/api/join", json={"code": camp.code, "sector": "civil"}).json()
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    transport = Wire(house.url, None, Cookie=cookie, Origin=house.url)
    assert transport.join(camp.id)["mine"]["member"]["id"] == joined["member"]


@pytest.mark.parametrize("origin", [EVIL, "null", "http://127.0.0.1.evil.example", "http://127.0.0.1:1"])
def test_a_page_from_elsewhere_gets_no_socket(camp: Camp, house: Server, origin: str) -> None:
    token = camp.phone("ann").token
    assert refused(house, {"token": token}, Origin=origin)
    assert refused(house, {"token": token}, **{"Origin": EVIL, "X-Forwarded-Host": "evil.example"})
    assert not refused(house, {"token": token}, Origin=house.url)


def test_another_namespace_is_no_way_in(camp: Camp, house: Server) -> None:
    transport, token = Wire(house.url, {"token": camp.phone("ann").token}), camp.facilitator().token
    transport.say("40/admin," + json.dumps({"token": token}))
    assert transport.hear().startswith("44/admin,")
    transport.say("42/admin,7" + json.dumps(["join", {"session": camp.id}]))
    assert transport.join(camp.id)["mine"]  # nothing came before this answer


def test_before_joining_nothing_is_taken(camp: Camp, house: Server) -> None:
    fay = camp.facilitator()
    transport, before = Wire(house.url, {"token": fay.token}), fay.fresh().seq
    command = {"session": camp.id, "op_id": new(), "type": "session.end", "payload": {}}
    (answer,) = transport.call("command", command)
    assert (answer["ok"], answer["error"]["code"], answer["op_id"]) == (False, "forbidden", command["op_id"])
    assert fay.fresh().seq == before


@pytest.mark.parametrize("event", ["explode", "message", "my event", "", "__class__", "changes", "tick", "removed"])
def test_an_unknown_event_is_answered(camp: Camp, house: Server, event: str) -> None:
    transport = Wire(house.url, {"token": camp.phone("ann").token})
    messages: list[list[Any]] = [[], [{}], [1, 2], ["\ud800"]]
    for message in messages:
        (answer,) = transport.call(event, *message)
        assert (answer["ok"], answer["error"]["code"]) == (False, "not_found")


@pytest.mark.parametrize("event", ["join", "command", "leave"])
@pytest.mark.parametrize("message", NO_MESSAGES, ids=str)
def test_a_malformed_event_is_answered(camp: Camp, house: Server, event: str, message: list[object]) -> None:
    transport = Wire(house.url, {"token": camp.phone("ann").token})
    (answer,) = transport.call(event, *message)
    wanted = ("invalid", "forbidden", "not_found")
    if event == "leave" and message == [{"session": "\ud800"}]:
        return
    assert answer["ok"] is False and answer["error"]["code"] in wanted and answer["error"]["message"]


def test_reserved_names_change_nothing(camp: Camp, house: Server) -> None:
    """A frame that says "disconnect" does not make an invisible listener, and "connect" no second identity."""
    fay, ann = camp.facilitator(), camp.phone("ann")
    watcher = camp.also(fay)
    transport = Wire(house.url, {"token": ann.token})
    transport.join(camp.id)
    watcher.until(lambda: (watcher.last("presence") or {}).get("online") == 1)
    for frame in ('42["disconnect"]', '42["connect"]', "42" + json.dumps(["connect", {}, {"token": fay.token}])):
        transport.say(frame)
    for event in ("disconnect", "connect"):
        (answer,) = transport.call(event, {"token": fay.token})
        assert answer["ok"] is False
    command = {"session": camp.id, "op_id": new(), "type": "session.end", "payload": {}}
    (answer,) = transport.call("command", command)
    assert answer["error"]["code"] == "forbidden"  # still ann
    camp.phone("bob", live=True)
    watcher.until(lambda: (watcher.last("presence") or {}).get("online") == 2)  # ann is still counted
    transport.ws.close()
    watcher.until(lambda: (watcher.last("presence") or {}).get("online") == 1)


def test_a_socket_left_is_told_nothing_more(camp: Camp) -> None:
    ann: LivePhone = camp.phone("ann", live=True)
    assert ann.say("leave", {"session": camp.id}) == {"ok": True}
    heard = ann.count("changes")
    bob = camp.phone("bob", live=True)
    camp.go("ideas")
    bob.catch_up()
    assert ann.count("changes") == heard
    assert ann.say("command", {"session": camp.id, "op_id": new(), "type": "x", "payload": {}})["ok"] is False


def test_one_session_is_not_another(camp: Camp) -> None:
    """Somebody of one session hears and does nothing in another."""
    other = Camp(camp.road)
    ann, eve = camp.phone("ann", live=True), other.phone("eve", live=True)
    answer = eve.say("join", {"session": camp.id, "since": 0})
    assert (answer["ok"], answer["error"]["code"]) == (False, "forbidden")
    command = {"session": camp.id, "op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": "x"}}
    assert eve.say("command", command)["ok"] is False
    camp.go("ideas")
    ann.catch_up()
    assert not any(camp.id in text for text in eve.heard if "error" not in text)
    eve.hang_up()


def test_the_projector_sees_what_observers_see_and_says_nothing(camp: Camp) -> None:
    screen = camp.screen()
    camp.phone("ann")
    member = screen.sees("members", sector="civil")
    assert "name" not in member and screen.board.mine is None
    command = {"session": camp.id, "op_id": new(), "type": "session.end", "payload": {}}
    answer = screen.say("command", command)
    assert (answer["ok"], answer["error"]["code"]) == (False, "forbidden")
    other = Camp(camp.road)
    assert screen.say("join", {"session": other.id, "since": 0})["error"]["code"] == "forbidden"
