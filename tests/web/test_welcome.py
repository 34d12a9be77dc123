"""What a server says at its start: everything that is needed to begin, and in production only where it is."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from ideation.welcome import greet
from tests.fixtures.server import A_KEY
from tests.web.browsing import Browser

MakeApp = Callable[..., Flask]


def said(app: Flask, capfd: pytest.CaptureFixture[str]) -> str:
    capfd.readouterr()
    greet(app)
    return capfd.readouterr().err


def test_a_first_start_has_a_session_ready_and_a_way_in(make_app: MakeApp, capfd: pytest.CaptureFixture[str]) -> None:
    app = make_app(PORT="5007")
    words = said(app, capfd)
    assert words.startswith("Ideation: http://127.0.0.1:5007\n")
    code = re.search(r"Join code: +([a-z]{5} [a-z]{5})", words)
    invite = re.search(r"Join link: +http://127\.0\.0\.1:5007(/j/\w+)", words)
    link = re.search(r"Facilitator: +http://127\.0\.0\.1:5007(/password/\S+)", words)
    assert code and invite and link

    guest, fay = Browser(app), Browser(app)
    assert guest.press(guest.open("/"), "/", code=code.group(1)).address == invite.group(1)
    desk = fay.press(fay.open(link.group(1)), password="fire ord uden mening")
    assert desk.address.startswith("/desk/") and 'data-page="desk"' in desk.text

    again = said(app, capfd)
    assert "Facilitator" not in again and "/password/" not in again
    assert code.group(1) in again and "Halvdagscamp" in again


def test_in_production_it_says_only_where_it_is(make_app: MakeApp, capfd: pytest.CaptureFixture[str]) -> None:
    app = make_app(APP_ENV="production", SECRET_KEY=A_KEY, PUBLIC_URL="https://camp.example")
    assert said(app, capfd) == "Ideation: https://camp.example\n"
