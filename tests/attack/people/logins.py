"""Logins and tokens of one person, and whether they still open anything."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import requests
from flask import Flask
from sqlalchemy import insert

from ideation.accounts import passwords
from ideation.storage.user_tables import User
from tests.fixtures.server import Server
from tests.story import Camp, new
from tests.story.raw import Wire
from tests.web.browsing import Browser

PASSWORD = "fire ord uden mening"
SOON = 1.5  # seconds: within one, and the way there


class Person:
    """A browser of the real server: cookies, and the proof that its forms are ours."""

    def __init__(self, house: Server, *, like: Person | None = None) -> None:
        self.url, self.http = house.url, requests.Session()
        if like:
            self.http.cookies.update(like.http.cookies)

    def at(self, house: Server) -> Person:
        """The same browser, at another process."""
        return Person(house, like=self)

    def joins(self, camp: Camp) -> Person:
        answer = self.http.post(f"{self.url}/api/join", json={"code": camp.code, "sector": "civil"})
        assert answer.status_code == 201, answer.text
        return self

    def press(self, page: str, to: str, expected: int = 200, **fields: str) -> requests.Response:
        proof = re.search(r'name="csrf_token" value="([^"]+)"', self.http.get(self.url + page).text)
        assert proof, page
        answer = self.http.post(self.url + to, data=fields | {"csrf_token": proof.group(1)})
        assert answer.status_code == expected, answer.text
        return answer

    def logs_in(self, email: str, password: str = PASSWORD) -> Person:
        assert self.press("/login", "/login", email=email, password=password).url.endswith("/sessions")
        return self

    def socket(self) -> Wire:
        cookie = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        return Wire(self.url, None, Cookie=cookie, Origin=self.url)

    def id(self) -> str:
        return str(self.http.get(f"{self.url}/api/me").json()["user"])

    def is_known(self) -> bool:
        return self.http.get(f"{self.url}/api/me").status_code == 200


def account_in(camp: Camp) -> str:
    """An account, straight in the database of a running server; its e-mail."""
    email = f"{new()[:8]}@forening.dk"
    row = {"id": new(), "email": email, "name": "Ida", "role": "facilitator", "created_at": datetime.now(UTC)}
    with camp.store.writing.begin() as at:
        at.execute(insert(User.__table__), row | {"password": passwords.HASHER.hash(PASSWORD)})  # type: ignore[arg-type]
    return email


def closes(transport: Wire, within: float = SOON) -> bool:
    transport.ws.settimeout(within)
    return transport.is_closed()


def copied(of: Browser, app: Flask) -> Browser:
    other, cookie = Browser(app), of.client.get_cookie("ideation")
    assert cookie
    other.client.set_cookie("ideation", cookie.value)
    return other


def person(browser: Browser) -> str:
    return str(browser.client.get("/api/me").get_json()["user"])
