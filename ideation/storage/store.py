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
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, Row, Select, delete, insert, select

from ideation.domain.changes import Effect, Sealed, SealedBallot
from ideation.domain.entities import Ballot, Entity, Session
from ideation.domain.errors import NotFound
from ideation.domain.room import Room
from ideation.storage import one_time_links
from ideation.storage.rows import by_table, catch_up, load, session_row, statements_for
from ideation.storage.session_tables import TABLES, overwrites, receipts, sealed_ballots, sessions
from ideation.storage.statements import KEEP_RECEIPT, RECEIPT, change, change_session, head

KEPT_ROOMS = 200
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Unit:
    """One transaction on one session, and the room it is about."""

    def __init__(self, connection: Connection, room: Room) -> None:
        self.connection = connection
        self.room = room
        self.sealed = False

    def write(self, effect: Effect) -> None:
        """What the room has taken in, as rows."""
        self.write_session(effect.session, card=effect.card)
        if effect.seal:
            self.seal(effect.seal)
        for poll in effect.erase:
            self.erase(poll)
        for statement, rows in statements_for(effect.put, self.connection.dialect.name).items():
            self.connection.execute(statement, rows)
        for entity in effect.drop:
            self.bury(entity, effect.seq)
        one_time_links.follow(self.connection, effect)

    def bury(self, entity: Entity, seq: int) -> None:
        row = {"of": entity.session, "at_id": entity.id, "gone": True, "seq": seq}
        self.connection.execute(change(TABLES[type(entity)], ("gone", "seq")), row)

    def write_session(self, session: Session, *, card: bool) -> None:
        row = session_row(session) if card else {"seq": session.seq}
        self.connection.execute(change_session(tuple(row)), row | {"of": session.id})

    def seal(self, sealed: Sealed) -> None:
        """Erase the ballots that had electors, and write the sealed ones in the order of their random ids."""
        self.erase(sealed.poll)
        of = {"session": self.room.session.id, "poll": sealed.poll}
        rows = [of | ballot._asdict() for ballot in sealed.ballots]
        if rows:
            self.connection.execute(insert(sealed_ballots), rows)

    def erase(self, poll: str) -> None:
        """What they stood on is to be overwritten: a row says so until it has been, whatever happens meanwhile."""
        self.sealed = True
        table, session = TABLES[Ballot], self.room.session.id
        self.connection.execute(delete(table).where(table.c.session == session, table.c.poll == poll))
        owed = {"id": str(uuid4()), "session": session, "poll": poll, "at": datetime.now(UTC)}
        self.connection.execute(insert(overwrites), owed)

    def sealed_of(self, poll: str) -> list[SealedBallot]:
        rows = self.connection.execute(sealed_rows(self.room.session.id, poll))
        return [SealedBallot(row.id, row.choice, row.sector) for row in rows]

    def receipt(self, member: str, op_id: str) -> Row[Any] | None:
        which = {"of": self.room.session.id, "who": member, "op": op_id}
        return self.connection.execute(RECEIPT, which).first()

    def find_receipt(self, op_id: str) -> Row[Any] | None:
        """Whoever's it is: a facilitator may take back what anybody did."""
        query = select(receipts).where(
            receipts.c.session == self.room.session.id, receipts.c.op_id == op_id
        ).order_by(receipts.c.seq.desc())  # fmt: skip
        return self.connection.execute(query).first()

    def keep_receipt(self, **values: Any) -> None:
        self.connection.execute(KEEP_RECEIPT, {"session": self.room.session.id, **values})


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
                    yield Unit(connection, self.fresh(connection, session, lock=True))
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


def sealed_rows(session: str, poll: str) -> Select[Any]:
    """In the order of their random ids, which says nothing."""
    table = sealed_ballots
    return select(table).where(table.c.session == session, table.c.poll == poll).order_by(table.c.id)
