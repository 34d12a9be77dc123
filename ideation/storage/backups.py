"""Backup while people work, and restore: afterwards every session has a new epoch, so that every phone asks anew.

SQLite is copied by its own online backup and checked; PostgreSQL by pg_dump and psql, which come with it. A backup of
an older program is brought up to date before anybody works with it, one of a newer program is refused.
"""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Engine, case, create_engine, delete, inspect, select, update
from sqlalchemy.exc import SQLAlchemyError

from ideation.domain.errors import Invalid
from ideation.storage import migrate
from ideation.storage.session_tables import sessions
from ideation.storage.user_tables import Token, User

PAGES_A_STEP = 200
SCHEMA_OF_DUMP = re.compile(r"^COPY (?:\S+\.)?alembic_version \(version_num\) FROM stdin;\n(\S+)$", re.MULTILINE)


def backup(engine: Engine, target: Path) -> None:
    """Write a consistent copy of everything to `target`, which appears only when it is whole."""
    part = beside(target, "part")
    if engine.dialect.name == "sqlite":
        copy_sqlite(database_file(engine), part)
    else:
        run(engine, "pg_dump", "--clean", "--if-exists", "--no-owner", "--file", str(part))
    part.replace(target)


def beside(target: Path, what: str) -> Path:
    """An empty file for a while, that only its user can read: it holds everything people may not see of each other."""
    part = target.with_name(f"{target.name}.{what}")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    return part


def restore(engine: Engine, source: Path) -> int:
    """Put the backup in place of what is there, raise every epoch, and return how many sessions there are. What cannot
    be worked with is refused before anything is touched."""
    of_sqlite = engine.dialect.name == "sqlite"
    refuse_newer((schema_of_file if of_sqlite else schema_of_dump)(source))
    kept = keys_now(engine)
    (put_back_sqlite if of_sqlite else put_back_postgres)(engine, source)
    end_again(engine, kept)
    return raise_epochs(engine)


def refuse_newer(schema: str) -> None:
    if not migrate.knows(schema):
        raise Invalid({"file": "newer_backup"}, schema=schema, newest=migrate.newest())


def put_back_sqlite(engine: Engine, source: Path) -> None:
    """Brought up to date beside the database: whoever works with it never meets an older schema."""
    live = database_file(engine)
    part = beside(live, "restored")
    try:
        copy_sqlite(source, part)
        with_engine = create_engine(f"sqlite:///{part}")
        migrate.bring_up(with_engine)
        with_engine.dispose()
        engine.dispose()
        copy_sqlite(part, live)
    finally:
        part.unlink(missing_ok=True)


def put_back_postgres(engine: Engine, source: Path) -> None:
    """In one transaction in the place of every table there is, those too that an older backup does not know."""
    tables = inspect(engine).get_table_names()
    away = f"DROP TABLE IF EXISTS {', '.join(map(quoted, tables))} CASCADE" if tables else "SELECT 1"
    run(
        engine,
        *("psql", "--quiet", "--single-transaction", "--set", "ON_ERROR_STOP=1"),
        *("--command", away, "--file", str(source)),
    )
    migrate.bring_up(engine)


def quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))


# -- keys and epochs ------------------------------------------------------------------------------------------


def keys_now(engine: Engine) -> tuple[set[str], set[str]]:
    """The people there are, and the hashes of their keys that count; nobody where this database has no such tables."""
    try:
        with engine.connect() as connection:
            people = connection.execute(select(User.id)).scalars()
            held = connection.execute(select(Token.hash)).scalars()
            return set(people), set(held)
    except SQLAlchemyError:
        return set(), set()


def end_again(engine: Engine, kept: tuple[set[str], set[str]]) -> None:
    """Logins and tokens that were struck out since the backup stay so; those of people whom nobody knew here count."""
    people, held = kept
    with engine.begin() as connection:
        rows = connection.execute(select(Token.hash, Token.user)).all()
        for row in rows:
            if row.user in people and row.hash not in held:
                connection.execute(delete(Token).where(Token.hash == row.hash))


def raise_epochs(engine: Engine) -> int:
    """To the second of the clock: a backup that is restored twice must not give the same epoch again."""
    with engine.begin() as connection:
        now = int(time.time())
        higher = case((sessions.c.epoch >= now, sessions.c.epoch + 1), else_=now)
        return connection.execute(update(sessions).values(epoch=higher)).rowcount


# -- files ----------------------------------------------------------------------------------------------------


def copy_sqlite(source: Path, target: Path) -> None:
    with sqlite3.connect(source) as old, sqlite3.connect(target, timeout=10) as new:
        old.backup(new, pages=PAGES_A_STEP, sleep=0.01)
    new.close()
    old.close()
    schema_of_file(target)


def schema_of_file(file: Path) -> str:
    """The schema of an intact SQLite database of ours, or Invalid."""
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            connection.execute("SELECT epoch FROM sessions LIMIT 1")
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        raise not_ours() from None
    if not sound or not found:
        raise not_ours()
    return str(found[0])


def schema_of_dump(file: Path) -> str:
    """The schema of a dump of ours, or Invalid."""
    found = SCHEMA_OF_DUMP.search(file.read_text("utf-8", errors="replace"))
    if not found:
        raise not_ours()
    return found[1]


def not_ours() -> Invalid:
    return Invalid({"file": "not_a_backup"})


def database_file(engine: Engine) -> Path:
    return Path(engine.url.database or "")


def run(engine: Engine, program: str, *options: str) -> None:
    """A program that comes with PostgreSQL, on this database. The password goes by the environment: what stands in
    the command line everybody on the machine can read."""
    url = engine.url
    address = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    secret = {"PGPASSWORD": str(url.password)} if url.password else {}
    command = [program, *options, address.render_as_string()]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | secret)
    if done.returncode != 0:
        raise Invalid({"database": "not_restored"}, detail=done.stderr.strip()[:500])
