"""A right that was handed on ends with the right it came from: one-time links, by whose they are and for whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ideation.domain.changes import Change, put
from ideation.storage.user_tables import Token, User
from tests.attack.links.makers import GONE, counted, joined, link, opened
from tests.story import Camp
from tests.story.phones import Phone
from tests.web.browsing import Browser
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]
ROLES = ("facilitator", "observer")


def demote(camp: Camp, bo: Phone) -> None:
    camp.facilitator().send("member.role", member=bo.member, role="participant")


def watch(camp: Camp, bo: Phone) -> None:
    camp.facilitator().send("member.role", member=bo.member, role="observer")


def remove(camp: Camp, bo: Phone) -> None:
    camp.facilitator().send("member.remove", member=bo.member)


def hand_over(camp: Camp, bo: Phone) -> None:
    bo.send("member.role", member=bo.member, role="participant")


def renew(camp: Camp, bo: Phone) -> None:
    camp.facilitator().send("session.renew")


WAYS_OUT = (demote, watch, remove, hand_over, renew)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("ends", WAYS_OUT)
def test_links_end_with_the_right_of_whoever_made_them(app: Flask, camp: Camp, bo: Any, ends: Any, role: str) -> None:
    before, seen = link(camp, bo, role), Browser(app)
    page = seen.open(before)
    assert page.status == 200
    ends(camp, bo)
    assert opened(app, before) == GONE
    assert seen.press(page).status == GONE  # who has the page open already comes no further


@pytest.mark.parametrize("ends", (demote, watch, remove))
def test_a_right_that_comes_back_brings_no_old_link_back(app: Flask, camp: Camp, bo: Any, ends: Any) -> None:
    before, fay = link(camp, bo), camp.facilitator()
    ends(camp, bo)
    if ends is remove:
        fay.send("member.admit", members=[bo.member])
    fay.send("member.role", member=bo.member, role="facilitator")
    assert opened(app, before) == GONE
    assert opened(app, link(camp, bo)) == 200


def test_whatever_takes_the_right_away_ends_the_links(app: Flask, camp: Camp, bo: Any) -> None:
    """That is asked of what was written and not of a command: no rule that comes later has to think of it."""
    address = link(camp, bo)

    def some_rule(room: Any, at: Any) -> Change:
        return put(replace(room.member(bo.member), role="participant"))

    app.extensions["ideation"].commands.change(camp.id, some_rule)
    with app.app_context():
        assert counted(select(Token).where(Token.session == camp.id, Token.maker.is_not(None)).subquery()) == 0
    assert opened(app, address) == GONE


def test_others_links_go_on(app: Flask, camp: Camp, bo: Any) -> None:
    ours = link(camp, camp.facilitator())
    remove(camp, bo)
    assert opened(app, ours) == 200


@pytest.mark.parametrize("role", ROLES)
def test_nobody_who_was_taken_out_comes_back_by_a_link_and_it_is_not_used_up(app: Flask, camp: Camp, role: str) -> None:
    fay, (eva, member) = camp.facilitator(), joined(app, camp, "Eva")
    fay.send("member.remove", member=member)
    address = link(camp, fay, role)
    assert eva.press(eva.open(address)).status == 403
    fay.sees("members", id=member, state="removed")
    assert opened(app, address) == 200


def test_whoever_waits_comes_in_only_by_a_link_that_was_made_for_them_there(app: Flask, camp: Camp) -> None:
    fay = camp.facilitator()
    early = link(camp, fay)
    fay.send("session.lock", locked=True)
    eva, member = joined(app, camp, "Eva")
    assert eva.press(eva.open(early)).status == 403
    fay.sees("members", id=member, state="waiting")
    assert eva.press(eva.open(link(camp, fay))).address == f"/desk/{camp.id}"
    fay.sees("members", id=member, state="in", role="facilitator")


def test_a_co_facilitator_comes_into_a_full_room(app: Flask, camp: Camp) -> None:
    camp.facilitator().send("session.headcount", people=0)
    for _ in range(10):
        camp.join()
    assert opened(app, link(camp, camp.facilitator())) == 200


def test_who_leads_already_does_not_use_it_up(app: Flask, camp: Camp) -> None:
    fay = camp.facilitator()
    eva = Browser(app)
    eva.press(eva.open(link(camp, fay)))
    address = link(camp, fay, "observer")
    assert eva.press(eva.open(address)).address == f"/desk/{camp.id}"
    assert opened(app, address) == 200 and opened(app, address) == GONE


def test_a_link_that_lets_nobody_in_leaves_no_guest(app: Flask, camp: Camp, bo: Any) -> None:
    address, seen = link(camp, bo), Browser(app)
    page = seen.open(address)
    remove(camp, bo)
    with app.app_context():
        before = counted(User)
    assert seen.press(page).status == GONE
    with app.app_context():
        assert counted(User) == before
