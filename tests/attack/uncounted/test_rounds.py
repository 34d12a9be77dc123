"""Ballots that nobody can count any more go, from the room and from the database (M4)."""

from __future__ import annotations

from collections.abc import Callable
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
from ideation.storage.session_tables import TABLES
from ideation.views import board
from tests.attack.uncounted.rounds import rows, voted
from tests.contract.test_tables import MIGRATIONS
from tests.domain.scene import Scene
from tests.story import Camp

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
