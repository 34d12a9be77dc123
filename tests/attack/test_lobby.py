"""People who were invented keep nobody out: not from the room, not from its door, and not those who run it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from ideation.commands.apply import take
from ideation.domain import limits
from ideation.domain.entities import Member
from ideation.domain.errors import Forbidden
from ideation.domain.lobby import places
from ideation.domain.people import join_session
from ideation.domain.times import iso
from ideation.runtime.extensions import db
from ideation.storage.user_tables import Token, User
from ideation.views import board
from tests.domain.scene import Scene
from tests.story import Camp, new
from tests.web.browsing import Browser
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]


@pytest.fixture
def scene() -> Scene:
    return Scene()


def come(scene: Scene, n: int, lines: Any = (), role: str = "participant") -> list[Member]:
    """People nobody has seen, as fast as they can be invented."""
    found = []
    for _ in range(n):
        scene.later(seconds=1)
        change = join_session(scene.room, scene.at, user=new(), sector="civil", role=role, lines=lines)
        take(scene.room, change)
        found.append(scene.room.members[change.result["member"]])
    return found


def states(members: list[Member]) -> set[str]:
    return {member.state for member in members}


# -- who takes a place ----------------------------------------------------------------------------------------


def test_whoever_waits_leads_or_looks_on_takes_no_place(scene: Scene) -> None:
    scene.do(scene.fay, "session.headcount", people=10)
    scene.do(scene.fay, "session.lock", locked=True)
    assert states(come(scene, 40)) == {"waiting"}
    come(scene, 40, role="observer")
    come(scene, 5, role="facilitator")
    scene.do(scene.fay, "session.lock", locked=False)
    assert states(come(scene, 15)) == {"in"}  # ten, and five who were in the corridor


@pytest.mark.parametrize(
    ("counted", "fit"), [(None, 2000), (0, 5), (4, 9), (25, 30), (26, 31), (100, 120), (9000, 2000)]
)
def test_with_people_counted_there_are_places_for_them_and_a_few(counted: int | None, fit: int, scene: Scene) -> None:
    scene.do(scene.fay, "session.headcount", people=counted)
    assert places(scene.room.session) == fit


def test_where_more_come_than_were_counted_the_rest_waits_and_can_be_let_in(scene: Scene) -> None:
    scene.do(scene.fay, "session.headcount", people=20)
    assert states(come(scene, 25)) == {"in"}
    late = come(scene, 2)
    assert states(late) == {"waiting"}
    scene.do(scene.fay, "member.admit", members=[member.id for member in late])
    assert {scene.room.members[m.id].state for m in late} == {"in"}
    scene.do(scene.fay, "session.headcount", people=40)
    assert states(come(scene, 1)) == {"in"}


def test_a_full_room_has_a_door_and_not_a_wall(app: Flask, camp: Camp) -> None:
    camp.facilitator().send("session.headcount", people=0)
    assert [camp.join().status for _ in range(6)] == [201] * 5 + [202]
    late = camp.join()
    assert late.status == 202 and late.json["state"] == "waiting"
    camp.facilitator().send("member.admit", members=[late.json["member"]])
    camp.facilitator().sees("members", id=late.json["member"], state="in")


# -- the door itself ------------------------------------------------------------------------------------------


@pytest.fixture
def crowded(scene: Scene) -> Iterator[Scene]:
    scene.do(scene.fay, "session.lock", locked=True)
    come(scene, limits.WAITING)
    yield scene


def at_door(scene: Scene) -> list[str]:
    return [m.id for m in scene.room.members.values() if m.state == "waiting"]


def test_a_crowd_at_the_door_has_an_end_and_whoever_waited_longest_without_a_line_makes_room(crowded: Scene) -> None:
    there = at_door(crowded)
    here, first_gone = there[0], there[1]  # the very first one has the page open
    [real] = come(crowded, 1, lines={here})
    now = at_door(crowded)
    assert len(now) == limits.WAITING and here in now and real.id in now and first_gone not in now
    come(crowded, 50, lines={here, real.id})
    assert {here, real.id} <= set(at_door(crowded)) and len(at_door(crowded)) == limits.WAITING


def test_a_flood_keeps_nobody_from_the_door_not_even_where_all_have_lines(crowded: Scene) -> None:
    [real] = come(crowded, 1, lines=set(at_door(crowded)))
    assert real.state == "waiting" and len(at_door(crowded)) == limits.WAITING


def test_nobody_but_facilitators_hears_of_those_at_the_door(crowded: Scene) -> None:
    before = crowded.room.seq
    come(crowded, 20)
    for role, told in (("participant", 0), ("observer", 0), ("facilitator", 40)):
        put, drop = board.changes(crowded.room, role, crowded.room.changed_since(before))
        assert len(put.get("members", [])) + len(drop.get("members", [])) == told, role


def test_what_is_remembered_of_a_flood_has_an_end(scene: Scene) -> None:
    """Whoever is further back than that gets the whole board."""
    room, most = scene.room, 20_000
    for n in range(most + 1):
        room.drop("members", new(), n + 1, shown=False)
    assert len(room.dropped) <= most / 2 and len(room.unseen) <= most / 2
    assert 0 < min(room.dropped.values()) == room.drops_from


def test_who_made_room_leaves_nothing_behind(app: Flask, camp: Camp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ideation.domain.lobby.WAITING", 3)
    camp.facilitator().send("session.lock", locked=True)
    first, *others = [camp.join().json for _ in range(3)]
    with app.app_context():
        users, keys = counted(User), counted(Token)
    for _ in range(5):
        camp.join()
    with app.app_context():
        assert (counted(User), counted(Token)) == (users, keys)
    told = camp.facilitator().look().all("members")
    assert len([m for m in told if m["state"] == "waiting"]) == 3 and first["member"] not in {m["id"] for m in told}
    gone = camp.road.request("GET", "/api/me", headers={"Authorization": f"Bearer {first['token']}"})
    assert gone.status == 401


def counted(table: Any) -> int:
    return db.session.execute(select(func.count()).select_from(table)).scalar() or 0


def test_who_made_room_may_come_again(app: Flask, camp: Camp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ideation.domain.lobby.WAITING", 2)
    camp.facilitator().send("session.lock", locked=True)
    bea = Browser(app)
    bea.press(bea.open(f"/j/{camp.invite}"), sector="civil", name="Bea")
    for _ in range(2):
        camp.join()
    again = bea.open(f"/room/{camp.id}")
    assert again.address == f"/j/{camp.invite}"
    assert bea.press(again, sector="civil", name="Bea").says("Du er snart med.")
    waiting = [m for m in camp.facilitator().look().all("members") if m["state"] == "waiting"]
    assert len(waiting) == 2 and [m.get("name") for m in waiting].count("Bea") == 1


# -- what a refused or repeated join leaves -------------------------------------------------------------------


def test_a_refused_join_leaves_no_guest(app: Flask, camp: Camp, browser: Browser) -> None:
    page = browser.open(f"/j/{camp.invite}")
    with app.app_context():
        before = counted(User)
    assert camp.join(sector="pirates").status == 422
    camp.facilitator().send("session.end")
    assert camp.join().status == 404
    browser.press(page, sector="civil")
    with app.app_context():
        assert counted(User) == before


def test_many_joins_of_one_person_leave_a_few_keys(app: Flask, camp: Camp) -> None:
    first = camp.join().json
    bearer = {"Authorization": f"Bearer {first['token']}"}
    body = {"code": camp.code, "sector": "civil"}
    for _ in range(120):
        again = camp.road.request("POST", "/api/join", json=body, headers=bearer)
        assert (again.status, again.json["member"]) == (200, first["member"])
    with app.app_context():
        assert counted(select(Token).where(Token.session == camp.id).subquery()) <= limits.BEARERS_OF_ONE
    me = camp.road.request("GET", f"/api/sessions/{camp.id}/board", headers=bearer)
    assert me.status == 200  # and whoever asks by a key keeps that one


# -- all out who came since -----------------------------------------------------------------------------------


def test_one_act_puts_out_all_who_came_since_a_moment(scene: Scene) -> None:
    early = come(scene, 3)
    scene.later(minutes=1)
    since = scene.at.now
    strangers = come(scene, 10)
    leads, looks = come(scene, 1, role="facilitator")[0], come(scene, 1, role="observer")[0]
    scene.do(scene.fay, "session.lock", locked=True)
    strangers += come(scene, 5)
    done = scene.do(scene.fay, "member.clear", since=iso(since))
    assert done.result == {"removed": 15, "hidden": 0}
    assert {scene.room.members[m.id].state for m in strangers} == {"removed"}
    assert {scene.room.members[m.id].state for m in (*early, leads, looks, scene.fay)} == {"in"}
    assert scene.do(scene.fay, "member.clear", since=iso(since)).result["removed"] == 0


def test_their_ideas_go_with_them_where_that_is_asked(scene: Scene) -> None:
    ann = scene.member("ann")
    scene.later(minutes=1)
    since, [stranger] = scene.at.now, come(scene, 1)
    scene.go("ideas")
    good, spam = scene.post(ann), [scene.post(stranger), scene.post(stranger)]
    scene.do(stranger, "idea.withdraw", id=spam[1])
    assert scene.do(scene.fay, "member.clear", since=iso(since), hide_ideas=True).result == {"removed": 1, "hidden": 1}
    assert scene.idea(spam[0]).hidden and not scene.idea(good).hidden


def test_only_facilitators_put_anybody_out(scene: Scene) -> None:
    ann = scene.member("ann")
    for command, payload in (("member.clear", {"since": iso(scene.at.now)}), ("session.renew", {})):
        scene.refused(ann, command, Forbidden, "role", **payload)


def test_two_thousand_are_out_in_one_go(app: Flask, camp: Camp) -> None:
    house = app.extensions["ideation"]
    since = house.commands.clock() - timedelta(seconds=1)

    def invented(room: Any, at: Any) -> Any:
        people = [join_session(room, at, user=new(), sector="civil") for _ in range(2000)]
        return sum(people[1:], people[0])

    house.commands.change(camp.id, invented)
    started = time.monotonic()
    done = camp.facilitator().send("member.clear", since=iso(since))
    took = time.monotonic() - started
    assert done["result"]["removed"] == 2000 and took < 3
    assert camp.join().status == 201  # from now on
