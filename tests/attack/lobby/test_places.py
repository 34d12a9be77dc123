"""People who were invented keep nobody out: not from the room, nor from its door."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from ideation.domain import limits
from ideation.domain.entities import Member
from ideation.domain.lobby import places
from ideation.storage.user_tables import Token, User
from ideation.views import board
from tests.attack.lobby.crowds import come, counted
from tests.domain.scene import Scene
from tests.story import Camp, new
from tests.web.browsing import Browser
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]


def states(members: list[Member]) -> set[str]:
    return {member.state for member in members}


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
