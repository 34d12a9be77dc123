"""How commands get to the server: in this process, or to a real one."""

from __future__ import annotations

import json
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from uuid import uuid4

import requests
from flask import Flask
from sqlalchemy import Engine, create_engine

from ideation.runtime.config import driver_url
from tests.fixtures.server import Server

Json = dict[str, Any]


def new() -> str:
    return str(uuid4())


class Answer:
    def __init__(self, status: int, text: str, headers: Any) -> None:
        self.status, self.text, self.headers = status, text, headers

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Inside:
    """The app in this very process: no socket, no port, milliseconds."""

    def __init__(self, app: Flask) -> None:
        self.app, self.browser = app, app.test_client(use_cookies=False)
        with app.app_context():
            self.engine = app.extensions["ideation"].store.engine

    def request(self, method: str, path: str, **sent: Any) -> Answer:
        answer = self.browser.open(path, method=method, **sent)
        return Answer(answer.status_code, answer.get_data(as_text=True), answer.headers)


class Outside:
    """A real server in a process of its own."""

    def __init__(self, house: Server, database: str | None = None) -> None:
        self.house, self.url = house, house.url
        self.engine = engine_of(database or f"sqlite:///{house.folder / 'ideation.sqlite'}")
        self.browser = requests.Session()
        self.browser.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # everybody is somebody else

    def request(self, method: str, path: str, **sent: Any) -> Answer:
        answer = self.browser.request(method, self.url + path, timeout=60, **sent)
        answer.encoding = "utf-8"
        return Answer(answer.status_code, answer.text, answer.headers)


def engine_of(url: str) -> Engine:
    return create_engine(driver_url(url), pool_size=2)


Road = Inside | Outside
