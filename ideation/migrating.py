"""Migrations, run by the server at its start and by the command line."""

from __future__ import annotations

import logging

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


def behind() -> str | None:
    """Why the schema does not fit this code, or None. Needs an app context."""
    wanted = ScriptDirectory(str(ROOT / "migrations")).get_current_head()
    with db.engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    return None if found == wanted else f"schema is at {found}, this code needs {wanted}"
