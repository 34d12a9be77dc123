"""The extensions, made once and bound to the app in `create_app`; and how SQLite is spoken to."""

from __future__ import annotations

import sqlite3
from typing import Any

from flask import has_app_context
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_socketio import SocketIO
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import Engine, MetaData, event

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # a tick on the phone means: on disk, also after a power cut
    "foreign_keys=ON",
    "secure_delete=ON",  # an erased ballot is overwritten
    "trusted_schema=OFF",
    "busy_timeout=250",  # longer would freeze everybody: the wait blocks the whole process
)

db = SQLAlchemy(metadata=MetaData(naming_convention=NAMES), session_options={"expire_on_commit": False})
socketio = SocketIO()
login = LoginManager()
csrf = CSRFProtect()
migrate = Migrate()


@event.listens_for(Engine, "connect")
def speak_plainly(connection: Any, _record: Any) -> None:
    """SQLAlchemy says BEGIN, not the driver: only then is IMMEDIATE possible."""
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")


@event.listens_for(Engine, "begin")
def begin(connection: Any) -> None:
    """A unit of work that writes asks for the lock at its start (`sqlite_begin="IMMEDIATE"`)."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN " + connection.get_execution_options().get("sqlite_begin", "DEFERRED"))


def give_back_connection() -> None:
    """Whoever is about to wait for a room ends what they were reading: people enough who wait with a connection in
    their hands would hold all there are, also the one that they wait for."""
    if has_app_context() and not db.session.info.get("writing"):
        db.session.commit()
