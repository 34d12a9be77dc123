"""The session lock, the transaction, and rooms in memory.

One writer per session: in this process a lock, across processes the session's row (`SELECT … FOR UPDATE`;
SQLite: BEGIN IMMEDIATE, and one process only). Inside the lock the room is first brought up to the database by
the same question a phone asks, "what changed since N", so a room is never older than what is committed.
Nothing yields inside a SQLite write transaction: its lock would freeze the whole process.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select

from ideation.domain.entities import Entity, Session
from ideation.domain.errors import NotFound
from ideation.domain.room import Room
from ideation.storage.rows import by_table, catch_up, load, session_row
from ideation.storage.session_tables import sessions
from ideation.storage.statements import head
from ideation.storage.unit import Unit, sealed_rows

KEPT_ROOMS = 200
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Store:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.writing = engine.execution_options(sqlite_begin="IMMEDIATE")
        self.rooms: dict[str, Room] = {}
        self.locks: dict[str, threading.RLock] = {}
        self.guard = threading.Lock()
        self.alone = engine.dialect.name == "sqlite"  # one process writes, so a room in memory is never behind
        self.turn: AbstractContextManager[Any] = threading.Lock() if self.alone else nullcontext()
        self.looking = engine if self.alone else engine.execution_options(isolation_level="REPEATABLE READ")
        self.before_waiting: Callable[[], None] = lambda: None

    def lock(self, session: str) -> threading.RLock:
        self.before_waiting()
        if session not in self.locks and not self.heads([session]):  # guesses leave nothing behind
            raise NotFound(what="session")
        with self.guard:
            return self.locks.setdefault(session, threading.RLock())

    @contextmanager
    def unit(self, session: str) -> Iterator[Unit]:
        """Lock, begin, bring the room up to date; commit at the end. On any failure the room is forgotten:
        what it holds may not be what the database holds."""
        with self.lock(session):
            try:
                with self.turn, self.writing.begin() as connection:
                    unit = Unit(connection, self.fresh(connection, session, lock=True))
                    yield unit
                    unit.flush()
            except NotFound:
                raise
            except BaseException:
                self.rooms.pop(session, None)
                raise

    @contextmanager
    def reading(self, session: str, *, latest: bool = True) -> Iterator[Room]:
        """The room as committed, by other processes too if `latest`. Hold it briefly, and send nothing meanwhile."""
        with self.lock(session):
            room = self.rooms.get(session)
            if room is None or (latest and not self.alone):
                with self.looking.connect() as connection:
                    room = self.fresh(connection, session)
            yield room

    def refresh(self, session: str) -> None:
        """Take in what another process committed."""
        with self.lock(session), self.looking.connect() as connection:
            self.fresh(connection, session)

    def fresh(self, connection: Connection, session: str, *, lock: bool = False) -> Room:
        at = connection.execute(head(lock), {"of": session}).first()
        if at is None:
            raise NotFound(what="session")
        room = self.rooms.get(session)
        if room is None or room.epoch != at.epoch or room.seq > at.seq:
            room = self.rooms[session] = load(connection, session)
            self.forget_some(session)
        elif room.seq < at.seq:
            catch_up(connection, room)
        return room

    def forget_some(self, keep: str) -> None:
        """Bound the memory: the rooms opened longest ago go, to be loaded again when asked for."""
        for session in [s for s in list(self.rooms) if s != keep][: max(0, len(self.rooms) - KEPT_ROOMS)]:
            self.rooms.pop(session, None)

    def heads(self, ids: list[str]) -> dict[str, tuple[int, int]]:
        """{session: (epoch, seq)} as committed, in one question."""
        ids = [id for id in ids if UUID.fullmatch(id)]
        with self.engine.connect() as connection:
            query = select(sessions.c.id, sessions.c.epoch, sessions.c.seq).where(sessions.c.id.in_(ids))
            return {row.id: (row.epoch, row.seq) for row in connection.execute(query)}

    def find(self, **where: str) -> str | None:
        """The session with this code, invite, projector or report address."""
        [(column, value)] = where.items()
        if not value.isascii() or not value.isprintable():  # not every database takes what anybody may send
            return None
        with self.engine.connect() as connection:
            return connection.execute(select(sessions.c.id).where(sessions.c[column] == value)).scalar()

    def create(self, session: Session, entities: list[Entity]) -> None:
        row = session_row(session) | {"epoch": 1}
        with self.turn, self.writing.begin() as connection:
            connection.execute(insert(sessions), row)
            for table, rows in by_table(entities).items():
                connection.execute(insert(table), rows)

    def sealed(self, session: str, poll: str) -> list[Row[Any]]:
        with self.engine.connect() as connection:
            return list(connection.execute(sealed_rows(session, poll)))
