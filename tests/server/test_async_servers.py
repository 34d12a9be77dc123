"""One process serves the whole hall on one hub: whoever waits for the database must wait alone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import psycopg
import requests

from tests.fixtures.server import Factory, in_every_mode

WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@contextmanager
def somebody_holds_the_table(address: str, table: str) -> Iterator[None]:
    with psycopg.connect(address) as rival:
        rival.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        yield
        rival.rollback()


def until_somebody_waits(address: str) -> None:
    with psycopg.connect(address, autocommit=True) as watcher:
        while watcher.execute(WAITING).fetchone() == (0,):
            pass


@in_every_mode
def test_a_query_that_waits_stops_nobody_else(server: Factory, postgres_url: str, mode: str) -> None:
    """psycopg waits in C, out of eventlet's sight, unless wsgi.py tells it otherwise (PSYCOPG_WAIT_FUNC)."""
    house = server(DATABASE_URL=postgres_url, ASYNC_MODE=mode)
    code = {"code": "AAAAAA", "sector": "civil"}
    with ThreadPoolExecutor() as pool:
        with somebody_holds_the_table(postgres_url, "sessions"):
            waiting = pool.submit(requests.post, f"{house.url}/api/join", json=code, timeout=30)
            until_somebody_waits(postgres_url)
            assert requests.get(f"{house.url}/healthz", timeout=30).ok
            assert not waiting.done()
        assert waiting.result().status_code == 404
