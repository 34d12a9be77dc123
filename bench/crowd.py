"""A crowd that costs little: many phones in one process, over raw websockets in one epoll loop.

    python -m bench.crowd        what to do as JSON on stdin (`Plan`), what was seen as JSON on stdout

What everybody is told is the same bytes for each: it is read once, and looked up for all the others. Frames are written
by hand, with a mask of zeros, so that two thousand phones fit on a core beside the server's. Works for any Socket.IO
server: how it is spoken to stands in `bench/dialects.py`.
"""

from __future__ import annotations

import base64
import heapq
import json
import os
import select
import socket
import struct
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlsplit

from bench.dialects import DIALECTS, Dialect

CHUNK = 1 << 18
PATIENCE = 15.0  # seconds that are waited for what has not come


@dataclass
class Plan:
    """`act`: "ideas" and "votes" at a `rate` for `seconds`; "doors": all at once, and all back after a drop."""

    act: str
    dialect: str
    base: str
    who: list[str]  # a token or a name for each
    about: dict[str, str]  # the session, or whatever a dialect has to know
    rate: float = 20.0
    seconds: float = 10.0
    even: bool = True  # or by chance (Poisson)


class Phone:
    """One socket: its handshake, then frames."""

    __slots__ = ("answered", "buffer", "got", "greeted", "number", "ready", "since", "socket")

    def __init__(self, at: tuple[str, int]) -> None:
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.connect_ex(at)
        self.buffer, self.got, self.since = b"", 0, 0
        self.greeted = self.ready = 0.0
        self.number = count(1)
        self.answered: dict[int, Callable[[bytes], None]] = {}


def framed(text: bytes) -> bytes:
    size = len(text)
    head = struct.pack("!BB", 0x81, 0x80 | size) if size < 126 else struct.pack("!BBH", 0x81, 0x80 | 126, size)
    return head + b"\0\0\0\0" + text


def frames(data: bytes) -> tuple[list[bytes], bytes]:
    """The payloads of whole frames, and what is left over."""
    found, at, end = [], 0, len(data)
    while end - at >= 2:
        size, begin = data[at + 1], at + 2
        if size >= 126:
            wide = 2 if size == 126 else 8
            if end - begin < wide:
                break
            size, begin = int.from_bytes(data[begin : begin + wide]), begin + wide
        if end - begin < size:
            break
        found.append(data[begin : begin + size])
        at = begin + size
    return found, data[at:]


class Crowd:
    def __init__(self, plan: Plan) -> None:
        self.plan, self.dialect = plan, DIALECTS[plan.dialect](plan.about)
        where = urlsplit(plan.base)
        self.at = (where.hostname or "", where.port or 80)
        self.poll = select.epoll()
        self.phones: dict[int, Phone] = {}
        self.ready = 0
        self.heard: dict[bytes, tuple[str, ...]] = {}  # a frame that everybody gets → the ideas in it
        self.sent: dict[str, float] = {}
        self.delivered: list[float] = []
        self.acked: list[float] = []

    # -- coming in ----------------------------------------------------------------------------------------
    def open(self, since: int = 0) -> list[Phone]:
        """All at once."""
        for who in self.plan.who:
            phone = Phone(self.at)
            phone.since = since
            self.phones[phone.socket.fileno()] = phone
            phone.answered[0] = lambda answer, phone=phone: self.seated(phone, answer)  # type: ignore[misc]
            phone.number = count(1)
            self.poll.register(phone.socket, select.EPOLLIN | select.EPOLLOUT)
            phone.buffer = who.encode()  # until it is used
        return list(self.phones.values())

    def greet(self, phone: Phone) -> None:
        """The handshake, the greeting and the question for the board, each when the last is answered."""
        self.poll.modify(phone.socket, select.EPOLLIN)
        key = base64.b64encode(os.urandom(16)).decode()
        phone.greeted = time.perf_counter()
        phone.socket.send(
            (
                f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {self.at[0]}:{self.at[1]}\r\n"
                f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
                "Sec-WebSocket-Version: 13\r\n\r\n"
            ).encode()
        )

    def seated(self, phone: Phone, answer: bytes) -> None:
        phone.ready = time.perf_counter()
        phone.since = self.dialect.number(answer)
        self.ready += 1

    # -- one turn -----------------------------------------------------------------------------------------
    def turn(self, timeout: float) -> None:
        for file, event in self.poll.poll(max(0.0, timeout)):
            phone = self.phones[file]
            if event & select.EPOLLOUT and not phone.greeted:
                self.greet(phone)
            elif event & select.EPOLLIN:
                self.read(phone)
            elif event & (select.EPOLLHUP | select.EPOLLERR):
                raise SystemExit("a connection was lost")

    def read(self, phone: Phone) -> None:
        data = phone.socket.recv(CHUNK)
        if not data:
            raise SystemExit("a connection was closed")
        phone.got += len(data)
        fresh = not phone.buffer
        if data.startswith(b"HTTP/1.1"):
            who, phone.buffer = phone.buffer, b""
            head, _, data = data.partition(b"\r\n\r\n")
            if b" 101 " not in head:
                raise SystemExit(head.decode())
            phone.socket.send(framed(b"40" + self.dialect.auth(who.decode())))
        elif fresh and (known := self.heard.get(data)) is not None:
            self.arrived(known)
            return
        payloads, phone.buffer = frames(phone.buffer + data)
        for payload in payloads:
            self.take(phone, payload)
        if fresh and len(payloads) == 1 and not phone.buffer and payloads[0].startswith(b"42"):
            self.heard[data] = self.dialect.ideas(payloads[0])

    def take(self, phone: Phone, payload: bytes) -> None:
        if payload.startswith(b"42"):
            self.arrived(self.dialect.ideas(payload))
        elif payload.startswith(b"43"):
            number, _, rest = payload[2:].partition(b"[")
            phone.answered.pop(int(number))(b"[" + rest)
        elif payload == b"2":
            phone.socket.send(framed(b"3"))
        elif payload.startswith(b"40"):
            phone.socket.send(framed(b"420" + self.dialect.join(phone.since)))
        elif payload.startswith(b"44"):
            raise SystemExit(payload.decode())

    def arrived(self, ideas: tuple[str, ...]) -> None:
        now = time.perf_counter()
        for idea in ideas:
            if idea in self.sent:
                self.delivered.append(now - self.sent[idea])

    # -- acts ---------------------------------------------------------------------------------------------
    def say(self, phone: Phone, event: bytes) -> None:
        number, began = next(phone.number), time.perf_counter()

        def answered(answer: bytes) -> None:
            self.dialect.check(answer)
            self.acked.append(time.perf_counter() - began)

        phone.answered[number] = answered
        phone.socket.send(framed(b"42%d" % number + event))

    def all_in(self, since: int = 0) -> float:
        """Seconds until everybody has the board."""
        self.ready, began = 0, time.perf_counter()
        self.open(since)
        until = began + 4 * PATIENCE
        while self.ready < len(self.plan.who) and time.perf_counter() < until:
            self.turn(0.05)
        return time.perf_counter() - began if self.ready == len(self.plan.who) else float("inf")

    def drop(self) -> int:
        """Everybody loses their connection; the last number they had."""
        since = min(phone.since for phone in self.phones.values())
        for phone in self.phones.values():
            phone.socket.close()
        self.phones.clear()
        return since

    def quiet(self, seconds: float) -> None:
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self.turn(left)

    def at_a_rate(self, event: Callable[[int], bytes], whole: Callable[[], bool]) -> None:
        """Open loop: each at its moment, whatever became of those before it."""
        plan, phones, start = self.plan, list(self.phones.values()), time.perf_counter() + 0.1
        due = [(start + at, n) for n, at in enumerate(moments(plan))]
        heapq.heapify(due)
        while due:
            at, n = due[0]
            if (left := at - time.perf_counter()) > 0:
                self.turn(left)
                continue
            heapq.heappop(due)
            self.say(phones[n % len(phones)], event(n))
        until = time.perf_counter() + PATIENCE
        while not whole() and time.perf_counter() < until:
            self.turn(0.05)


def moments(plan: Plan) -> list[float]:
    """Seconds from the start."""
    from random import Random

    many, chance, at = int(plan.rate * plan.seconds), Random(1), 0.0
    if plan.even:
        return [n / plan.rate for n in range(many)]
    return [at := at + chance.expovariate(plan.rate) for _ in range(many)]


def main() -> None:
    from bench.crowd_acts import ACTS

    plan = Plan(**json.load(sys.stdin))
    print(json.dumps(ACTS[plan.act](Crowd(plan))), flush=True)


if __name__ == "__main__":
    main()

__all__ = ["Crowd", "Dialect", "Plan"]
