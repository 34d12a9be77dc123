"""A wall whose address was changed shows nothing more, on lines that are open and on those that come; and whoever made
room at the door is told so."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain import limits
from tests.attack.conftest import camp, house
from tests.fixtures.server import Factory
from tests.story import Camp, Outside
from tests.story.phones import LivePhone

__all__ = ["camp", "house"]


def code(phone: Any) -> str:
    return str(phone.board.all("session")[0]["code"])


def another_code(phone: LivePhone, than: str) -> str:
    phone.until(lambda: code(phone) != than)
    return code(phone)


def test_open_walls_go_dark_with_their_address(camp: Camp) -> None:
    wall, fay = camp.screen(), camp.facilitator()
    fay.send("session.renew")
    between = another_code(wall, camp.code)
    fay.send("session.renew", projector=True)
    wall.until(lambda: wall.last("removed") and not wall.connected)
    told = wall.last("removed")
    assert told and told["reason"] == "wall" and code(wall) == between
    card = fay.look().all("session")[0]
    fresh = camp.keep(LivePhone(camp, "screen", None, projector=card["projector"])).connect().join()
    assert code(fresh) == card["code"]


def test_whoever_shook_hands_by_the_old_address_sits_down_no_more(camp: Camp) -> None:
    late = camp.keep(LivePhone(camp, "screen", None, projector=camp.session.projector)).connect()
    camp.facilitator().send("session.renew", projector=True)
    answer = late.say("join", {"session": camp.id, "since": 0})
    assert answer["error"]["reason"] == "wall"


def test_nobody_in_the_room_is_shown_out(camp: Camp) -> None:
    ann, olga = camp.phone("ann", live=True), camp.observer(live=True)
    camp.facilitator().send("session.renew", projector=True)
    for phone in (ann, olga):
        another_code(phone, camp.code)
        assert phone.connected and phone.last("removed") is None


@pytest.mark.slow
def test_whoever_has_the_page_open_stays_at_the_door_of_a_flood(server: Factory) -> None:
    """The waiting ones with a line are known to the rule that makes room."""
    camp = Camp(Outside(server()))
    camp.facilitator().send("session.lock", locked=True)
    early, there = camp.join().json, camp.join().json
    ann = camp.keep(LivePhone(camp, "ann", there["token"], there["member"])).connect()
    assert ann.say("join", {"session": camp.id, "since": 0})["error"]["reason"] == "waiting"
    for _ in range(limits.WAITING):
        assert camp.join().status == 202
    waiting = {m["id"] for m in camp.facilitator().look().all("members") if m["state"] == "waiting"}
    assert len(waiting) == limits.WAITING and ann.member in waiting and early["member"] not in waiting
    assert camp.road.request("GET", "/api/me", headers={"Authorization": f"Bearer {early['token']}"}).status == 401
    camp.facilitator().send("member.admit", members=[ann.member])
    ann.until(lambda: ann.board.find("members", id=ann.member))
    camp.pack_up()
