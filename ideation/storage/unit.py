"""The unit of work: one transaction on one session, and the room it is about.

What many commands change waits for the end, where it is written together: an entity that several of them put is one
row, the session's number one UPDATE, and rows of a kind one statement. What a query of the same transaction may ask for
is written before it is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Select, delete, insert, select

from ideation.domain.changes import Effect, Sealed, SealedBallot
from ideation.domain.entities import Ballot, Entity
from ideation.domain.room import Room
from ideation.storage import one_time_links
from ideation.storage.rows import session_row, statements_for
from ideation.storage.session_tables import TABLES, overwrites, receipts, sealed_ballots
from ideation.storage.statements import KEEP_RECEIPT, RECEIPT, change, change_session, receipts_of

Asked = tuple[str, str]  # a member and an op_id


AT_ONCE = 16  # receipts that are looked up in one question: each member is looked up with each op_id


class Unit:
    def __init__(self, connection: Connection, room: Room) -> None:
        self.connection = connection
        self.room = room
        self.sealed = False
        self.moved, self.card = False, False  # the session: whether its number and its card are to be written
        self.put: dict[tuple[type[Entity], str], tuple[Entity | None, Entity]] = {}  # as it lies there, as it is
        self.receipts: dict[Asked, dict[str, Any]] = {}
        self.known: dict[Asked, Row[Any] | None] = {}  # receipts that were looked up for all commands at once

    def write(self, effect: Effect) -> None:
        """What the room has taken in, as rows."""
        self.moved, self.card = True, self.card or effect.card
        for old, new in effect.put:
            key = type(new), new.id
            self.put[key] = (self.put[key][0] if key in self.put else old, new)
        if effect.seal or effect.erase or effect.drop:
            self.flush()
            self.take_away(effect)
        one_time_links.follow(self.connection, effect)

    def flush(self) -> None:
        """All that waits."""
        if self.moved:
            session = self.room.session
            row = session_row(session) if self.card else {"seq": session.seq}
            self.connection.execute(change_session(tuple(row)), row | {"of": session.id})
        for statement, rows in statements_for([*self.put.values()], self.connection.dialect.name).items():
            self.connection.execute(statement, rows)
        if self.receipts:
            self.connection.execute(KEEP_RECEIPT, [*self.receipts.values()])
        self.moved, self.card, self.put, self.receipts = False, False, {}, {}

    # -- what goes ----------------------------------------------------------------------------------------
    def take_away(self, effect: Effect) -> None:
        if effect.seal:
            self.seal(effect.seal)
        for poll in effect.erase:
            self.erase(poll)
        for entity in effect.drop:
            self.bury(entity, effect.seq)

    def bury(self, entity: Entity, seq: int) -> None:
        row = {"of": entity.session, "at_id": entity.id, "gone": True, "seq": seq}
        self.connection.execute(change(TABLES[type(entity)], ("gone", "seq")), row)

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
        self.flush()
        rows = self.connection.execute(sealed_rows(self.room.session.id, poll))
        return [SealedBallot(row.id, row.choice, row.sector) for row in rows]

    # -- receipts -----------------------------------------------------------------------------------------
    def look_up(self, asked: Collection[Asked]) -> None:
        """The receipts of many commands, in few questions."""
        if len(asked) > 1:
            self.known = dict.fromkeys(asked)
            for some in chunks([*asked], AT_ONCE):
                which = {"who": [member for member, _ in some], "ops": [op_id for _, op_id in some]}
                found = self.connection.execute(receipts_of(), {"of": self.room.session.id} | which)
                self.known |= {(row.member, row.op_id): row for row in found}

    def receipt(self, member: str, op_id: str) -> Row[Any] | None:
        asked = member, op_id
        if asked in self.receipts:
            self.flush()
        elif asked in self.known:
            return self.known[asked]
        return self.connection.execute(RECEIPT, {"of": self.room.session.id, "who": member, "op": op_id}).first()

    def find_receipt(self, op_id: str) -> Row[Any] | None:
        """Whoever's it is: a facilitator may take back what anybody did."""
        self.flush()
        query = select(receipts).where(
            receipts.c.session == self.room.session.id, receipts.c.op_id == op_id
        ).order_by(receipts.c.seq.desc())  # fmt: skip
        return self.connection.execute(query).first()

    def keep_receipt(self, *, member: str, op_id: str, **values: Any) -> None:
        row = {"session": self.room.session.id, "member": member, "op_id": op_id, **values}
        self.receipts[member, op_id] = row
        self.known.pop((member, op_id), None)


def sealed_rows(session: str, poll: str) -> Select[Any]:
    """In the order of their random ids, which says nothing."""
    table = sealed_ballots
    return select(table).where(table.c.session == session, table.c.poll == poll).order_by(table.c.id)


def chunks(all: list[Asked], size: int) -> Iterator[list[Asked]]:
    return (all[at : at + size] for at in range(0, len(all), size))
