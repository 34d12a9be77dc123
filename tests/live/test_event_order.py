"""What one hears comes in its order: at the phone, and from the server where each handler has a thread of its own."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from engineio.packet import MESSAGE, Packet
from flask import Flask

from ideation.live.authentication import Caller
from ideation.live.connection import Connection
from tests.story import Camp, Inside, Phone
from tests.story.ears import Ear


def test_a_phone_of_these_tests_takes_one_message_after_the_other() -> None:
    """The library's client gives each message a thread: a personal envelope overtook the one before it now and then,
    was taken for a gap, and the phone waited in vain for what it had thrown away."""
    ear, order, second = Ear([]), list[int](), Event()

    def take(message: dict[str, int]) -> None:
        if message["seq"] == 2:
            second.set()
        else:
            second.wait(0.3)
        order.append(message["seq"])

    ear.on("changes", take)
    for seq in (1, 2):
        ear.eio._receive_packet(Packet(MESSAGE, f'2["changes",{{"seq":{seq}}}]'))
    assert second.is_set()
    assert order == [1, 2]


def test_the_board_comes_before_what_happens_after_it(app: Flask) -> None:
    """Somebody commits just when the board was read: the envelope after it must not arrive before it."""
    camp = Camp(Inside(app))
    ann, fay = camp.phone("ann"), camp.facilitator()
    join, line = connected(app, ann)
    right_after_the_board(app, lambda: fay.send("attention.set", on=True), until=lambda: not line.queue.empty())
    join({"session": camp.id})
    answer, envelope = (line.queue.get(timeout=15).data for _ in range(2))
    assert answer.startswith('31[{"epoch":1,"from":0,"seq":2,')
    assert envelope.startswith('2["changes",{"epoch":1,"from":2,"seq":3,')


def connected(app: Flask, phone: Phone) -> tuple[Callable[[Any], None], Connection]:
    """A socket after its handshake: how it says `join`, and what is sent to it."""
    live, server = app.extensions["live"], app.extensions["live"].socketio.server
    line = server.eio.sockets["line"] = Connection(server.eio, "line")
    sid = server.manager.connect("line", "/")
    with live.services.store.reading(phone.camp.id) as room:
        live.callers.known[sid] = Caller(room.members[phone.member or ""].user, None, "da")
    return lambda asked: line.receive(Packet(MESSAGE, "21" + json.dumps(["join", asked]))), line


def right_after_the_board(app: Flask, happens: Callable[[], Any], until: Callable[[], bool]) -> None:
    """`happens` when the board was read and its answer has not left; waits a moment for what comes of it."""
    presence = app.extensions["live"].presence
    tell = presence.tell

    def meanwhile(session: str) -> None:
        presence.tell = tell
        Thread(target=happens).start()
        patience = time.monotonic() + 0.5
        while not until() and time.monotonic() < patience:
            time.sleep(0.01)

    presence.tell = meanwhile
