"""Migrations, run by the server at its start and by the command line."""

from __future__ import annotations

import logging
from functools import cache

import flask_migrate
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask

from ideation.config import ROOT
from ideation.extensions import db


def upgrade(app: Flask) -> None:
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with app.app_context():
        flask_migrate.upgrade(directory=str(ROOT / "migrations"))


@cache
def newest() -> str | None:
    """The schema this code needs, read once: a running server's files do not change."""
    return ScriptDirectory(str(ROOT / "migrations")).get_current_head()


def behind() -> str | None:
    """Why the schema does not fit this code, or None. Needs an app context."""
    wanted = newest()
    with db.engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    return None if found == wanted else f"schema is at {found}, this code needs {wanted}"
