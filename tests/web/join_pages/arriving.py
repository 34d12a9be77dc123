"""Somebody comes in by the QR address."""

from tests.story import Camp
from tests.web.browsing import Browser, Seen


def arrive(camp: Camp, browser: Browser, sector: str = "civil", **more: str) -> Seen:
    return browser.press(browser.open(f"/j/{camp.invite}"), sector=sector, **more)
