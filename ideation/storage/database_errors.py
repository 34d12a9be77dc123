"""Database errors: what a database says when it cannot do what it was asked, as a refusal that says why."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import OperationalError

from ideation.domain.errors import Busy, Refused, StorageFull

NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE}
DISK_FULL = "53100"  # PostgreSQL's word for it


def refusal_of(error: OperationalError) -> Refused:
    return StorageFull(retry_after_ms=5000) if no_room(error.orig) else Busy(retry_after_ms=1000)


def no_room(error: object) -> bool:
    return getattr(error, "sqlite_errorcode", None) in NO_ROOM or getattr(error, "sqlstate", None) == DISK_FULL
