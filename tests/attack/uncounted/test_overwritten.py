"""What a ballot stood on is overwritten, whatever happens meanwhile (M5)."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask
from sqlalchemy import text

from ideation.counting.verify import verify
from ideation.storage.secure_erase import SecureErase
from ideation.storage.session_tables import overwrites
from tests.attack.uncounted.rounds import rows, voted
from tests.fixtures.server import Factory
from tests.fixtures.services import Postgres
from tests.journeys.test_secrecy import everybody_votes, relations, sqlite_files, traces, until_gone
from tests.story import Camp, Outside, new


def scrub_of(app: Flask) -> SecureErase:
    secure_erase = app.extensions["ideation"].commands.transactions.secure_erase
    assert isinstance(secure_erase, SecureErase)
    return secure_erase


def test_what_is_owed_is_a_row_until_it_is_done(app: Flask) -> None:
    """A reader holds the log; whoever starts the server after a crash knows that something is owed, and does it."""
    camp, poll = voted(app)
    secure_erase = scrub_of(app)
    secure_erase.later = lambda seconds, call: None  # the process dies before it tries again
    file = Path(secure_erase.store.engine.url.database or "")
    what = traces(camp, poll)
    reader = sqlite3.connect(file)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM sessions").fetchone()
    camp.facilitator().send("poll.close", poll=poll)
    camp.facilitator().send("poll.count", poll=poll)
    files = lambda: [f.read_bytes() for f in file.parent.glob(f"{file.name}*") if not f.name.endswith("-shm")]  # noqa: E731
    assert any(w.encode() in data for w in what for data in files()) and rows(camp, "overwrites") == 1
    assert "not overwritten yet" in verify(secure_erase.store)["breaches"][0]["breach"]
    secure_erase.catch_up()
    assert rows(camp, "overwrites") == 1  # still in the way
    reader.close()
    app.extensions["ideation"].overwrite()  # what a server does when it starts
    assert rows(camp, "overwrites") == 0 and verify(secure_erase.store)["ok"]
    assert not any(w.encode() in data for w in what for data in files())


def test_what_is_erased_while_one_overwrites_is_owed_still(app: Flask) -> None:
    secure_erase, first, later = scrub_of(app), new(), new()
    overwritten = secure_erase.overwritten

    def owe(id: str) -> None:
        with secure_erase.store.engine.begin() as connection:
            row = {"id": id, "session": new(), "poll": new(), "at": datetime.now(UTC)}
            connection.execute(overwrites.insert(), row)

    def meanwhile() -> bool:
        owe(later)
        return overwritten()

    owe(first)
    secure_erase.overwritten = meanwhile  # type: ignore[method-assign]
    secure_erase.catch_up()
    assert secure_erase.owed() == [later]


def test_a_killed_server_overwrites_when_it_starts(server: Factory) -> None:
    house = server()
    camp = Camp(Outside(house))
    poll, _ = everybody_votes(camp)
    what = traces(camp, poll)
    camp.road.engine.dispose()
    reader = sqlite3.connect(house.folder / "ideation.sqlite")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM sessions").fetchone()
    camp.facilitator().send("poll.count", poll=poll)
    house.kill()
    house.start()  # the reader is in the way still
    assert any(w.encode() in b"".join(sqlite_files(house.folder)) for w in what)
    reader.rollback()
    until_gone(lambda: sqlite_files(house.folder), what)
    reader.close()


def test_postgres_overwrites_when_it_starts(server: Factory, postgres_server: Postgres, postgres_url: str) -> None:
    """An older snapshot keeps the erased rows in their table."""
    house = server(DATABASE_URL=postgres_url)
    camp = Camp(Outside(house, postgres_url))
    poll, _ = everybody_votes(camp)
    what = traces(camp, poll)
    camp.road.engine.dispose()
    with camp.store.engine.connect() as reader:
        reader.execute(text("LOCK TABLE ballots IN ACCESS SHARE MODE"))
        camp.facilitator().send("poll.count", poll=poll)
        house.kill()
    assert any(w.encode() in b"".join(relations(postgres_url)) for w in what)
    house.start()
    until_gone(lambda: relations(postgres_url), what)
    assert rows(camp, "overwrites") == 0
    camp.pack_up()
