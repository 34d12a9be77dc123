"""Secure erase: after a count nothing may be left of who voted what: not in the tables, and not in the pages they were
erased from.

The sealing transaction erases the ballots; this comes after it, outside of any transaction. SQLite overwrites what it
erases (`secure_delete`), but older pages stand in its log until that is written back and cut off. PostgreSQL keeps
erased rows until their table is written anew. Somebody who reads at that moment may be in the way: then it is tried
again, until it is done. That it is to be done is a row (`overwrites`), written by the transaction that erased: so a
server that was stopped meanwhile does it when it starts, and else with each tick. `ideation verify` says where it has
not been.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress

from sqlalchemy import Engine, delete, select
from sqlalchemy.exc import SQLAlchemyError

from ideation.runtime.worker_threads import beside
from ideation.storage.session_tables import overwrites
from ideation.storage.store import Store

log = logging.getLogger("ideation.storage.secure_erase")
TABLES = ("ballots", "polls")  # choices with their electors, and the salts of their receipts
WRITING_ANEW = 20261130  # the number of the lock
IN_LINE_SECONDS = 0.3  # whoever waits for a whole table makes everybody else wait for it, too
REST_SECONDS = 30.0  # between two tries while somebody reads without end
AGAIN_SECONDS = (0.2, 1.0, 5.0, 30.0, 120.0)


class SecureErase:
    """`later(seconds, call)` runs something in the background; `mode` is the async mode in use."""

    def __init__(self, store: Store, later: Callable[[float, Callable[[], None]], None], mode: str) -> None:
        self.store, self.later, self.mode = store, later, mode
        self.rest_until = 0.0

    def __call__(self, password_attempts: int = 0) -> None:
        """Never fails: the count is stored by now, and whoever asked for it is owed that answer."""
        if self.done():
            return
        if password_attempts == len(AGAIN_SECONDS):
            log.warning("erased ballots are not overwritten yet: somebody reads all the time; tried again by and by")
            return
        self.later(AGAIN_SECONDS[password_attempts], lambda: self(password_attempts + 1))

    def begin(self) -> None:
        """What a process that is gone still owed: when a server starts. Nobody has come yet, so nothing ticks."""
        if self.owed():
            self()

    def catch_up(self) -> None:
        """What is owed still, by this process or another one: with each tick."""
        if time.monotonic() >= self.rest_until and self.owed() and not self.done():
            self.rest_until = time.monotonic() + REST_SECONDS

    def done(self) -> bool:
        """Only what was owed before it began is done with: more may be erased meanwhile."""
        owed = self.owed()
        try:
            if not self.overwritten():
                return False
            self.clear(owed)
            return True
        except (sqlite3.Error, SQLAlchemyError) as error:
            log.warning("not overwritten yet: %s", type(getattr(error, "orig", None) or error).__name__)
            return False

    def owed(self) -> list[str]:
        with suppress(SQLAlchemyError), self.store.engine.connect() as connection:
            return list(connection.execute(select(overwrites.c.id)).scalars())
        return []  # whatever it was that could not be read: the next tick looks again

    def clear(self, ids: list[str]) -> None:
        if ids:
            with self.store.turn, self.store.writing.begin() as connection:
                connection.execute(delete(overwrites).where(overwrites.c.id.in_(ids)))

    def overwritten(self) -> bool:
        if not self.store.alone:
            return write_anew(self.store.engine)
        path = self.store.engine.url.database
        if path in (None, "", ":memory:"):
            return True
        beside(self.mode, write_back, path, "PASSIVE")  # most of it, while everybody goes on writing
        with self.store.turn:
            return beside(self.mode, write_back, path, "TRUNCATE")


def write_back(path: str, how: str) -> bool:
    """SQLite's log into the file; PASSIVE waits for nobody, TRUNCATE cuts it to nothing as well."""
    with closing(sqlite3.connect(path, timeout=0.1)) as connection:
        blocked, _, _ = connection.execute(f"PRAGMA wal_checkpoint({how})").fetchone()
        return not blocked


def write_anew(engine: Engine) -> bool:
    """One process at a time: the others find it done, or try again."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({WRITING_ANEW})").scalar():
            return False
        try:
            connection.exec_driver_sql(f"SET lock_timeout = {int(1000 * IN_LINE_SECONDS)}")
            for table in TABLES:
                connection.exec_driver_sql(f"VACUUM (FULL) {table}")
        finally:
            connection.exec_driver_sql("RESET lock_timeout")
            connection.exec_driver_sql(f"SELECT pg_advisory_unlock({WRITING_ANEW})")
    return True
