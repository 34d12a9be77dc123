"""The statements of the hot path, made once: building one anew costs more than running it."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, insert, literal, select, union_all, update
from sqlalchemy.dialects import postgresql, sqlite

from ideation.storage.session_tables import receipts, sessions


@cache
def upsert(table: Table, dialect: str) -> Any:
    """Write whole rows; one that was dropped once comes back."""
    statement = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    fresh = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in ("session", "id")}
    return statement.on_conflict_do_update(index_elements=["session", "id"], set_=fresh)


@cache
def insert_new(table: Any, dialect: str) -> Any:
    """Write a row unless it is there."""
    return (postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)).on_conflict_do_nothing()


@cache
def change(table: Table, columns: tuple[str, ...]) -> Any:
    """Write only these columns of a row that is there: `of` its session, `at` its id."""
    here = table.c.session == bindparam("of"), table.c.id == bindparam("at_id")
    return update(table).where(*here).values({name: bindparam(name) for name in columns})


@cache
def change_session(columns: tuple[str, ...]) -> Any:
    return update(sessions).where(sessions.c.id == bindparam("of")).values({name: bindparam(name) for name in columns})


@cache
def head(lock: bool) -> Any:
    """Where a session is, holding its row when `lock`."""
    query = select(sessions.c.seq, sessions.c.epoch).where(sessions.c.id == bindparam("of"))
    return query.with_for_update() if lock else query


@cache
def rows_of(table: Table) -> Any:
    return select(table).where(table.c.session == bindparam("of"))


@cache
def rows_since(table: Table) -> Any:
    return rows_of(table).where(table.c.seq > bindparam("since"))


@cache
def moved(tables: tuple[Table, ...]) -> Any:
    """The places, in this list, of the tables in which a session has something after a number."""
    return union_all(*(select(literal(place)).where(rows_since(table).exists()) for place, table in enumerate(tables)))


@cache
def receipts_of() -> Any:
    """Of some members with some of these op_ids; SQLite finds no index for pairs of them."""
    member, op_id = receipts.c.member, receipts.c.op_id
    who = member.in_(bindparam("who", expanding=True)), op_id.in_(bindparam("ops", expanding=True))
    return select(receipts).where(receipts.c.session == bindparam("of"), *who)


SESSION = select(sessions).where(sessions.c.id == bindparam("of"))
RECEIPT = select(receipts).where(
    receipts.c.session == bindparam("of"), receipts.c.member == bindparam("who"), receipts.c.op_id == bindparam("op")
)
KEEP_RECEIPT = insert(receipts)
