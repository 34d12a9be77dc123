"""A line: one connection of the engine, over a websocket or over polling, with its budgets.

What reads from a stranger has a budget before it is decoded, and what is to be sent has an end. A line that is over is
told so in a word and cut off; whoever is decent comes back and asks for what is missing since the last number.
"""

from __future__ import annotations

import threading
import time
from typing import Any, Protocol

import engineio.socket
from engineio.exceptions import SocketIsClosedError
from engineio.packet import MESSAGE, NOOP, Packet
from socketio.packet import EVENT
from socketio.packet import Packet as Event

from ideation.domain import limits
from ideation.runtime.token_buckets import Bucket

CONNECT, ELSEWHERE = "0", "0/"  # how a message begins that says who somebody is; and in another namespace
GREETINGS = 3  # one, and what a curious client says to namespaces that there are not
LEAST = 64  # bytes that any message takes while it waits
LAST_SECONDS = 1.0  # for a last word


class Writable(Protocol):
    rest: bytes

    def at_once(self, message: str) -> int | None: ...
    def give_up(self, within: float) -> None: ...


class Book(Protocol):
    """Where lines are written down (`connection_registry.py`)."""

    def came(self, line: Connection) -> None: ...
    def forget(self, line: Connection) -> None: ...
    def within(self, person: str | None, frames: int) -> bool: ...
    def word(self, line: str, code: str) -> Any: ...


class Connection(engineio.socket.Socket):
    """One connection. `ws` is its websocket, where it has one by now; `named` is set when it is known whose it is: a
    person's, or a projector's."""

    def __init__(self, server: Any, sid: str) -> None:
        super().__init__(server, sid)
        self.book: Book = server.lines
        self.direct: bool = server.direct
        self.since = time.monotonic()
        self.ws: Writable | None = None
        self.named = False
        self.person: str | None = None
        self.greetings = 0
        self.frames, self.bytes, self.joins = map(Bucket, (limits.FRAMES, limits.BYTES, limits.JOINS))
        self.refused_joins = Bucket(limits.REFUSED_JOINS)
        self.unnamed = [limits.UNNAMED_FRAMES, limits.UNNAMED_BYTES]
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

    def may_join(self) -> bool:
        """Whether it gets another board. Not while much of what was said before has not left; and whoever goes on
        asking is cut off."""
        may = self.backlog < limits.BOARD_AFTER and self.joins.take()
        if not may and not self.refused_joins.take():
            self.cut("rate_limited")
        return may

    # -- what goes out ------------------------------------------------------------------------------------
    def send(self, packet: Any) -> None:
        """A ping always goes through the queue: one from which nothing comes for long is taken for a dead line's."""
        if not (self.direct and packet.packet_type == MESSAGE and self.leaves_at_once(packet)):
            self.queue_up(packet)

    def leaves_at_once(self, packet: Any) -> bool:
        """Whether it has left, or the last of it does by itself (`direct_frames.py`)."""
        if self.waiting[0] or self.under_way or not self.upgraded or self.closing or self.ws is None:
            return False
        try:
            left = self.ws.at_once(packet.encode())
        except OSError:
            return False  # the way through the queue finds out, too, and tidies up
        if left:
            self.waiting = [1, LEAST]
            self.queue.put(Packet(NOOP))  # with it, the rest
        return left is not None

    def queue_up(self, packet: Any) -> None:
        with self.guard:
            full = self.waiting[0] >= limits.WAITING_MESSAGES or self.backlog >= limits.WAITING_BYTES
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
        return self.waiting[1] + self.under_way + (len(self.ws.rest) if self.ws else 0)

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
