"""One line cannot stop the room (C1, C2, L2): what it says has a budget before it is read, what it is sent an end."""

from __future__ import annotations

import json
import zlib
from contextlib import suppress

import engineio.socket
import pytest
import requests
import websocket
from engineio.exceptions import SocketIsClosedError
from engineio.packet import MESSAGE, Packet
from flask import Flask

from bench.floods import frames, joins, pieces, pings, sockets, unread
from bench.hostile import Known, event, frame
from bench.hostile import Wire as Hostile
from ideation.delivery.seats import Seat, SessionSeats
from ideation.domain import limits
from ideation.domain.errors import RateLimited
from ideation.live.connection import Connection
from ideation.live.deflate import deflated
from ideation.live.throttle import Throttle
from ideation.live.websocket import framed
from ideation.runtime.token_buckets import Bucket
from tests.fixtures.server import Server
from tests.raw import Polling, Wire
from tests.story import Camp, LivePhone, new

CUT_WITHIN = 2.0


@pytest.fixture
def known(camp: Camp, house: Server) -> Known:
    return Known(house.url, camp.id, camp.phone("eve", "business").token or "", seconds=10)


# -- what one line says -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("flood", [frames, joins, pings, pieces], ids=lambda flood: flood.__name__)
def test_a_flooder_is_cut_off_within_two_seconds(bystander: LivePhone, known: Known, flood: object) -> None:
    ended = flood(known)  # type: ignore[operator]
    assert ended["cut_s"] is not None and ended["cut_s"] < CUT_WITHIN, ended


def test_who_says_twice_who_they_are_is_cut_off(bystander: LivePhone, known: Known, house: Server) -> None:
    transport = Wire(house.url, {"token": known.token})
    transport.say("40" + json.dumps({"token": known.token}))
    assert transport.is_closed()


def test_who_is_nobody_has_one_try(bystander: LivePhone, house: Server) -> None:
    """A line on which a token was refused is closed: the next guess costs a handshake."""
    transport = Hostile(Known(house.url, ""))
    transport.socket.sendall(frame(b'40{"token":"x"}'))
    transport.hear_until(b"44{")
    with suppress(ConnectionError):
        transport.hear_until(b"never")
    assert transport.closed()


def test_the_last_word_says_what_for(bystander: LivePhone, known: Known, house: Server) -> None:
    transport = Wire(house.url, {"token": known.token})
    for _ in range(int(limits.FRAMES.burst) + 60):
        with suppress(OSError, websocket.WebSocketException):
            transport.say("42[]")
    word = json.loads(transport.hear_until('42["cut_off"')[2:])[1]
    assert word["code"] == "rate_limited" and word["message"]
    assert transport.is_closed()


def test_whoever_was_cut_off_comes_back_by_since(camp: Camp, bystander: LivePhone, known: Known, house: Server) -> None:
    frames(known)
    back = Wire(house.url, {"token": known.token})
    (answer,) = back.call("join", {"session": camp.id, "since": 0})
    since = answer["seq"]
    (answer,) = back.call("join", {"session": camp.id, "since": since, "epoch": answer["epoch"]})
    assert answer["from"] == since and not answer.get("reset")


def test_polling_has_the_same_budget(camp: Camp, bystander: LivePhone, known: Known, house: Server) -> None:
    eve = Polling(house.url, {"token": known.token})
    body = "\x1e".join(['42["x"]'] * 60)
    statuses = [eve.post(body).status_code for _ in range(8)]
    assert statuses[:3] == [200] * 3 and 429 in statuses, statuses
    refused = eve.post(body)
    assert 400 <= refused.status_code < 500  # cut off


def test_a_message_in_pieces_is_no_longer_than_one_in_one(camp: Camp, bystander: LivePhone, house: Server) -> None:
    transport = Wire(house.url, {"token": camp.phone("eve").token})
    transport.ws.send_frame(websocket.ABNF.create_frame("42" + "a" * 40_000, websocket.ABNF.OPCODE_TEXT, 0))
    transport.ws.send_frame(websocket.ABNF.create_frame("a" * 40_000, websocket.ABNF.OPCODE_CONT, 1))
    assert transport.is_closed()


def test_a_message_in_pieces_is_put_together(camp: Camp, bystander: LivePhone, house: Server) -> None:
    transport = Wire(house.url, {"token": camp.phone("eve").token})
    said = '427["join",' + json.dumps({"session": camp.id}) + "]"
    transport.ws.send_frame(websocket.ABNF.create_frame(said[:9], websocket.ABNF.OPCODE_TEXT, 0))
    transport.ws.send_frame(websocket.ABNF.create_frame(said[9:], websocket.ABNF.OPCODE_CONT, 1))
    assert json.loads(transport.hear_until("437")[3:])[0]["mine"]


# -- packed messages --------------------------------------------------------------------------------------------------
DEFLATE = {"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"}


def packed(transport: Wire, payload: bytes) -> None:
    small = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = (small.compress(payload) + small.flush(zlib.Z_SYNC_FLUSH))[:-4]
    said = websocket.ABNF(1, 1, 0, 0, websocket.ABNF.OPCODE_TEXT, 1, body)
    transport.ws.sock.sendall(said.format())  # type: ignore[union-attr]


def test_a_packed_message_is_read(camp: Camp, bystander: LivePhone, house: Server) -> None:
    transport = Wire(house.url, {"token": camp.phone("eve").token}, **DEFLATE)
    packed(transport, ('427["x",' + json.dumps({"session": "a" * 5_000}) + "]").encode())
    assert transport.hear_until("437")


def test_what_unfolds_to_more_than_a_message_is_not_taken(camp: Camp, bystander: LivePhone, house: Server) -> None:
    transport = Wire(house.url, {"token": camp.phone("eve").token}, **DEFLATE)
    packed(transport, b"42" + b"a" * 50_000_000)
    assert transport.is_closed()


def test_what_everybody_is_told_is_packed_once() -> None:
    text = "Æ" * 40_000
    assert framed(text, True) is framed("Æ" * 40_000, True)
    assert zlib.decompressobj(-15).decompress(deflated(text.encode()) or b"").decode() == text
    for size in (1, 125, 126, 65_535, 65_536):
        whole = framed("a" * size, False)
        assert whole.endswith(b"a" * size) and len(whole) - size == (2 if size < 126 else 4 if size < 65_536 else 10)


# -- what is to be sent -----------------------------------------------------------------------------------------------


@pytest.fixture
def line(app: Flask) -> Connection:
    server = app.extensions["live"].socketio.server
    line = Connection(server.eio, "line")
    server.eio.sockets["line"] = line
    return line


def test_every_connection_of_the_engine_is_a_line(app: Flask) -> None:
    assert engineio.socket.Socket is Connection
    assert {"receive", "send", "poll", "close", "schedule_ping"} <= Connection.__dict__.keys()


def test_who_does_not_read_is_dropped_with_an_end_in_bytes(line: Connection) -> None:
    said = 0
    while not line.closed and said < 100:
        line.send(Packet(MESSAGE, "x" * 100_000))
        said += 1
    assert line.closed and said <= limits.WAITING_BYTES // 100_000 + 2


def test_and_an_end_in_messages(line: Connection) -> None:
    said = 0
    while not line.closed and said < 10_000:
        line.send(Packet(MESSAGE, "x"))
        said += 1
    assert line.closed and said <= limits.WAITING_MESSAGES + 2


def test_one_large_board_always_fits(line: Connection) -> None:
    line.send(Packet(MESSAGE, "x" * 5_000_000))
    assert not line.closed
    assert len(line.poll()[0].data) == 5_000_000 and line.backlog > 5_000_000  # taken, and not left yet
    line.server.sockets["line"] = line
    with pytest.raises(RateLimited):
        asks(line)


def asks(line: Connection) -> None:
    line.server.lines.of = lambda sid: line
    line.server.lines.may_ask("whoever")


def test_who_goes_on_asking_without_reading_is_cut_off_within_two_seconds(bystander: LivePhone, known: Known) -> None:
    """Twenty boards a second is nothing that a budget of frames would notice."""
    ended = unread(known)
    assert ended["cut_s"] is not None and ended["cut_s"] < CUT_WITHIN, ended


def test_a_board_is_asked_for_a_few_times_at_once(
    camp: Camp, known: Known, bystander: LivePhone, house: Server
) -> None:
    transport = Wire(house.url, {"token": known.token})
    codes = []
    for n in range(20):
        transport.say(f"42{n}" + json.dumps(["join", {"session": camp.id, "since": 0}]))
    for n in range(20):
        answer = json.loads(transport.hear_until(f"43{n}[")[len(f"43{n}") :])[0]
        codes.append(answer.get("error", {}).get("code", "board"))
    assert 8 <= codes.count("board") <= 12 and codes.count("rate_limited") == 20 - codes.count("board")


# -- how many there are -----------------------------------------------------------------------------------------------


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


# -- everybody's turn -------------------------------------------------------------------------------------------------


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
