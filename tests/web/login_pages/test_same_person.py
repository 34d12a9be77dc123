"""A guest who logs in on the same phone is the same person: one member, one ballot, and all that was written."""

from collections.abc import Callable

import pytest
from flask import Flask

from ideation.domain.room import Room
from tests.story import Camp
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD
from tests.web.login_pages.logging_in import address, log_in

Account = Callable[..., str]


def room_of(app: Flask, camp: Camp) -> Room:
    with app.extensions["ideation"].store.reading(camp.id) as room:
        return room.copy()


def join(browser: Browser, camp: Camp, sector: str = "civil") -> None:
    browser.press(browser.open(f"/j/{camp.invite}"), sector=sector)


def write(browser: Browser, camp: Camp, text: str) -> None:
    browser.press(browser.open(f"/room/{camp.id}"), text=text)


@pytest.fixture
def ida(account: Account) -> str:
    email = address()
    account(email, "Ida")
    return email


def test_a_guest_who_logs_in_goes_on_as_the_same_member(app: Flask, browser: Browser, camp: Camp, ida: str) -> None:
    camp.go("ideas")
    join(browser, camp)
    write(browser, camp, "Gratis kaffe")
    (before,) = room_of(app, camp).present()
    log_in(browser, ida, PASSWORD)
    join(browser, camp, "business")
    room = room_of(app, camp)
    (after,) = room.present()
    assert (after.id, after.sector, after.account) == (before.id, "civil", True) and after.user != before.user
    assert room.member_of(before.user) is None
    assert browser.open(f"/room/{camp.id}").says("Dine idéer (1)", "Gratis kaffe")
    assert camp.open_poll()["electors"] == 1


def test_who_is_in_with_the_account_already_stays_one(app: Flask, browser: Browser, camp: Camp, ida: str) -> None:
    camp.go("ideas")
    log_in(other := Browser(app), ida, PASSWORD)
    join(other, camp, "business")
    join(browser, camp)
    write(browser, camp, "Gratis kaffe")
    camp.open_poll()
    log_in(browser, ida, PASSWORD)
    room = room_of(app, camp)
    (one,) = room.present()
    assert (one.sector, [idea.author for idea in room.ideas.values()]) == ("business", [one.id])
    assert camp.facilitator().sees("polls", state="open")["electors"] == 1
    assert browser.open(f"/room/{camp.id}").says("Dine idéer (1)", "Gratis kaffe")
