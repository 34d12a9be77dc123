"""How many lines there may be (L2), and whose turn it is while all of them ask at once."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
import requests
import websocket
from engineio.exceptions import SocketIsClosedError
from flask import Flask

from bench.floods import sockets
from bench.hostile import Known, event
from bench.hostile import Wire as Hostile
from ideation.delivery.seats import Seat, SessionSeats
from ideation.domain import limits
from ideation.live.connection import Connection
from ideation.live.throttle import Throttle
from ideation.runtime.token_buckets import Bucket
from tests.fixtures.server import Server
from tests.story import Camp, LivePhone, new
from tests.story.raw import Wire


def test_five_lines_of_a_member_stay(bystander: LivePhone, known: Known) -> None:
    assert sockets(known, 30)["stay"] <= limits.MEMBER_LINES


def test_the_newest_line_is_the_one_that_stays(camp: Camp, bystander: LivePhone, house: Server) -> None:
    token = camp.phone("eve").token
    wires = []
    for _ in range(limits.MEMBER_LINES + 1):
        wires.append(Wire(house.url, {"token": token}))
        wires[-1].join(camp.id)
    word = json.loads(wires[0].hear_until('42["cut_off"')[2:])[1]
    assert word["code"] == "limit_reached"
    assert wires[0].is_closed()
    assert wires[-1].call("command", {"session": camp.id, "op_id": new(), "type": "x", "payload": {}})[0]["error"]


def test_who_waits_at_the_door_has_as_few(camp: Camp, house: Server) -> None:
    camp.facilitator().send("session.lock", locked=True)
    token = camp.phone("eve").token
    wires = [Wire(house.url, {"token": token}) for _ in range(limits.MEMBER_LINES + 2)]
    for transport in wires:
        with suppress(OSError, websocket.WebSocketException):
            transport.call("join", {"session": camp.id})
    assert wires[0].is_closed()


def test_strangers_are_few_and_the_oldest_makes_room(app: Flask) -> None:
    server = app.extensions["live"].socketio.server
    came = [Connection(server.eio, str(n)) for n in range(limits.UNNAMED_LINES + 10)]
    assert [line.closed for line in came[:11]] == [True] * 10 + [False]
    assert len(server.eio.lines.strangers) == limits.UNNAMED_LINES


def test_who_does_not_say_who_they_are_goes(app: Flask, line: Connection) -> None:
    line.since -= limits.UNNAMED_SECONDS + 1
    line.server.lines.tidy()
    assert line.closed and "line" not in line.server.sockets


def test_handshakes_have_a_budget(app: Flask) -> None:
    browser = app.test_client()
    statuses = [browser.get("/socket.io/?EIO=4&transport=polling&sid=guess").status_code for _ in range(3)]
    assert statuses == [400] * 3  # who says they have a line begins none
    lines = app.extensions["live"].lines
    lines.handshakes = Bucket(limits.HANDSHAKES, clock=lambda: 0.0)
    while lines.admits():
        pass
    answer = browser.get("/socket.io/?EIO=4&transport=polling")
    assert answer.status_code == 429 and answer.headers["Retry-After"] == "1"
    assert answer.get_json()["retry_after_ms"] >= 1


def test_a_process_and_a_session_have_an_end_to_their_lines(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    lines, hall = app.extensions["live"].lines, SessionSeats()
    monkeypatch.setattr(limits, "PROCESS_LINES", 3)
    for n in range(3):
        assert lines.admits()
        lines.engine.sockets[str(n)] = Connection(lines.engine, str(n))
    assert not lines.admits()
    crowd = [Seat(str(n), "camp", f"member {n}", "participant", "civil") for n in range(limits.SESSION_LINES + 1)]
    for seat in crowd:
        hall.add(seat)
    assert hall.too_many(crowd[-1]) == [crowd[-1]]
    hall.remove(crowd[0].sid)
    assert hall.too_many(crowd[-1]) == []


def test_a_person_says_no_more_on_many_lines(line: Connection) -> None:
    line.named, line.person = True, "eve"
    lines = [line] + [Connection(line.server, str(n)) for n in range(9)]
    for other in lines:
        other.named, other.person = True, "eve"
    said = 0
    with pytest.raises(SocketIsClosedError):
        for _ in range(200):
            for each in lines:
                each.spend(1, 0)
                said += 1
    assert said <= limits.PERSON_FRAMES.burst + 50


def test_nobody_waits_while_the_server_is_in_time() -> None:
    slept: list[float] = []
    pace = Throttle(slept.append, clock=lambda: 0.0)
    for _ in range(1_000):
        pace.wait("one")
    assert set(slept) == {0}


def test_while_it_is_late_only_who_asks_much_waits() -> None:
    slept: dict[str, list[float]] = {"flood": [], "decent": []}
    now = "flood"
    pace = Throttle(lambda seconds: slept[now].append(seconds), clock=lambda: 0.0)
    pace.late_by = 1.0
    for n in range(300):
        now = "decent" if n % 10 == 0 else "flood"
        pace.wait(now)
    assert set(slept["decent"]) == {0}
    assert slept["flood"][0] == 0 and max(slept["flood"][-2:]) == limits.PAUSE_SECONDS


def test_a_hall_of_a_thousand_knocks_at_once(app: Flask) -> None:
    lines = app.extensions["live"].lines
    assert all(lines.admits() for _ in range(1_000))


def test_fast_fingers_and_a_full_outbox_are_not_cut_off(camp: Camp, bystander: LivePhone, house: Server) -> None:
    transport = Wire(house.url, {"token": camp.phone("ann").token})
    transport.join(camp.id)
    for _ in range(120):
        transport.ws.send('427["doing",{}]')
    assert transport.call("join", {"session": camp.id}, id=9)[0]["mine"]


def test_a_large_post_to_the_engine_by_nobody(bystander: LivePhone, house: Server) -> None:
    answer = requests.post(f"{house.url}/socket.io/?EIO=4&transport=polling&sid=guess", data="4" + "a" * 60_000)
    assert answer.status_code == 400


def test_the_hostile_phone_of_these_tests_speaks_the_protocol(camp: Camp, known: Known) -> None:
    transport = Hostile(known).enter(known)
    transport.socket.sendall(event("join", {"session": camp.id}))
    transport.hear_until(b'437[{"epoch"')
