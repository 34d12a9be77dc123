"""What a refused or repeated join leaves behind, and one act that puts out all who came since."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import select

from ideation.domain import limits
from ideation.domain.errors import Forbidden
from ideation.domain.people import join_session
from ideation.domain.times import iso
from ideation.storage.user_tables import Token, User
from tests.attack.lobby.crowds import come, counted
from tests.domain.scene import Scene
from tests.story import Camp, new
from tests.web.browsing import Browser
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]


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
