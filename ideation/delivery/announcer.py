"""The announcer: telling everybody: one envelope per role, encoded once, coalesced per session.

The first change after quiet leaves at once; what follows within a tick shares the next envelope, and a tick is as long
as it takes to tell so many. An envelope is
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

from ideation.delivery.cursors import LAZY, SHORTEST, Cursors
from ideation.domain.room import Room
from ideation.domain.times import iso
from ideation.storage.store import Store
from ideation.views import board
from ideation.views.messages import envelope


class Transport(Protocol):
    """What carries messages to this process's own sockets (`delivery/transport.py`)."""

    def listeners(self, session: str) -> dict[str, int]: ...  # role → how many
    def anybody(self, session: str) -> bool: ...  # listens, or waits to be let in
    def members(self, session: str, ids: Iterable[str]) -> Iterable[str]: ...  # of these, who listens here
    def to_role(self, session: str, role: str, event: str, message: Any) -> None: ...
    def to_member(self, session: str, member: str, event: str, message: Any) -> None: ...
    def settle(self, session: str, room: Room) -> None: ...  # roles changed, members removed
    def later(self, seconds: float, call: Callable[[], None]) -> None: ...


class Announcer:
    """`shortest`: seconds between two envelopes at least."""

    def __init__(self, store: Store, transport: Transport, shortest: float = SHORTEST) -> None:
        self.store, self.transport, self.shortest = store, transport, shortest
        self.hint: Callable[[str], None] = lambda session: None  # tells other processes
        self.cursors: dict[str, Cursors] = {}
        self.turns: dict[str, threading.Lock] = {}

    def changed(self, session: str, *, lazy: bool = False) -> None:
        """Something was committed. Plan an envelope: at once after quiet, else with the next tick."""
        self.hint(session)
        self.plan(session, lazy=lazy)

    def moved_elsewhere(self, session: str) -> None:
        """Another process committed something: it is taken in when those who sit here are told next."""
        cursors = self.cursors.get(session)
        if cursors is not None and self.transport.anybody(session):
            cursors.behind = True
            self.plan(session)

    def plan(self, session: str, *, lazy: bool = False) -> None:
        cursors = self.cursors.get(session)
        if cursors is None or not self.transport.anybody(session):
            return
        now = time.monotonic()
        due = cursors.plan(now, lazy=lazy)
        if due is not None:
            self.transport.later(due - now, lambda: self.flush_if_due(session, due))

    def flush_if_due(self, session: str, due: float) -> None:
        cursors = self.cursors.get(session)
        if cursors is not None and cursors.takes(due):
            self.flush(session)

    def begin(self, session: str, room: Room) -> None:
        """Somebody listens here now; whoever comes gets the whole board, so telling starts at this seq."""
        cursors = self.cursors.setdefault(session, Cursors(checked=room.seq, shortest=self.shortest))
        for role in board.ROLES:
            if not self.transport.listeners(session).get(role):
                cursors.told[role] = room.seq
        cursors.know_polls(room)

    def flush(self, session: str, *, all: bool = False) -> None:
        """Send to each role what changed since it was told; an empty envelope only when `all`."""
        with self.turn(session):
            cursors = self.cursors.get(session)
            if cursors is None:
                return
            cursors.last = time.monotonic()
            latest, cursors.behind = cursors.behind, False
            with self.store.reading(session, latest=latest) as room:
                if cursors.places_changed(room):
                    self.transport.settle(session, room)
                owners = self.transport.members(session, cursors.owners(room))
                roles = self.transport.listeners(session)
                messages = {role: self.due_to(cursors, room, role, all) for role in roles}
                personal = {id: self.personal(cursors, room, id) for id in owners}
                behind = any(cursors.seq_told(role, room) < room.seq for role in roles)
            for role, message in messages.items():
                if message is not None:
                    self.transport.to_role(session, role, "changes", message)
            for member, message in personal.items():
                self.transport.to_member(session, member, "changes", message)
            cursors.took(time.monotonic() - cursors.last)
        if behind and not cursors.catching_up:
            cursors.catching_up = True
            self.transport.later(LAZY, lambda: self.bring_up(session, cursors))

    def bring_up(self, session: str, cursors: Cursors) -> None:
        """Tell the number to those who could see nothing of what happened for a while."""
        cursors.catching_up = False
        self.flush(session, all=True)

    def turn(self, session: str) -> AbstractContextManager[Any]:
        """Envelopes leave one after the other. Hold it while sending what must keep its place among them."""
        return self.turns.setdefault(session, threading.Lock())

    def due_to(self, cursors: Cursors, room: Room, role: str, all: bool) -> Any | None:
        since = cursors.seq_told(role, room)
        if since >= room.seq:
            return None
        put, drop = board.changes(room, role, room.changed_since(since))
        if not (put or drop or all):
            return None
        cursors.told[role] = room.seq
        return board.encode(envelope(room, since, put, drop))

    def personal(self, cursors: Cursors, room: Room, member: str) -> Any:
        """A member's own view, at the number their role has been told, so that it never looks like a gap; and the
        number it is true of, because an acknowledgement may have overtaken it with a newer one."""
        told = cursors.seq_told(room.members[member].role, room)
        own = {"seq": told, "mine": board.mine(room, room.members[member]), "mine_seq": room.seq}
        return board.encode(envelope(room, told, {}, {}) | own)

    def tick(self, session: str) -> None:
        """Take in what other processes committed, bring every role up to date, and say where we are."""
        self.flush(session, all=True)
        cursors = self.cursors.get(session)
        if cursors is None:
            return
        with self.store.reading(session, latest=False) as room:
            where = {role: min(cursors.seq_told(role, room), room.seq) for role in self.transport.listeners(session)}
            epoch = room.epoch
        for role, seq in where.items():
            self.transport.to_role(session, role, "tick", {"epoch": epoch, "seq": seq, "now": iso(datetime.now(UTC))})

    def check(self) -> None:
        """Every few seconds: ask the database where all sessions listened to here are, and tick each."""
        for session in list(self.cursors):
            self.forget_if_alone(session)
        for session, head in self.store.heads(list(self.cursors)).items():
            self.catch_up(session, head)
            self.tick(session)

    def forget_if_alone(self, session: str) -> None:
        with self.store.lock(session):  # whoever comes in just now holds it until they sit
            if not self.transport.anybody(session):
                self.cursors.pop(session, None)

    def catch_up(self, session: str, head: tuple[int, int]) -> None:
        with self.store.reading(session, latest=False) as room:
            here = (room.epoch, room.seq)
        if here != head:
            self.store.refresh(session)
        if here[0] != head[0]:  # a backup was restored: numbers start anew, and everybody asks again
            self.cursors[session] = Cursors(
                dict.fromkeys(board.ROLES, head[1]), checked=head[1], shortest=self.shortest
            )
