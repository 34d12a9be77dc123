"""After the count nobody can find out from what lies on the disk who voted what: not by rows, times, numbers, orders,
nor from the pages that the ballots were erased from."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from tests.fixtures.server import Factory, Server, in_each_mode
from tests.fixtures.services import Postgres
from tests.story import Camp, Json, Outside, Phone, new

VOTERS = 12


@pytest.fixture
def voted(camp: Camp) -> Iterator[tuple[Camp, str, list[Phone]]]:
    yield (camp, *everybody_votes(camp))


def everybody_votes(camp: Camp) -> tuple[str, list[Phone]]:
    """A poll in which everybody votes something else, some twice; closed."""
    fay = camp.facilitator()
    camp.go("ideas")
    voters = [camp.phone(f"v{n}", ("civil", "business")[n % 2]) for n in range(VOTERS)]
    for voter in voters:
        voter.post(f"Idé {new()}")
    camp.go("selection")
    card = camp.open_poll()
    for n, voter in enumerate(voters):
        voter.vote(card["id"], votes={card["options"][n - 1]: 1})
        voter.vote(card["id"], votes={card["options"][n]: 2})
    fay.send("poll.close", poll=card["id"])
    return card["id"], voters


def rows(camp: Camp, query: str, **values: Any) -> list[Any]:
    with camp.road.engine.connect() as connection:
        return list(connection.execute(text(query), values))


def ballots(camp: Camp, poll: str) -> list[Any]:
    return rows(camp, "SELECT * FROM ballots WHERE poll = :poll", poll=poll)


def traces(camp: Camp, poll: str) -> list[str]:
    """What stands on the disk only because of the ballots and their electors: ids of ballots, the receipts' salt."""
    (salt,) = rows(camp, "SELECT salt FROM polls WHERE id = :poll", poll=poll)[0]
    return [salt, *(row.id for row in ballots(camp, poll))]


def until_gone(files: Callable[[], list[bytes]], what: list[str]) -> None:
    """The acknowledgement comes after the overwriting, unless somebody was reading just then."""
    deadline = time.monotonic() + 30
    while found := [w for w in what if any(w.encode() in data for data in files())]:
        assert time.monotonic() < deadline, f"{len(found)} of {len(what)} still on the disk"
        time.sleep(0.1)


def test_the_database_does_not_know_who_voted_what(voted: tuple[Camp, str, list[Phone]]) -> None:
    camp, poll, voters = voted
    kept = {row.elector: row.choice for row in ballots(camp, poll)}
    assert len(kept) == VOTERS
    camp.facilitator().send("poll.count", poll=poll)
    assert ballots(camp, poll) == []
    sealed = rows(camp, "SELECT * FROM sealed_ballots WHERE poll = :poll", poll=poll)
    assert len(sealed) == VOTERS
    assert set(sealed[0]._mapping) == {"id", "session", "poll", "choice", "sector"}
    assert_in_no_order(camp, poll, sealed)
    assert_receipts_are_mute(camp, voters)


def assert_in_no_order(camp: Camp, poll: str, sealed: list[Any]) -> None:
    """Votes were cast in the order of the options; stored they are in the order of their random ids."""
    options = camp.facilitator().sees("polls", id=poll)["options"]
    order = [next(n for n, id in enumerate(options) if id in str(row.choice)) for row in sorted(sealed)]
    assert sorted(order) == list(range(VOTERS)) and order != sorted(order)  # 1 in 479,001,600 fails by chance
    assert [row.id for row in sealed] == sorted(row.id for row in sealed)


def assert_receipts_are_mute(camp: Camp, voters: list[Phone]) -> None:
    """That somebody voted is known, and public as turnout; what is not, and cannot be tried out."""
    receipts = rows(camp, "SELECT * FROM receipts WHERE session = :id AND type = 'ballot.submit'", id=camp.id)
    assert {r.member for r in receipts} == {v.member for v in voters}
    assert all(r.result in ("{}", {}) and r.undo is None for r in receipts)
    assert rows(camp, "SELECT salt FROM polls WHERE session = :id AND salt <> ''", id=camp.id) == []


def test_the_file_has_forgotten_the_ballots(voted: tuple[Camp, str, list[Phone]], house: Server) -> None:
    camp, poll, _ = voted
    what = traces(camp, poll)
    assert sum(w.encode() in b"".join(sqlite_files(house.folder)) for w in what) == len(what)
    camp.road.engine.dispose()  # this test does not stand in the way itself
    camp.facilitator().send("poll.count", poll=poll)
    until_gone(lambda: sqlite_files(house.folder), what)


def sqlite_files(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in folder.glob("ideation.sqlite*") if not file.name.endswith("-shm")]


def test_many_ballots_leave_nothing_between_the_pages(camp: Camp, house: Server) -> None:
    """Hundreds of rows split pages and move cells; what is left beside them is overwritten too."""
    camp.go("ideas")
    ann = camp.phone("ann")
    ann.post("Den eneste")
    camp.go("selection")
    card = camp.open_poll()
    ann.vote(card["id"], votes={card["options"][0]: 1})
    camp.facilitator().send("poll.close", poll=card["id"])
    many = [new() for _ in range(600)]
    with camp.road.engine.begin() as connection:
        for id in many:
            connection.execute(
                text(
                    "INSERT INTO ballots SELECT session, :id, seq, shown, gone, poll, elector, sector, choice, done, "
                    "proxy FROM ballots WHERE poll = :poll LIMIT 1"
                ),
                {"id": id, "poll": card["id"]},
            )
    camp.road.engine.dispose()
    camp.facilitator().send("poll.count", poll=card["id"])
    until_gone(lambda: sqlite_files(house.folder), many)


def test_the_server_s_log_holds_no_choice(voted: tuple[Camp, str, list[Phone]], house: Server) -> None:
    camp, poll, _ = voted
    camp.facilitator().send("poll.reveal", poll=poll)
    log = house.log.read_text()
    assert "votes" not in log and not any(row.id in log for row in rows(camp, "SELECT id FROM sealed_ballots"))


@in_each_mode
def test_postgres_forgets_as_well(server: Factory, postgres_server: Postgres, postgres_url: str, mode: str) -> None:
    house = server(DATABASE_URL=postgres_url, ASYNC_MODE=mode)
    camp = Camp(Outside(house, postgres_url))
    poll, voters = everybody_votes(camp)
    what = traces(camp, poll)
    assert sum(w.encode() in b"".join(relations(postgres_url)) for w in what) == len(what)
    camp.road.engine.dispose()
    camp.facilitator().send("poll.count", poll=poll)
    until_gone(lambda: relations(postgres_url), what)
    sealed = rows(camp, "SELECT *, xmin::text AS born, ctid::text AS place FROM sealed_ballots ORDER BY ctid")
    assert len({row.born for row in sealed}) == 1  # one transaction wrote them all
    assert [row.id for row in sealed] == sorted(row.id for row in sealed)
    born = {row.born for row in sealed}
    for table in ("receipts", "members", "ideas"):
        by = "member" if table == "receipts" else "id"
        touched = rows(camp, f"SELECT {by}, xmin::text AS born FROM {table}")
        assert not born & {row.born for row in touched if row[0] in {v.member for v in voters}}
    assert_receipts_are_mute(camp, voters)
    camp.pack_up()


def relations(address: str) -> list[bytes]:
    """The tables' files, as they lie in PostgreSQL's folder after a checkpoint."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CHECKPOINT")
        (folder,) = connection.execute("SHOW data_directory").fetchone() or ("",)
        query = "SELECT pg_relation_filepath(oid) FROM pg_class WHERE relkind IN ('r', 'i', 't')"
        paths = [Path(folder, row[0]) for row in connection.execute(query) if row[0]]
    return [path.read_bytes() for path in paths if path.exists()]


def test_results_come_from_the_sealed_ballots_alone(voted: tuple[Camp, str, list[Phone]]) -> None:
    camp, poll, _ = voted
    camp.facilitator().send("poll.reveal", poll=poll)
    result: Json = camp.facilitator().sees("results", poll=poll)
    sums: dict[str, int] = {}
    for row in rows(camp, "SELECT choice FROM sealed_ballots WHERE poll = :poll", poll=poll):
        for id, n in re.findall(r'"([0-9a-f-]{36})": ?(\d+)', str(row.choice).replace("'", '"')):
            sums[id] = sums.get(id, 0) + int(n)
    assert {id: n for id, n in result["totals"].items() if n != "0"} == {id: str(n) for id, n in sums.items()}


def test_sqlite_writes_every_commit_to_the_disk(house: Server) -> None:
    with sqlite3.connect(house.folder / "ideation.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
