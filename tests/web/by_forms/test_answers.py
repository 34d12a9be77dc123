"""A vote whose answers have names of their own has them on the page by forms, too, and so has its reason."""

from typing import Any

from flask import Flask

from tests.story import Camp, Inside, new
from tests.web.browsing import Browser

STEP: dict[str, Any] = {"method": "consent", "over": "concepts", "kind": "status", "bring": False}


def ballot(app: Flask, browser: Browser, **settings: Any) -> str:
    steps = [{"phase": "welcome"}, {"phase": "commitment", "settings": STEP | settings}]
    camp = Camp(Inside(app), {"title": "Prøve", "steps": steps})
    camp.facilitator().send("concept.add", id=new(), kind="concept", title="Makkere")
    browser.press(browser.open(f"/j/{camp.invite}"), sector="civil")
    camp.go("commitment")
    camp.open_poll("commitment")
    return browser.open(f"/room/{camp.id}?plain=1").words


def test_to_continue_pause_or_close_is_no_objection(app: Flask, browser: Browser) -> None:
    words = ballot(app, browser, answers="pause")
    assert all(name in words for name in ("Fortsæt", "Hold pause", "Luk det"))
    assert "hvis du vælger ”Luk det”" in words and "indvending" not in words.casefold()


def test_consent_asks_the_reason_of_an_objection(app: Flask, browser: Browser) -> None:
    words = ballot(app, browser)
    assert "Væsentlig indvending" in words and "hvis du vælger ”Væsentlig indvending”" in words
