"""What lies in the database is what the rules speak of, column by column; the schema can be put up and taken down."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_migrate import check as compare
from flask_migrate import downgrade, upgrade
from sqlalchemy import Engine, delete, event, inspect

from ideation.app import create_app
from ideation.domain.entities import ENTITIES, Session
from ideation.runtime.config import ROOT, from_environment
from ideation.runtime.extensions import db
from ideation.storage.rows import SESSION_COLUMNS
from ideation.storage.session_tables import TABLES, sealed_ballots, sessions
from ideation.web.console_api import steered
from ideation.web.join_pages import last_place
from ideation.web.own_sessions import facilitated
from tests.story import Camp, Inside, new

MIGRATIONS = str(ROOT / "migrations")


@pytest.mark.parametrize("kind", [kind for kind in ENTITIES if kind is not Session])
def test_an_entity_is_its_table_s_row(kind: type) -> None:
    columns = {column.name for column in TABLES[kind].columns}
    assert columns == {field.name for field in fields(kind)} | {"gone"}


def test_a_session_is_its_row() -> None:
    columns = {column.name for column in sessions.columns}
    assert columns == set(SESSION_COLUMNS) | {"epoch", "report_slug"}


def test_a_sealed_ballot_has_nobody_and_no_time() -> None:
    assert {column.name for column in sealed_ballots.columns} == {"id", "session", "poll", "choice", "sector"}


def up_down_up(address: str, folder: Path) -> None:
    app = create_app(
        from_environment({"INSTANCE_PATH": str(folder), "DATABASE_URL": address, "ASYNC_MODE": "threading"})
    )
    with app.app_context():
        upgrade(MIGRATIONS)
        compare(MIGRATIONS)  # the tables as migrated are the tables as declared
        there = tables(db.engine)
        downgrade(MIGRATIONS, revision="base")
        assert tables(db.engine) == {"alembic_version"}
        upgrade(MIGRATIONS)
        assert tables(db.engine) == there
        db.engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def test_up_and_down_on_sqlite(tmp_path: Path) -> None:
    up_down_up(f"sqlite:///{tmp_path / 'camp.sqlite'}", tmp_path)


def test_up_and_down_on_postgres(tmp_path: Path, postgres_url: str) -> None:
    up_down_up(postgres_url, tmp_path)


def test_nobody_waits_while_everybodys_rows_are_read(app: Flask, camp: Camp) -> None:
    """SQLite holds up the whole process while it looks: whatever is asked for finds its rows by an index."""
    engine, asked = camp.road.engine, dict[str, Any]()

    @event.listens_for(engine, "before_cursor_execute")
    def note(connection: Any, cursor: Any, sql: str, values: Any, *_: Any) -> None:
        if sql.startswith(("SELECT", "UPDATE", "DELETE")):
            asked[sql] = values

    ann = camp.phone("ann")
    with app.test_request_context():
        last_place(new())
        facilitated(new())
        steered(camp.id)
    for way in ("code", "invite", "projector", "report_slug"):
        camp.store.find(**{way: "nowhere"})
    camp.go("ideas")
    ann.post("Bålmad")
    with engine.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.id == new()))
    event.remove(engine, "before_cursor_execute", note)
    assert len(asked) > 15
    assert [sql for sql, values in asked.items() if reads_everything(engine, sql, values)] == []


def reads_everything(engine: Engine, sql: str, values: Any) -> bool:
    with engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        return any(row.detail.startswith("SCAN") for row in plan)


def test_sqlite_is_spoken_to_safely(road: Inside) -> None:
    wanted: dict[str, Callable[[object], bool]] = {
        "journal_mode": lambda v: v == "wal",
        "synchronous": lambda v: v == 2,  # FULL: acknowledged is on the disk, also after a power cut
        "foreign_keys": lambda v: v == 1,
        "secure_delete": lambda v: v == 1,
        "trusted_schema": lambda v: v == 0,
        "busy_timeout": lambda v: v == 250,
    }
    with road.engine.connect() as connection:
        for name, right in wanted.items():
            assert right(connection.exec_driver_sql(f"PRAGMA {name}").scalar()), name
    assert sqlite3.sqlite_version_info >= (3, 35)


def test_no_choice_or_word_can_reach_a_log_through_an_error(road: Inside) -> None:
    assert road.engine.hide_parameters
