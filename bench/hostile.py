"""What a hostile phone is made of: frames written by hand, a websocket that reads only when it is told to, requests
over lines that are kept. Loopback only.
"""

from __future__ import annotations

import json
import select
import socket
import struct
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

TEXT, CONTINUED, PING = 0x1, 0x0, 0x9
UPGRADE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


@dataclass
class Known:
    """What the attacker has: the address, and what a participant of the session has."""

    base: str
    session: str
    token: str = ""
    slug: str = ""
    invite: str = ""
    email: str = ""
    seconds: float = 5.0
    own: dict[str, Any] = field(default_factory=dict)  # a session of the attacker's: id, facilitator's token, voters'

    @property
    def host(self) -> str:
        return urlsplit(self.base).netloc

    @property
    def until(self) -> float:
        return time.monotonic() + self.seconds


def frame(payload: bytes, opcode: int = TEXT, last: bool = True) -> bytes:
    """One frame of a client, masked with zeros."""
    first, size = opcode | (0x80 if last else 0), len(payload)
    if size < 126:
        return struct.pack("!BB4x", first, 0x80 | size) + payload
    return struct.pack("!BBH4x", first, 0x80 | 126, size) + payload


def event(name: str, message: Any, number: int = 7) -> bytes:
    return frame(f"42{number}{json.dumps([name, message])}".encode())


class Wire:
    """One websocket that reads only when it is told to."""

    def __init__(self, known: Known) -> None:
        address = urlsplit(known.base)
        assert address.hostname == "127.0.0.1"
        self.socket = socket.create_connection((address.hostname, address.port), 10)
        self.socket.sendall(UPGRADE.format(host=known.host).encode())
        self.heard = b""
        self.hear_until(b'"pingInterval"')

    def hear_until(self, word: bytes, within: float = 10) -> None:
        until = time.monotonic() + within
        while word not in self.heard and time.monotonic() < until:
            if not (data := self.socket.recv(65_536)):
                raise ConnectionError("cut off")
            self.heard += data

    def enter(self, known: Known) -> Wire:
        self.socket.sendall(frame(b"40" + json.dumps({"token": known.token}).encode()))
        self.hear_until(b"40{")
        return self

    def drain(self) -> None:
        while select.select([self.socket], [], [], 0)[0]:
            if not self.socket.recv(1_000_000):
                raise ConnectionError("cut off")

    def closed(self) -> bool:
        """Whether the other side has hung up, as far as is known without reading."""
        return bool(select.select([self.socket], [], [], 0)[0]) and not self.socket.recv(1, socket.MSG_PEEK)


def requests(known: Known, lines: int, text: Callable[[int], str]) -> dict[str, Any]:
    """Over lines that are kept, each as fast as it is answered."""
    address, until = urlsplit(known.base), known.until

    def work() -> Iterator[int]:
        line, n = None, 0
        while time.monotonic() < until:
            try:
                line = line or socket.create_connection((str(address.hostname), address.port), 30)
                line.sendall(text(n).encode())
                yield answered(line)
                n += 1
            except OSError:
                line = None
                time.sleep(0.01)

    with ThreadPoolExecutor(lines) as pool:
        counts = [task.result() for task in [pool.submit(lambda: list(work())) for _ in range(lines)]]
    every = [status for count in counts for status in count]
    return {"requests": len(every), "statuses": {s: every.count(s) for s in sorted(set(every))}}


def answered(line: socket.socket) -> int:
    """The status, when all of the answer has been read."""
    heard = b""
    while b"\r\n\r\n" not in heard:
        if not (data := line.recv(65_536)):
            raise ConnectionError
        heard += data
    head, _, body = heard.partition(b"\r\n\r\n")
    fields = dict(f.lower().split(b": ", 1) for f in head.split(b"\r\n")[1:] if b": " in f)
    left = int(fields.get(b"content-length", 0)) - len(body)
    while left > 0:
        left -= len(line.recv(65_536)) or left
    if fields.get(b"connection") == b"close":
        line.close()
    return int(head.split()[1])


def get(known: Known, path: str, *heads: str) -> str:
    return "\r\n".join([f"GET {path} HTTP/1.1", f"Host: {known.host}", *heads, "", ""])


def post(known: Known, path: str, body: Any, kind: str = "application/json") -> str:
    text = body if isinstance(body, str) else json.dumps(body)
    heads = [f"Host: {known.host}", f"Content-Type: {kind}", f"Content-Length: {len(text)}"]
    return "\r\n".join([f"POST {path} HTTP/1.1", *heads, "", text])
