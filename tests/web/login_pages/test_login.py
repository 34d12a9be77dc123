"""Logging in and out, by whoever has an account and whoever says so."""

import re

from flask import Flask

from ideation.domain.limits import LANES_PLACES
from ideation.runtime.password_attempts import Place
from ideation.web import known_browsers
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD
from tests.web.login_pages.logging_in import log_in


def test_logging_in_leads_to_ones_sessions_and_out_again(browser: Browser, ida: str) -> None:
    inside = log_in(browser, f" {ida.upper()} ")
    assert inside.address == "/sessions" and inside.says("Dine sessioner", "Log ud")
    assert browser.press(inside, "/logout").address == "/"
    assert browser.open("/sessions").address == "/login"


def test_somebody_unknown_and_a_wrong_password_get_the_same_answer(browser: Browser, ida: str) -> None:
    wrong, unknown = log_in(browser, ida, "forkert kodeord"), log_in(browser, "nobody@forening.dk")
    assert (wrong.status, unknown.status) == (401, 401)
    plain = [re.sub(r'value="[^"]*"', "", page.text) for page in (wrong, unknown)]
    assert plain[0] == plain[1]
    assert wrong.says("E-mail og adgangskode passer ikke sammen.") and PASSWORD not in wrong.text


def test_one_goes_on_to_where_one_was_going_but_never_to_a_stranger(browser: Browser, ida: str) -> None:
    asked = browser.open("/sessions/new?template=quick-ideas")
    assert asked.address == "/login"
    assert browser.press(asked, "/login", email=ida, password=PASSWORD).address == "/sessions/new"
    for elsewhere in (
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "javascript:alert(1)",
    ):
        another = Browser(browser.client.application)
        page = another.open("/login")
        onward = another.press(page, email=ida, password=PASSWORD, next=elsewhere)
        assert onward.address == "/sessions"


def test_others_failures_keep_nobody_out(browser: Browser, ida: str) -> None:
    for n in range(15):
        assert log_in(browser, ida.upper(), f"forkert {n}").status == 401
    assert log_in(Browser(browser.client.application), ida).address == "/sessions"


def test_where_too_many_stand_in_line_one_is_told_to_wait(app: Flask, browser: Browser, ida: str) -> None:
    for n in range(15):
        log_in(browser, ida, f"forkert {n}")
    lanes = [app.extensions["ideation"].password_attempts.lane(n, Place(0)) for n in range(LANES_PLACES)]
    refused = log_in(browser, ida)
    assert lanes and refused.status == 429 and refused.says("Mange prøver at logge ind med den e-mail lige nu.")
    assert int(refused.headers["Retry-After"]) >= 1


def test_a_browser_that_was_here_before_is_marked_and_stays_so(browser: Browser, ida: str) -> None:
    inside = log_in(browser, ida)
    browser.press(inside, "/logout")
    mark = browser.client.get_cookie("device")
    assert mark and mark.http_only and mark.same_site == "Lax"
    with browser.client.application.test_request_context(headers={"Cookie": f"device={mark.value}"}):
        assert known_browsers.known_as(ida) and known_browsers.known_as("bo@forening.dk") is None
    with browser.client.application.test_request_context(headers={"Cookie": f"device=x{mark.value}"}):
        assert known_browsers.known_as(ida) is None


def test_a_new_login_inherits_nothing_of_what_the_cookie_held(browser: Browser, ida: str) -> None:
    browser.open("/login")
    before = browser.client.get_cookie("ideation")
    log_in(browser, ida)
    after = browser.client.get_cookie("ideation")
    assert before and after and before.value != after.value
