"""What one line says has a budget before it is read (C1): too much, too often, in pieces or packed."""

from __future__ import annotations

import json
import zlib
from contextlib import suppress

import pytest
import websocket

from bench.floods import frames, joins, pieces, pings
from bench.hostile import Known, frame
from bench.hostile import Wire as Hostile
from ideation.domain import limits
from ideation.live.deflate import deflated
from ideation.live.websocket import framed
from tests.attack.lines.known import CUT_WITHIN
from tests.fixtures.server import Server
from tests.story import Camp, LivePhone
from tests.story.raw import Polling, Wire


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
