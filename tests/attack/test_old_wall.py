"""A wall whose address was changed shows nothing more, on lines that are open and on those that come; and whoever made
room at the door is told so."""

from __future__ import annotations

from typing import Any

from tests.attack.conftest import camp, house
from tests.story import Camp
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
