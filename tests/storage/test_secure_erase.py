"""Overwriting what a count has erased: where it cannot be done at once it is done later, and the count stands."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import TimeoutError

from ideation.runtime.config import driver_url
from ideation.storage.secure_erase import TABLES, SecureErase
from ideation.storage.store import Store


def test_where_every_connection_is_taken_it_is_tried_again(postgres_url: str, caplog: pytest.LogCaptureFixture) -> None:
    """A room of a thousand counts while all connections are out: that may not fail the count, nor leave the pages."""
    engine = create_engine(driver_url(postgres_url), pool_size=1, max_overflow=0, pool_timeout=0.1)
    with engine.begin() as connection:
        for table in TABLES:
            connection.exec_driver_sql(f"CREATE TABLE {table} (id int)")
    later: list[Callable[[], None]] = []
    secure_erase = SecureErase(Store(engine), lambda seconds, call: later.append(call), "threading")
    with engine.connect(), pytest.raises(TimeoutError):
        engine.connect()
    with engine.connect(), caplog.at_level(logging.WARNING):
        secure_erase()
    assert len(later) == 1 and "TimeoutError" in caplog.text
    later.pop()()
    assert later == []
    engine.dispose()
