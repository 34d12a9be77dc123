"""The lines of this process: every connection of the engine, over websockets and over polling, with its budgets.

What reads from a stranger has a budget before it is decoded, and what is to be sent has an end. A line that is over is
told so in a word and cut off; whoever is decent comes back and asks for what is missing since the last number.

The engine makes its sockets itself, from `engineio.socket.Socket`, so `install` puts `Line` there: `receive`, `send`
and `poll` are that class's own methods, and `tests/attack/test_lines.py` fails where they are not asked any more.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

import engineio.socket
from engineio.exceptions import SocketIsClosedError
from engineio.packet import MESSAGE, Packet
from socketio.packet import EVENT
from socketio.packet import Packet as Event

from ideation.domain import budgets
from ideation.domain.errors import RateLimited
from ideation.limits import Bucket, Buckets

CONNECT, ELSEWHERE = "0", "0/"  # how a message begins that says who somebody is; and in another namespace
GREETINGS = 3  # one, and what a curious client says to namespaces that there are not
LEAST = 64  # bytes that any message takes while it waits
LAST_SECONDS = 1.0  # for a last word


class Closable(Protocol):
    def give_up(self, within: float) -> None: ...


class Line(engineio.socket.Socket):
    """One connection. `ws` is its websocket, where it has one by now; `named` is set when it is known whose it is: a
    person's, or a projector's."""

    def __init__(self, server: Any, sid: str) -> None:
        super().__init__(server, sid)
        self.book: Lines = server.lines
        self.since = time.monotonic()
        self.ws: Closable | None = None
        self.named = False
        self.person: str | None = None
        self.greetings = 0
        self.frames, self.bytes, self.joins = map(Bucket, (budgets.FRAMES, budgets.BYTES, budgets.JOINS))
        self.unnamed = [budgets.UNNAMED_FRAMES, budgets.UNNAMED_BYTES]
        self.waiting = [0, 0]  # messages and bytes in the queue
        self.under_way = 0  # bytes that were taken from it last, and may not have left
        self.guard = threading.Lock()
        self.book.came(self)

    # -- what comes in ------------------------------------------------------------------------------------
    def receive(self, packet: Any) -> None:
        if packet.packet_type == MESSAGE and isinstance(packet.data, str) and packet.data.startswith(CONNECT):
            self.greetings += 1
            if self.greetings > GREETINGS or (self.named and not packet.data.startswith(ELSEWHERE)):
                self.over("rate_limited")
        super().receive(packet)

    def spend(self, frames: int, size: int) -> None:
        """What has been read and not been looked at yet. Over budget the line is cut off, and SocketIsClosedError
        raised."""
        if not self.named:
            self.unnamed = [self.unnamed[0] - frames, self.unnamed[1] - size]
            if min(self.unnamed) < 0:
                self.over("rate_limited")
        if not (self.frames.take(frames) and self.bytes.take(size) and self.book.within(self.person, frames)):
            self.over("rate_limited")

    # -- what goes out ------------------------------------------------------------------------------------
    def send(self, packet: Any) -> None:
        with self.guard:
            full = self.waiting[0] >= budgets.WAITING_MESSAGES or self.backlog >= budgets.WAITING_BYTES
            if not full:
                self.waiting = [self.waiting[0] + 1, self.waiting[1] + size_of(packet)]
        if full and not self.closed:
            self.drop()
        else:
            super().send(packet)

    def poll(self) -> Any:
        self.under_way = 0  # asked for more: what was taken before has left
        packets = super().poll()
        with self.guard:
            self.under_way = sum(map(size_of, packets))
            self.waiting = [max(0, self.waiting[0] - len(packets)), max(0, self.waiting[1] - self.under_way)]
        return packets

    def schedule_ping(self) -> None:
        """Not before it is known whose line it is: a stranger is gone before the first, and one ping is one task."""
        if self.named:
            super().schedule_ping()

    @property
    def backlog(self) -> int:
        """Bytes that were said and have not left, as far as this process knows."""
        return self.waiting[1] + self.under_way

    # -- the end ------------------------------------------------------------------------------------------
    def over(self, code: str) -> None:
        self.cut(code)
        raise SocketIsClosedError

    def cut(self, code: str) -> None:
        """Say why and hang up. Who does not read hears nothing, and holds up nobody."""
        if self.closed:
            return
        self.queue.put(Packet(MESSAGE, Event(EVENT, data=["cut_off", self.book.word(self.sid, code)]).encode()))
        self.end()

    def end(self) -> None:
        """When what has been said has left, and soon in any case."""
        self.close(wait=False, reason=self.server.reason.SERVER_DISCONNECT)
        if self.ws:
            self.ws.give_up(LAST_SECONDS)

    def drop(self) -> None:
        """Hang up without a word, at once."""
        self.close(wait=False, abort=True, reason=self.server.reason.TRANSPORT_ERROR)
        if self.ws:
            self.ws.give_up(0)

    def close(self, *args: Any, **how: Any) -> None:
        self.book.forget(self)
        super().close(*args, **how)


def size_of(packet: Any) -> int:
    """Bytes, about."""
    return LEAST + (len(packet.data) if isinstance(packet.data, str) else 0)


class Lines:
    """All of them, found by the ids of Socket.IO; those of which nobody knows yet whose they are in a list of their
    own: few, and not for long."""

    def __init__(self, server: Any) -> None:
        self.server, self.engine = server, server.eio
        self.strangers: dict[str, Line] = {}  # the oldest first, by the engine's id
        self.handshakes, self.persons = Bucket(budgets.HANDSHAKES), Buckets.of(budgets.PERSON_FRAMES)
        self.guard = threading.Lock()
        self.words: Callable[[str, str], Any] = lambda sid, code: {"code": code}

    def of(self, sid: str) -> Line | None:
        found: Line | None = self.engine.sockets.get(self.server.manager.eio_sid_from_sid(sid, "/"))
        return found

    def word(self, line: str, code: str) -> Any:
        """What is said to whoever is cut off."""
        return self.words(self.server.manager.sid_from_eio_sid(line, "/") or "", code)

    def admits(self) -> bool:
        """Whether one more may begin a handshake now."""
        with self.guard:
            return len(self.engine.sockets) < budgets.PROCESS_LINES and self.handshakes.take()

    def came(self, line: Line) -> None:
        with self.guard:
            self.strangers[line.sid] = line
            first = next(iter(self.strangers.values())) if len(self.strangers) > budgets.UNNAMED_LINES else None
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

    def forget(self, line: Line) -> None:
        with self.guard:
            self.strangers.pop(line.sid, None)

    def tidy(self) -> None:
        """Once a second: who has not said in time who they are goes, and what is closed is not kept."""
        long_ago = time.monotonic() - budgets.UNNAMED_SECONDS
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
        """For a board. While much of what was said before has not left, there is no other."""
        line = self.of(sid)
        if line is not None and not (line.backlog < budgets.BOARD_AFTER and line.joins.take()):
            raise RateLimited(retry_after_ms=1_000)


def install(server: Any, websocket: type) -> Lines:
    """Every connection of this Socket.IO server is a Line from now on, and its websockets are ours."""
    engineio.socket.Socket = Line
    lines: Lines = Lines(server)
    server.eio.lines = lines
    server.eio._async = server.eio._async | {"websocket": websocket}
    return lines
