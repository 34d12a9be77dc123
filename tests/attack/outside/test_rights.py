"""A right is asked for when it is used, and secrets end with the right they came from (H1, H2, M1, M2)."""

from __future__ import annotations

import re

import requests

from tests.attack.people.logins import Person, closes
from tests.story import Camp
from tests.story.camp import WHOLE_DAY
from tests.story.phones import Phone
from tests.story.raw import Refused, Wire

from .conftest import Attacked, FoundedByHand


def co_facilitator(camp: Camp) -> Phone:
    bo: Phone = camp.phone("bo", role="facilitator")
    return bo


def test_who_was_demoted_takes_back_nothing_that_they_led(camp: Camp) -> None:
    """H1: the vote that Bo closed is not open again."""
    camp.go("ideas")
    camp.facilitator().post("En bænk")
    camp.go("selection")
    poll, bo = camp.open_poll()["id"], co_facilitator(camp)
    closed = bo.send("poll.close", poll=poll)["op_id"]
    camp.facilitator().send("member.role", member=bo.member, role="participant")
    assert not bo.tries("undo", op_id=closed)["ok"]
    assert camp.facilitator().look().find("polls", id=poll)["state"] == "closed"  # type: ignore[index]


def test_who_was_removed_comes_back_by_no_link_they_made(camp: Camp, house: Attacked) -> None:
    """H2."""
    bo = co_facilitator(camp)
    made = bo.http("POST", f"/api/sessions/{camp.id}/links", json={"role": "facilitator"}).json["url"]
    camp.facilitator().send("member.remove", member=bo.member)
    page = requests.get(house.url + re.sub(r"^https?://[^/]+", "", made))
    assert page.status_code >= 400


def test_a_copied_cookie_and_open_lines_end_with_their_login(camp: Camp, house: Attacked, account: str) -> None:
    """M1."""
    ida = Person(house).logs_in(account)
    thief, line = Person(house, like=ida), ida.socket()
    ida.press("/sessions", "/logout")
    assert not thief.is_known()
    assert closes(line)


def test_a_token_for_one_session_is_not_the_whole_person(house: Attacked) -> None:
    """M2: what the shell prints for a script is no login, and makes none."""
    fay = FoundedByHand(house, WHOLE_DAY).facilitator()
    assert fay.http("POST", "/api/me/move").status >= 400


def test_an_unknown_token_has_one_try(house: Attacked) -> None:
    """C1, of guesses: a line on which one was refused is closed."""
    line = Wire.__new__(Wire)
    try:
        line.__init__(house.url, {"token": "x"})  # type: ignore[misc]
    except Refused:
        assert closes(line, 2)
