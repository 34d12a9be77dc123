"""After a count nothing may be left of who voted what: not in the tables, and not in the pages they were erased from.

The sealing transaction erases the ballots; this comes after it, outside of any transaction. SQLite overwrites what it
erases (`secure_delete`), but older pages stand in its log until that is written back and cut off. PostgreSQL keeps
erased rows until their table is written anew. Somebody who reads at that moment may be in the way: then it is tried
again, until it is done.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from ideation.offload import beside
from ideation.store import Store

log = logging.getLogger("ideation.scrubbing")
TABLES = ("ballots", "polls")  # choices with their electors, and the salts of their receipts
AGAIN_SECONDS = (0.2, 1.0, 5.0, 30.0, 120.0)


class Scrub:
    """`later(seconds, call)` runs something in the background; `mode` is the async mode in use."""

    def __init__(self, store: Store, later: Callable[[float, Callable[[], None]], None], mode: str) -> None:
        self.store, self.later, self.mode = store, later, mode

    def __call__(self, tries: int = 0) -> None:
        """Never fails: the count is stored by now, and whoever asked for it is owed that answer."""
        if self.done():
            return
        if tries == len(AGAIN_SECONDS):
            log.error("erased ballots are not overwritten yet: somebody has been reading all the time")
            return
        self.later(AGAIN_SECONDS[tries], lambda: self(tries + 1))

    def done(self) -> bool:
        try:
            return self.overwritten()
        except (sqlite3.Error, SQLAlchemyError) as error:
            log.warning("not overwritten yet: %s", type(getattr(error, "orig", None) or error).__name__)
            return False

    def overwritten(self) -> bool:
        if not self.store.alone:
            return write_anew(self.store.engine)
        path = self.store.engine.url.database
        with self.store.turn:
            return path in (None, "", ":memory:") or beside(self.mode, cut_log, path)


def cut_log(path: str) -> bool:
    """Write SQLite's log back into the file, and cut it to nothing."""
    with closing(sqlite3.connect(path, timeout=0.1)) as connection:
        blocked, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not blocked


def write_anew(engine: Engine) -> bool:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in TABLES:
            connection.exec_driver_sql(f"VACUUM (FULL) {table}")
    return True
