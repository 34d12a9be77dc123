"""PostgreSQL and Redis of a measurement's own, for several processes that serve one camp together."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.fixtures.programs import POSTGRES, REDIS, require
from tests.fixtures.services import Postgres, Redis


@contextmanager
def services() -> Iterator[dict[str, str]]:
    """The settings by which processes find them."""
    folder, beside = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
    postgres, redis = Postgres(folder, Path(require(POSTGRES))), Redis(beside, require(REDIS))
    try:
        postgres.start()
        redis.start()
        yield {"DATABASE_URL": postgres.new_database(), "REDIS_URL": redis.url}
    finally:
        for one in (redis, postgres):
            with suppress(OSError):
                one.stop()
        for place in (folder, beside):
            shutil.rmtree(place, ignore_errors=True)
