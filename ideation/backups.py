"""Backup while people work, and restore: afterwards every session has a new epoch, so that every phone asks anew.

SQLite is copied by its own online backup and checked; PostgreSQL by pg_dump and psql, which come with it.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import time
from pathlib import Path

from sqlalchemy import URL, Engine, case, delete, select, update

from ideation.domain.errors import Invalid
from ideation.models import Token, User
from ideation.tables import sessions

PAGES_A_STEP = 200


def backup(engine: Engine, target: Path) -> None:
    """Write a consistent copy of everything to `target`, which appears only when it is whole."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)  # it holds everything that people may not see of each other
    if engine.dialect.name == "sqlite":
        copy_sqlite(database_file(engine), part)
    else:
        run(engine, "pg_dump", "--clean", "--if-exists", "--no-owner", "--file", str(part))
    part.replace(target)


def restore(engine: Engine, source: Path) -> int:
    """Put the backup in place of what is there, raise every epoch, and return how many sessions there are."""
    kept = keys_now(engine)
    if engine.dialect.name == "sqlite":
        check(source)
        engine.dispose()
        copy_sqlite(source, database_file(engine))
    else:
        run(engine, "psql", "--quiet", "--single-transaction", "--set", "ON_ERROR_STOP=1", "--file", str(source))
    end_again(engine, kept)
    return raise_epochs(engine)


def keys_now(engine: Engine) -> tuple[set[str], set[str]]:
    """The people there are, and the hashes of their keys that count."""
    with engine.connect() as connection:
        people, held = connection.execute(select(User.id)).scalars(), connection.execute(select(Token.hash)).scalars()
        return set(people), set(held)


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


def copy_sqlite(source: Path, target: Path) -> None:
    with sqlite3.connect(source) as old, sqlite3.connect(target, timeout=10) as new:
        old.backup(new, pages=PAGES_A_STEP, sleep=0.01)
    new.close()
    old.close()
    check(target)


def check(file: Path) -> None:
    """An intact SQLite database of ours, or Invalid."""
    try:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            connection.execute("SELECT epoch FROM sessions LIMIT 1")
        connection.close()
    except sqlite3.Error:
        sound = False
    if not sound:
        raise Invalid({"file": "not_a_backup"})


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
