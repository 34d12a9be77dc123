"""A new session, made on its page."""

from typing import Any

from flask import Flask

from tests.web.browsing import Seen


def room_of(app: Flask, session: str) -> Any:
    with app.extensions["ideation"].store.reading(session) as room:
        return room


def id_of(page: Seen) -> str:
    return page.address.split("/")[-1]
