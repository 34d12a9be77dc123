"""Telling everybody: one envelope per role, encoded once, coalesced per session.

The first change after quiet leaves at once; what follows within a tick shares the next envelope. An envelope is
"what changed since the last one", asked of the room, so it is the same thing a phone gets when it asks for
itself. What a role cannot see at all (turnout aside, everything in a silent step) costs it at most one small
envelope a second. Commands never wait for this: acknowledgements leave first.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any, Protocol

from ideation import board
from ideation.domain.room import Room
from ideation.domain.times import iso
from ideation.envelopes import envelope
from ideation.store import Store
from ideation.streams import LAZY, Stream


class Wire(Protocol):
    """What carries messages to this process's own sockets (`live/wire.py`)."""

    def listeners(self, session: str) -> dict[str, int]: ...  # role → how many
    def anybody(self, session: str) -> bool: ...  # listens, or waits to be let in
    def members(self, session: str, ids: Iterable[str]) -> Iterable[str]: ...  # of these, who listens here
    def to_role(self, session: str, role: str, event: str, message: Any) -> None: ...
    def to_member(self, session: str, member: str, event: str, message: Any) -> None: ...
    def settle(self, session: str, room: Room) -> None: ...  # roles changed, members removed
    def later(self, seconds: float, call: Callable[[], None]) -> None: ...


class Announcer:
    def __init__(self, store: Store, wire: Wire, hint: Callable[[str], None] = lambda session: None) -> None:
        self.store, self.wire, self.hint = store, wire, hint  # `hint` tells other processes
        self.streams: dict[str, Stream] = {}
        self.turns: dict[str, threading.Lock] = {}

    def changed(self, session: str, *, lazy: bool = False) -> None:
        """Something was committed. Plan an envelope: at once after quiet, else with the next tick."""
        self.hint(session)
        self.plan(session, lazy=lazy)

    def moved_elsewhere(self, session: str) -> None:
        """Another process committed something: take it in, and tell those who sit here."""
        if session in self.streams and self.wire.anybody(session):
            self.store.refresh(session)
            self.plan(session)

    def plan(self, session: str, *, lazy: bool = False) -> None:
        stream = self.streams.get(session)
        if stream is None or not self.wire.anybody(session):
            return
        now = time.monotonic()
        due = stream.plan(now, lazy=lazy)
        if due is not None:
            self.wire.later(due - now, lambda: self.flush_if_due(session, due))

    def flush_if_due(self, session: str, due: float) -> None:
        stream = self.streams.get(session)
        if stream is not None and stream.takes(due):
            self.flush(session)

    def begin(self, session: str, room: Room) -> None:
        """Somebody listens here now; whoever comes gets the whole board, so telling starts at this seq."""
        stream = self.streams.setdefault(session, Stream(checked=room.seq))
        for role in board.ROLES:
            if not self.wire.listeners(session).get(role):
                stream.told[role] = room.seq
        stream.know_polls(room)

    def flush(self, session: str, *, all: bool = False) -> None:
        """Send to each role what changed since it was told; an empty envelope only when `all`."""
        with self.turn(session):
            stream = self.streams.get(session)
            if stream is None:
                return
            stream.last = time.monotonic()
            with self.store.reading(session, latest=False) as room:
                if stream.places_changed(room):
                    self.wire.settle(session, room)
                owners = self.wire.members(session, stream.owners(room))
                roles = self.wire.listeners(session)
                messages = {role: self.due_to(stream, room, role, all) for role in roles}
                personal = {id: self.personal(stream, room, id) for id in owners}
                behind = any(stream.seq_told(role, room) < room.seq for role in roles)
            for role, message in messages.items():
                if message is not None:
                    self.wire.to_role(session, role, "changes", message)
            for member, message in personal.items():
                self.wire.to_member(session, member, "changes", message)
        if behind and not stream.catching_up:
            stream.catching_up = True
            self.wire.later(LAZY, lambda: self.bring_up(session, stream))

    def bring_up(self, session: str, stream: Stream) -> None:
        """Tell the number to those who could see nothing of what happened for a while."""
        stream.catching_up = False
        self.flush(session, all=True)

    def turn(self, session: str) -> AbstractContextManager[Any]:
        """Envelopes leave one after the other. Hold it while sending what must keep its place among them."""
        return self.turns.setdefault(session, threading.Lock())

    def due_to(self, stream: Stream, room: Room, role: str, all: bool) -> Any | None:
        since = stream.seq_told(role, room)
        if since >= room.seq:
            return None
        put, drop = board.changes(room, role, room.changed_since(since))
        if not (put or drop or all):
            return None
        stream.told[role] = room.seq
        return board.encode(envelope(room, since, put, drop))

    def personal(self, stream: Stream, room: Room, member: str) -> Any:
        """A member's own view, at the number their role has been told, so that it never looks like a gap; and the
        number it is true of, because an acknowledgement may have overtaken it with a newer one."""
        told = stream.seq_told(room.members[member].role, room)
        own = {"seq": told, "mine": board.mine(room, room.members[member]), "mine_seq": room.seq}
        return board.encode(envelope(room, told, {}, {}) | own)

    def tick(self, session: str) -> None:
        """Take in what other processes committed, bring every role up to date, and say where we are."""
        self.flush(session, all=True)
        stream = self.streams.get(session)
        if stream is None:
            return
        with self.store.reading(session, latest=False) as room:
            where = {role: min(stream.seq_told(role, room), room.seq) for role in self.wire.listeners(session)}
            epoch = room.epoch
        for role, seq in where.items():
            self.wire.to_role(session, role, "tick", {"epoch": epoch, "seq": seq, "now": iso(datetime.now(UTC))})

    def check(self) -> None:
        """Every few seconds: ask the database where all sessions listened to here are, and tick each."""
        for session in list(self.streams):
            self.forget_if_alone(session)
        for session, head in self.store.heads(list(self.streams)).items():
            self.catch_up(session, head)
            self.tick(session)

    def forget_if_alone(self, session: str) -> None:
        with self.store.lock(session):  # whoever comes in just now holds it until they sit
            if not self.wire.anybody(session):
                self.streams.pop(session, None)

    def catch_up(self, session: str, head: tuple[int, int]) -> None:
        with self.store.reading(session, latest=False) as room:
            here = (room.epoch, room.seq)
        if here != head:
            self.store.refresh(session)
        if here[0] != head[0]:  # a backup was restored: numbers start anew, and everybody asks again
            self.streams[session] = Stream(told=dict.fromkeys(board.ROLES, head[1]), checked=head[1])
