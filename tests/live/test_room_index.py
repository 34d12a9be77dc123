"""Socket.IO's rooms where each connection has a thread of its own."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, repeat
from typing import Any

import engineio
import pytest
import socketio
from engineio.socket import Socket
from flask import Flask
from flask_socketio import SocketIO

from ideation.delivery.transport import SocketTransport
from ideation.live.room_index import ONE_AT_A_TIME, RoomIndex

THE_BOOK = re.compile(r"self\.(rooms|pending_connect|pending_disconnect)\b")
ASKED_BY_NOBODY = {"get_namespaces", "get_rooms"}
OTHERWISE = {"__init__", "is_sid_room", "emit"}  # before anybody comes; from within the others; our own


@pytest.fixture
def server() -> socketio.Server:
    return socketio.Server(async_mode="threading", client_manager=RoomIndex(), monitor_clients=False)


@pytest.fixture
def often() -> Iterator[None]:
    """Threads give way to each other after every few instructions."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


class ClosesJustNow(Socket):
    """It was open when it was looked up."""

    def __init__(self, engine: engineio.Server, sid: str) -> None:
        self.answers = chain([False], repeat(True))
        super().__init__(engine, sid)

    @property
    def closed(self) -> bool:
        return next(self.answers)

    @closed.setter
    def closed(self, _: bool) -> None: ...


def sits(server: socketio.Server, line: Socket, room: str) -> Socket:
    server.eio.sockets[line.sid] = line
    sid = server.manager.connect(line.sid, "/")
    server.enter_room(sid, room)
    return line


def test_whatever_of_the_library_touches_the_book_does_so_one_at_a_time() -> None:
    methods = inspect.getmembers(socketio.Manager, inspect.isfunction)
    touching = {name for name, method in methods if THE_BOOK.search(inspect.getsource(method))}
    assert touching == {*ONE_AT_A_TIME, *ASKED_BY_NOBODY, *OTHERWISE}


def test_who_closes_just_now_keeps_nothing_from_the_others(server: socketio.Server) -> None:
    before = sits(server, Socket(server.eio, "one"), "camp")
    sits(server, ClosesJustNow(server.eio, "two"), "camp")
    after = sits(server, Socket(server.eio, "three"), "camp")
    server.emit("changes", {"seq": 7}, to="camp")
    heard = [line.queue.get_nowait().data for line in (before, after)]
    assert heard == ['2["changes",{"seq":7}]'] * 2


def test_whoever_comes_while_the_last_one_leaves_is_in_the_room(server: socketio.Server, often: None) -> None:
    book = server.manager

    def comes_and_goes(name: str) -> None:
        for n in range(400):
            line = f"{name} {n}"
            sid = book.connect(line, "/")
            book.enter_room(sid, "/", "camp")
            assert book.is_connected(sid, "/")
            assert (sid, line) in book.get_participants("/", "camp")
            book.pre_disconnect(sid, "/")
            book.disconnect(sid, "/")

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(comes_and_goes, name) for name in "abcd"]:
            done.result()
    assert book.rooms == book.pending_connect == book.pending_disconnect == {}


def test_who_closed_while_sitting_down_leaves_no_seat_behind() -> None:
    socketio: Any = SocketIO(Flask("camp"), async_mode="threading", client_manager=RoomIndex())
    transport = SocketTransport(socketio)
    transport.sit("gone by now", "camp", None, "observer")
    assert not transport.anybody("camp")
    assert socketio.server.manager.rooms == {}
