"""Entities as rows and back again: what a change writes, and how a room is read or brought up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, Table

from ideation.domain.entities import Entity, Session
from ideation.domain.room import Room
from ideation.storage import statements
from ideation.storage.session_tables import TABLES
from ideation.storage.statements import change, upsert

NAMES: dict[type[Entity], tuple[str, ...]] = {kind: tuple(f.name for f in fields(kind)) for kind in (*TABLES, Session)}
SESSION_COLUMNS = tuple(name for name in NAMES[Session] if name not in ("session", "shown"))


def by_table(entities: list[Entity]) -> dict[Table, list[dict[str, Any]]]:
    found: dict[Table, list[dict[str, Any]]] = {}
    for entity in entities:
        found.setdefault(TABLES[type(entity)], []).append(row_of(entity))
    return found


def row_of(entity: Entity) -> dict[str, Any]:
    return {name: getattr(entity, name) for name in NAMES[type(entity)]} | {"gone": False}


def session_row(session: Session) -> dict[str, Any]:
    row = {name: getattr(session, name) for name in SESSION_COLUMNS}
    return row | {"code": session.code or None, "report_slug": session.report.get("slug")}


def statements_for(put: list[tuple[Entity | None, Entity]], dialect: str) -> dict[Any, list[dict[str, Any]]]:
    """{statement: rows}: whole rows for what is new, else only the columns that changed: a vote writes no roster."""
    found: dict[Any, list[dict[str, Any]]] = {}
    for old, new in put:
        table = TABLES[type(new)]
        if old is None:
            found.setdefault(upsert(table, dialect), []).append(row_of(new))
        else:
            row = {n: getattr(new, n) for n in NAMES[type(new)] if getattr(new, n) != getattr(old, n)}
            if not row:  # put twice in one change: by a rule, and by what the change did to all of them
                continue
            found.setdefault(change(table, tuple(row)), []).append(row | {"of": new.session, "at_id": new.id})
    return found


def entity_of(kind: type[Entity], row: Row[Any]) -> Entity:
    values = row._mapping
    return kind(**{name: values[name] for name in NAMES[kind]})


def load_session(connection: Connection, id: str) -> tuple[Session, int]:
    row = connection.execute(statements.SESSION, {"of": id}).one()._mapping
    values = {name: row[name] for name in SESSION_COLUMNS} | {"session": id, "code": row["code"] or ""}
    return Session(**values), row["epoch"]


def load(connection: Connection, id: str) -> Room:
    session, epoch = load_session(connection, id)
    room = Room(session=session, epoch=epoch)
    for kind, table in TABLES.items():
        take_in(room, kind, connection.execute(statements.rows_of(table), {"of": id}))
    room.recent.clear()
    room.recent_from = room.seq
    return room


def catch_up(connection: Connection, room: Room) -> None:
    since = room.seq
    at = {"of": room.session.id, "since": since}
    session, _ = load_session(connection, room.session.id)
    for kind in moved_kinds(connection, at):
        take_in(room, kind, connection.execute(statements.rows_since(TABLES[kind]), at))
    if session.card_seq > since:
        room.put(session)
    room.session = session
    room.recent.sort(key=lambda change: change[0])


def moved_kinds(connection: Connection, at: dict[str, Any]) -> list[type[Entity]]:
    """Of which something came after a number: one question, where most tables have nothing to say."""
    kinds = list(TABLES)
    return [kinds[place] for place in connection.execute(statements.moved(tuple(TABLES.values())), at).scalars()]


def take_in(room: Room, kind: type[Entity], rows: Iterable[Row[Any]]) -> None:
    for row in rows:
        if row.gone:
            room.drop(kind.collection, row.id, row.seq, shown=row.shown)
        else:
            room.put(entity_of(kind, row))
