"""Links that somebody made, and those who press them."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask
from sqlalchemy import func, select

from ideation.runtime.extensions import db
from tests.story import Camp
from tests.story.phones import Phone
from tests.web.browsing import Browser

GONE = 410


def link(camp: Camp, by: Phone, role: str = "facilitator") -> str:
    answer = by.http("POST", f"/api/sessions/{camp.id}/links", json={"role": role})
    assert answer.status == 201, answer.text
    return re.sub(r"^https?://[^/]+", "", answer.json["url"])


def opened(app: Flask, address: str) -> int:
    """What somebody new gets who opens it and presses."""
    browser = Browser(app)
    page = browser.open(address)
    return browser.press(page).status if page.status == 200 else page.status


def joined(app: Flask, camp: Camp, name: str) -> tuple[Browser, str]:
    """Somebody with a browser, and their member."""
    browser = Browser(app)
    browser.press(browser.open(f"/j/{camp.invite}"), sector="civil", name=name)
    found = [m for m in camp.facilitator().look().all("members") if m.get("name") == name]
    return browser, found[0]["id"]


def counted(table: Any) -> int:
    return db.session.execute(select(func.count()).select_from(table)).scalar() or 0
