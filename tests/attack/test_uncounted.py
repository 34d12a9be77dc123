"""Ballots that nobody can count any more go, and what they stood on is overwritten, whatever happens (M4, M5)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import select, text, update

from ideation.app import create_app
from ideation.counting.verify import verify
from ideation.domain.entities import Ballot, Member, Poll, Result
from ideation.domain.errors import Closed
from ideation.runtime.config import from_environment
from ideation.storage.migrate import upgrade as upgrade_app
from ideation.storage.secure_erase import SecureErase
from ideation.storage.session_tables import TABLES, overwrites
from ideation.views import board
from tests.contract.test_tables import MIGRATIONS
from tests.domain.scene import Scene
from tests.fixtures.server import Factory
from tests.fixtures.services import Postgres
from tests.journeys.test_secrecy import everybody_votes, relations, sqlite_files, traces, until_gone
from tests.story import Camp, Inside, Outside, new

ENDINGS: dict[str, Callable[[Scene, Poll], object]] = {
    "another round": lambda scene, poll: scene.do(scene.fay, "poll.new_round", step=poll.step),
    "the end": lambda scene, poll: scene.do(scene.fay, "session.end"),
}


@pytest.mark.parametrize("state", ["open", "closed"])
@pytest.mark.parametrize("how", ENDINGS)
def test_a_round_that_ends_uncounted_keeps_no_ballot(
    scene: Scene, ideas: list[str], ann: Member, bob: Member, how: str, state: str
) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.do(scene.fay, "ballot.proxy", id=scene.at.uuid(), poll=poll.id, choice={"votes": {}}, sector="public")
    scene.do(scene.fay, "member.remove", member=ann.id)  # a ballot set aside goes, too
    if state == "closed":
        scene.do(scene.fay, "poll.close", poll=poll.id)
    done = ENDINGS[how](scene, poll)
    assert done.change.erase == [poll.id] and scene.room.ballots == {}  # type: ignore[attr-defined]
    now = scene.room.polls[poll.id]
    assert (now.state, now.salt, now.closed_at is not None) == ("closed", "", True)
    for role in board.ROLES:
        assert (scene.card(poll, role)["erased"], scene.card(poll, role)["cast"]) == (2, 0)
    assert board.mine(scene.room, scene.room.members[bob.id])["ballots"] == {}


def test_it_is_not_opened_or_counted_any_more(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    closing = scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.new_round", step=poll.step)
    for command in ("poll.count", "poll.reveal", "poll.close", "poll.open"):
        scene.refused(fay, command, Closed, "erased", poll=poll.id)
    scene.refused(fay, "poll.reopen", Closed, "newer_round", poll=poll.id)
    with pytest.raises(Closed):
        scene.undo(closing)
    scene.set("selection", seats=1)  # nothing is frozen by it any more


def test_what_was_counted_stays_and_what_another_question_asks_too(scene: Scene, ideas: list[str], ann: Member) -> None:
    first = scene.open()
    scene.vote(ann, first, votes={ideas[0]: 1})
    scene.finish(first)
    done = scene.do(scene.fay, "poll.new_round", step=first.step)
    assert done.change.erase == [] and first.id in scene.room.results
    concepts = [scene.concept(title) for title in ("Skur", "Have")]
    step = scene.step("commitment").id
    for concept in concepts:
        scene.do(scene.fay, "poll.new_round", step=step, concept=concept)
    one, other = (scene.open("commitment", concept=concept) for concept in concepts)
    scene.do(scene.fay, "poll.new_round", step=step, concept=concepts[0])
    assert (scene.room.polls[one.id].erased, scene.room.polls[other.id].state) == (0, "open")


# -- in the database --------------------------------------------------------------------------------------------------


def voted(app: Flask) -> tuple[Camp, str]:
    camp = Camp(Inside(app))
    camp.go("ideas")
    ann, bob = camp.phone("ann"), camp.phone("bob", "business")
    idea = ann.post("Et skur")
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for who in (ann, bob):
        who.vote(poll, votes={idea: 1})
    return camp, poll


def rows(camp: Camp, table: str) -> int:
    with camp.store.engine.connect() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() or 0)


@pytest.mark.parametrize("how", ["poll.new_round", "session.end"])
def test_no_row_is_left_and_verify_would_say_so(app: Flask, how: str) -> None:
    camp, poll = voted(app)
    kept = stored_ballots(camp)
    camp.facilitator().send(how, **({"step": camp.step("selection")} if how == "poll.new_round" else {}))
    assert (rows(camp, "ballots"), rows(camp, "overwrites")) == (0, 0)
    assert camp.facilitator().sees("polls", id=poll)["erased"] == 2
    store = app.extensions["ideation"].store
    assert verify(store)["breaches"] == []
    with camp.store.engine.begin() as connection:
        connection.execute(TABLES[Ballot].insert(), kept)
    [breach] = verify(store)["breaches"]
    assert "2 ballots beside their electors" in breach["breach"]


def stored_ballots(camp: Camp) -> list[dict[str, object]]:
    with camp.store.engine.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(select(TABLES[Ballot]))]


def test_an_older_database_is_brought_to_it(app: Flask) -> None:
    brought_to_it(app)


def test_an_older_database_on_postgres_is_too(tmp_path: Path, postgres_url: str) -> None:
    settings = {"INSTANCE_PATH": str(tmp_path), "DATABASE_URL": postgres_url, "ASYNC_MODE": "threading"}
    app = create_app(from_environment(settings))
    upgrade_app(app)
    brought_to_it(app)
    app.extensions["ideation"].store.engine.dispose()


def brought_to_it(app: Flask) -> None:
    """Ballots of ended sessions and of rounds that were followed; electors who had been removed; figures of two."""
    camp, poll = voted(app)
    fay, ann = camp.facilitator(), camp.phone("carl")
    fay.send("member.admit", members=[ann.member], poll=poll)
    fay.send("member.remove", member=ann.member)
    other, ended = voted(app)
    third, counted = voted(app)
    third.facilitator().send("poll.close", poll=counted)
    third.facilitator().send("poll.count", poll=counted)
    with app.app_context():
        downgrade(MIGRATIONS, revision="0011")
        make_old(camp, poll, str(ann.member), other, counted)
        upgrade(MIGRATIONS)
    store = app.extensions["ideation"].store
    store.rooms.clear()
    with store.reading(camp.id) as room:
        now = room.polls[poll]
        assert (len(now.electorate), now.aside, now.turnout["cast"]) == (2, [ann.member], 2)
    with store.reading(other.id) as room:
        assert (room.polls[ended].erased, room.polls[ended].state, room.ballots) == (2, "closed", {})
    with store.reading(third.id) as room:
        body = room.results[counted].body
        assert body["few"] and body["totals"] == {} and body["lot"]["order"] == [] and len(body["winners"]) == 1
    assert rows(camp, "overwrites") == 1
    breaches = verify(store)["breaches"]
    assert len(breaches) == 1 and "not overwritten yet" in breaches[0]["breach"]
    app.extensions["ideation"].overwrite()
    assert verify(store)["ok"] and rows(camp, "overwrites") == 0


def make_old(camp: Camp, poll: str, gone: str, ended: Camp, counted: str) -> None:
    """As it was stored before: the removed one an elector, the ended session's poll open, a result with its figures."""
    with camp.store.engine.begin() as connection:
        column = TABLES[Poll].c
        electors = connection.execute(select(column.electorate).where(column.id == poll)).scalar() or []
        connection.execute(update(TABLES[Poll]).where(column.id == poll).values(electorate=[*electors, gone]))
        connection.execute(text("UPDATE sessions SET state = 'ended' WHERE id = :of"), {"of": ended.id})
        table = TABLES[Result]
        body = connection.execute(select(table.c.body).where(table.c.poll == counted)).scalar() or {}
        figures = {
            "winners": body["winners"], "totals": {id: "2" for id in body["winners"]}, "rounds": [{"round": 1}],
            "turnout": {"civil": [1, 1], "business": [1, 1]}, "few": False,
            "lot": body["lot"] | {"secret": "s", "seed": "s", "ballots": "b", "order": body["winners"]},
        }  # fmt: skip
        connection.execute(update(table).where(table.c.poll == counted).values(body=body | figures))


# -- overwriting ------------------------------------------------------------------------------------------------------


def scrub_of(app: Flask) -> SecureErase:
    secure_erase = app.extensions["ideation"].commands.secure_erase
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
