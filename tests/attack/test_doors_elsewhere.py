"""Doors of a session that several processes serve: what one of them shuts is shut at the others."""

from __future__ import annotations

import time

from ideation.delivery.redis_hints import Hints
from ideation.domain import limits
from tests.fixtures.server import Factory
from tests.journeys.test_processes import AT_ONCE, two_doors
from tests.story.phones import LivePhone

WRONG = {"code": "abcdefghjk"}


def test_what_is_renewed_at_one_process_is_shut_at_the_other(
    server: Factory, postgres_url: str, redis_url: str
) -> None:
    with two_doors(server, postgres_url, REDIS_URL=redis_url) as (camp, ann, bob):
        fay, elsewhere = camp.facilitator(), bob.camp
        wall = elsewhere.screen()
        link = fay.http("POST", f"/api/sessions/{camp.id}/links", json={"role": "facilitator"}).json["url"]
        path = "/c/" + link.split("/")[-1]
        assert elsewhere.road.request("GET", path).status == 200
        fay.send("session.renew", projector=True)
        wall.until(lambda: wall.last("removed") and not wall.connected, within=AT_ONCE)
        bob.until(lambda: bob.board.all("session")[0]["code"] != camp.code, within=AT_ONCE)
        assert elsewhere.road.request("GET", path).status == 410
        for door in ({"code": camp.code}, {"invite": camp.invite}):
            assert elsewhere.join(**door).status == 404
        assert bob.connected and elsewhere.road.request("GET", f"/s/{camp.session.projector}").status == 404


def test_a_right_code_opens_at_every_process_while_another_hears_only_wrong_ones(
    server: Factory, postgres_url: str
) -> None:
    with two_doors(server, postgres_url) as (camp, ann, bob):
        tries = {camp.join(**WRONG).status for _ in range(int(limits.MISSES["code"].burst) * 3)}
        assert tries == {404, 429}
        assert [road.join().status for road in (camp, bob.camp, camp)] == [201] * 3


def test_a_line_at_one_process_counts_at_the_door_of_the_other() -> None:
    hints = Hints("redis://127.0.0.1:1", lambda seconds, call: None, lambda seconds: None, clock=lambda: now[0])
    now = [time.monotonic()]
    hints.heard({"from": "the other one", "seated": "camp", "by_sector": {}, "door": ["ann"]})
    hints.heard({"from": "a third", "seated": "camp", "by_sector": {"civil": 3}, "door": ["bob"]})
    hints.heard({"from": "of before the update", "seated": "camp", "by_sector": {"civil": 3}})
    assert hints.at_door("camp") == {"ann", "bob"} and hints.at_door("another") == set()
    hints.heard({"from": "the other one", "seated": "camp", "by_sector": {}, "door": []})
    assert hints.at_door("camp") == {"bob"}
    now[0] += 60
    assert hints.at_door("camp") == set()


def test_a_phone_waits_at_one_process_and_is_fetched_by_the_other(
    server: Factory, postgres_url: str, redis_url: str
) -> None:
    with two_doors(server, postgres_url, REDIS_URL=redis_url) as (camp, ann, bob):
        camp.facilitator().send("session.lock", locked=True)
        there = bob.camp.join().json
        dot = bob.camp.keep(LivePhone(bob.camp, "dot", there["token"], there["member"])).connect()
        assert dot.say("join", {"session": camp.id, "since": 0})["error"]["reason"] == "waiting"
        camp.facilitator().send("member.admit", members=[there["member"]])
        dot.until(lambda: dot.board.find("members", id=there["member"]), within=AT_ONCE)
