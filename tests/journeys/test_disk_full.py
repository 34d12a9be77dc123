"""The disk is full: nothing new is taken, and everybody is told why; the room can be read, and goes on by itself when
somebody has made room. What was acknowledged is there."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import text

from tests.fixtures.server import Factory
from tests.story import Camp, Inside, Json, LivePhone, Outside, Phone, new
from tests.story.full_disk import LONGEST_TEXT, make_room, no_room_left, until_refused
from tests.story.watch import stored


def test_a_room_without_room(server: Factory) -> None:
    house = server()
    camp = Camp(Outside(house))
    camp.go("ideas")
    ann, bob = camp.phone("ann"), camp.phone("bob", live=True)
    kept = [ann.post(f"{LONGEST_TEXT} {n}") for n in range(3)]
    before = no_room_left(house)
    acked, refused = until_refused(ann)
    told_why(refused)
    told_why(bob.deliver(idea("over en socket")))
    assert camp.join(name="Cai").json["error"]["code"] == "storage_full"
    reads_on(camp, ann, bob, kept + acked)
    answer = ann.http("GET", "/readyz")
    assert (answer.status, answer.json["disk"], answer.json["database"]) == (503, "full", "ok")
    make_room(house, before)
    later = ann.post("Nu er der plads")
    assert ann.http("GET", "/readyz").json["disk"] != "full"
    assert set(stored(camp).ideas) == {*kept, *acked, later}
    with camp.road.engine.connect() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    camp.pack_up()


def idea(text: str) -> Json:
    return {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": text}}


def told_why(ack: Json) -> None:
    assert (ack["ok"], ack["error"]["code"], ack["retryable"]) == (False, "storage_full", True), ack
    assert ack["retry_after_ms"] > 0 and "disk" in ack["error"]["message"]


def reads_on(camp: Camp, ann: Phone, bob: LivePhone, there: list[str]) -> None:
    mine = ann.fresh().mine
    assert mine and {i["id"] for i in mine["ideas"]} == set(there)
    assert bob.connected and bob.say("join", {"session": camp.id, "since": 0})["reset"]
    assert camp.road.request("GET", "/").status == 200


def test_what_sqlite_calls_full(app: Flask) -> None:
    """A database that may not have many pages: SQLite's own word for a full disk."""
    camp = Camp(Inside(app))
    camp.go("ideas")
    ann = camp.phone("ann")
    with camp.road.engine.connect() as connection:  # the one that the pool gives out next
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    acked, refused = until_refused(ann)
    told_why(refused)
    assert {i["id"] for i in ann.fresh().mine["ideas"]} == set(acked)
