"""Alembic's entry: brings the database in the app's hands to the newest schema, or plans a migration."""

import sqlalchemy as sa
from alembic import context
from flask import current_app

from ideation.storage.session_tables import Moment

MIGRATING = 20261123  # the number of the lock
target = current_app.extensions["migrate"].db


def render(kind, thing, autogen_context):
    """Migrations stand alone: our own column type is written as what it is in the database."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(thing, Moment) else False


def skip_empty(migration_context, revision, directives):
    if getattr(context.config.cmd_opts, "autogenerate", False) and directives[0].upgrade_ops.is_empty():
        directives[:] = []


def changed(migration_context, inspected_column, metadata_column, inspected_type, metadata_type):
    """On SQLite the length of a text is a remark: nothing keeps to it, and it cannot be changed in place."""
    texts = isinstance(inspected_type, sa.String) and isinstance(metadata_type, sa.String)
    return False if texts and migration_context.dialect.name == "sqlite" else None


def wait_for_turn(connection):
    """Several processes may start at once: one migrates, the others find it done. It takes as long as it takes."""
    if connection.dialect.name == "postgresql":
        for setting in ("statement_timeout", "lock_timeout"):
            connection.exec_driver_sql(f"SET LOCAL {setting} = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATING})")


def run():
    engine = context.config.attributes.get("engine") or target.engine  # a backup's, before it is put back
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target.metadata,
            process_revision_directives=skip_empty,
            render_item=render,
            render_as_batch=True,
            compare_type=changed,
        )
        with context.begin_transaction():
            wait_for_turn(connection)
            context.run_migrations()


run()
