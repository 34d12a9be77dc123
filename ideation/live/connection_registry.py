"""The connection registry: the lines of this process: found by the ids of Socket.IO, and counted.

The engine makes its sockets itself, from `engineio.socket.Socket`, so `install` puts `Line` there: `receive`, `send`
and `poll` are that class's own methods, and `tests/attack/lines/` fails where they are not asked any more.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import engineio.packet
import engineio.socket

from ideation.domain import limits
from ideation.domain.errors import RateLimited
from ideation.live.connection import Connection
from ideation.live.json_codec import Engine
from ideation.runtime.token_buckets import Bucket, Buckets


class ConnectionRegistry:
    """All of them, found by the ids of Socket.IO; those of which nobody knows yet whose they are in a list of their
    own: few, and not for long."""

    def __init__(self, server: Any) -> None:
        self.server, self.engine = server, server.eio
        self.strangers: dict[str, Connection] = {}  # the oldest first, by the engine's id
        self.handshakes, self.persons = Bucket(limits.HANDSHAKES), Buckets.of(limits.PERSON_FRAMES)
        self.guard = threading.Lock()
        self.words: Callable[[str, str], Any] = lambda sid, code: {"code": code}

    def of(self, sid: str) -> Connection | None:
        found: Connection | None = self.engine.sockets.get(self.server.manager.eio_sid_from_sid(sid, "/"))
        return found

    def word(self, line: str, code: str) -> Any:
        """What is said to whoever is cut off."""
        return self.words(self.server.manager.sid_from_eio_sid(line, "/") or "", code)

    def admits(self) -> bool:
        """Whether one more may begin a handshake now."""
        with self.guard:
            return len(self.engine.sockets) < limits.PROCESS_LINES and self.handshakes.take()

    def came(self, line: Connection) -> None:
        with self.guard:
            self.strangers[line.sid] = line
            first = next(iter(self.strangers.values())) if len(self.strangers) > limits.UNNAMED_LINES else None
        if first is not None:
            first.drop()

    def name(self, sid: str, person: str | None) -> None:
        """It is known whose line this is; a projector's is nobody's."""
        line = self.of(sid)
        if line is not None:
            line.named, line.person = True, person
            self.forget(line)
            line.schedule_ping()

    def within(self, person: str | None, frames: int) -> bool:
        """Whether a person may say so much more, on all their lines together."""
        try:
            if person and frames:
                self.persons.take(person, frames)
        except RateLimited:
            return False
        return True

    def forget(self, line: Connection) -> None:
        with self.guard:
            self.strangers.pop(line.sid, None)

    def tidy(self) -> None:
        """Once a second: who has not said in time who they are goes, and what is closed is not kept."""
        long_ago = time.monotonic() - limits.UNNAMED_SECONDS
        for line in [line for line in list(self.strangers.values()) if line.since < long_ago]:
            line.drop()
        for sid, line in list(self.engine.sockets.items()):
            if line.closed:
                self.engine.sockets.pop(sid, None)

    def cut(self, sid: str, code: str) -> None:
        line = self.of(sid)
        if line is not None:
            line.cut(code)

    def posted(self, line: str | None, packets: int, size: int) -> None:
        """What came by polling, before it is read."""
        found = self.engine.sockets.get(line or "")
        if found is not None:
            found.spend(packets, size)

    def may_ask(self, sid: str) -> None:
        """For a board."""
        line = self.of(sid)
        if line is not None and not line.may_join():
            raise RateLimited(retry_after_ms=1_000)


def install(server: Any, websocket: type, *, direct: bool = False) -> ConnectionRegistry:
    """Every connection of this Socket.IO server is a Line from now on, and its websockets are ours; with `direct`
    frames or without (`direct_frames.py`)."""
    engineio.socket.Socket = Connection
    engineio.packet.Packet.json = Engine
    lines: ConnectionRegistry = ConnectionRegistry(server)
    server.eio.lines, server.eio.direct = lines, direct
    server.eio._async = server.eio._async | {"websocket": websocket}
    return lines
