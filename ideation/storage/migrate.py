"""Migrations, run by the server at its start, by the command line, and on a backup before it is put back."""

from __future__ import annotations

import logging
from functools import cache

import alembic.command
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import ResolutionError
from alembic.util import CommandError
from flask import Flask, current_app
from sqlalchemy import Engine

from ideation.runtime.config import ROOT, BadSetting
from ideation.runtime.extensions import db

MIGRATIONS = str(ROOT / "migrations")


def upgrade(app: Flask) -> None:
    """The app's database, to the schema this code needs. One that a newer program has made is left alone."""
    with app.app_context():
        found = schema_of(db.engine)
        if found and not knows(found):
            raise BadSetting(
                f"The database is from a newer version of this program (schema {found}; this one knows {newest()}). "
                "Update the program, or restore a backup that this version made."
            )
        bring_up(db.engine)


def bring_up(engine: Engine) -> None:
    """Needs an app context: Alembic's settings are the app's, whichever database it works on."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = current_app.extensions["migrate"].migrate.get_config(MIGRATIONS)
    config.attributes["engine"] = engine
    alembic.command.upgrade(config, "head")


@cache
def scripts() -> ScriptDirectory:
    """Read once: a running server's files do not change."""
    return ScriptDirectory(MIGRATIONS)


@cache
def newest() -> str | None:
    """The schema this code needs."""
    return scripts().get_current_head()


def knows(schema: str) -> bool:
    try:
        return scripts().get_revision(schema) is not None
    except (CommandError, ResolutionError):
        return False


def schema_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def behind() -> str | None:
    """Why the schema does not fit this code, or None. Needs an app context."""
    found = schema_of(db.engine)
    return None if found == newest() else f"schema is at {found}, this code needs {newest()}"
