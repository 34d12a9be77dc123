"""What is to be sent has an end (C2): who does not read is cut off, and costs nobody else a byte."""

from __future__ import annotations

import json

import engineio.socket
import pytest
from engineio.packet import MESSAGE, Packet
from flask import Flask

from bench.floods import unread
from bench.hostile import Known
from ideation.domain import limits
from ideation.domain.errors import RateLimited
from ideation.live.connection import Connection
from tests.attack.lines.known import CUT_WITHIN
from tests.fixtures.server import Server
from tests.story import Camp, LivePhone
from tests.story.raw import Wire


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
