"""What a connection receives is the same, in the same order, whichever way a frame takes: written at once, or through
the engine's queue."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
import pytest
import websocket

from tests.fixtures.daemon import ROOT, Daemon, free_port, listens
from tests.live.direct_frames.said import messages
from tests.story.raw import PATIENCE, Polling, Wire

WAYS = [("eventlet", "1"), ("eventlet", "0"), ("gevent", "1"), ("gevent", "0"), ("threading", "0")]
SAID = ["42" + orjson.dumps(["said", message]).decode() for message in messages()]
SHOUTS = 2


@contextmanager
def shouter(folder: Path, mode: str, direct: str, **env: str) -> Iterator[str]:
    port = free_port()
    program = ["-m", "tests.live.direct_frames.shouter", str(port)]
    env = os.environ | {"ASYNC_MODE": mode, "DIRECT": direct} | env
    server = Daemon([sys.executable, *program], lambda: listens(port), folder / "log", cwd=ROOT, env=env)
    server.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()


@pytest.fixture(params=WAYS, ids=lambda way: f"{way[0]}-{'direct' if way[1] == '1' else 'queued'}")
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with shouter(tmp_path, *request.param) as url:
        yield url


def small_socket(url: str, sid: str = "") -> websocket.WebSocket:
    """One that takes so little at a time that frames leave it in parts."""
    address = url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket" + (f"&sid={sid}" if sid else "")
    little = [(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)]
    return websocket.create_connection(address, timeout=PATIENCE, suppress_origin=True, sockopt=little)


class Slow(Wire):
    """Reads nothing until it is asked what it has heard."""

    def __init__(self, url: str) -> None:
        self.ws = small_socket(url)
        assert self.hear().startswith("0")
        self.enter(None)


class Upgrading(Polling):
    """Polls, and goes over to a websocket when it has heard a little."""

    def heard(self, many: int) -> Iterator[str]:
        polled = [frame for frame in self.get().split("\x1e") if frame.startswith("42")]
        yield from polled
        ws = small_socket(self.http_base, self.sid)
        ws.send("2probe")
        assert ws.recv() == "3probe"
        for frame in self.get().split("\x1e"):  # what was on its way, and a word that ends it
            if frame.startswith("42"):
                many -= 1
                yield frame
        ws.send("5")
        left = many - len(polled)
        while left > 0:
            frame = str(ws.recv())
            if frame.startswith("42"):
                left -= 1
                yield frame
            elif frame == "2":
                ws.send("3")

    @property
    def http_base(self) -> str:
        return self.address.partition("/socket.io")[0]

    @property
    def sid(self) -> str:
        return self.address.partition("&sid=")[2]


def said_to(wire: Wire, many: int) -> list[str]:
    heard: list[str] = []
    while len(heard) < many:
        frame = wire.hear()
        if frame.startswith("42"):
            heard.append(frame)
    return heard


def polled(phone: Polling, many: int) -> list[str]:
    heard: list[str] = []
    while len(heard) < many:
        for frame in phone.get().split("\x1e"):
            if frame == "2":
                phone.post("3")
            elif frame.startswith("42"):
                heard.append(frame)
    return heard


def test_everybody_hears_the_same_in_the_same_order(url: str) -> None:
    fast, slow, closing = [Wire(url) for _ in range(2)], [Slow(url) for _ in range(2)], [Slow(url) for _ in range(2)]
    polling, upgrading, herald = Polling(url, {}), Upgrading(url, {}), Wire(url)
    many = SHOUTS * len(SAID)
    with ThreadPoolExecutor() as pool:
        reading = [pool.submit(said_to, wire, many) for wire in fast]
        reading += [pool.submit(polled, polling, many), pool.submit(lambda: list(upgrading.heard(many)))]
        herald.say("421" + json.dumps(["shout", {}]))
        for wire in closing:  # in the middle of a frame, or before one
            said_to(wire, 40)
            wire.ws.shutdown()
        for number in range(2, SHOUTS + 1):
            herald.say(f"42{number}" + json.dumps(["shout", {}]))
        reading += [pool.submit(said_to, wire, many) for wire in [*slow, herald]]
        for read in reading:
            heard: Any = read.result(timeout=60)
            assert in_turn(heard) == SAID * SHOUTS


def in_turn(heard: list[str]) -> list[str]:
    """Several shouts at once are said beside one another; of each, all comes in its order."""
    queues: list[list[str]] = [[] for _ in range(SHOUTS)]
    for frame in heard:
        at = next(n for n, queue in enumerate(queues) if len(queue) < len(SAID) and SAID[len(queue)] == frame)
        queues[at].append(frame)
    return [frame for queue in queues for frame in queue]


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_who_only_listens_stays(tmp_path: Path, mode: str) -> None:
    """For many times as long as a line may be silent."""
    with shouter(tmp_path, mode, "1", PING="0.1") as url:
        wire = Wire(url)
        for _ in range(10):  # nothing but pings, which are answered
            assert wire.ws.recv() == "2"
            wire.say("3")
        assert wire.call("shout", {}, id=1) == [len(SAID)]
