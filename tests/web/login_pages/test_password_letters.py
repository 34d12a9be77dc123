"""The way back in: a letter, a link in it that works once, and a new password."""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from email.utils import parsedate_to_datetime
from logging.handlers import QueueHandler
from queue import Queue
from threading import get_ident
from urllib.parse import quote

import pytest
from flask import Flask
from sqlalchemy import update

from ideation.accounts import accounts, mail
from ideation.accounts.identity import by_email, issue, now, writing
from ideation.storage.credentials import hashed
from ideation.storage.user_tables import Token
from tests.web.browsing import Browser, Seen
from tests.web.login_pages.logging_in import Account, address, log_in
from tests.web.post_office import PostOffice

NEW = "et helt nyt sæt ord"


@pytest.fixture
def post_office(app: Flask) -> Iterator[PostOffice]:
    house = app.extensions["ideation"]
    before = house.config
    with PostOffice() as office:
        house.config = replace(before, smtp_url=office.url, public_url="https://camp.example")
        yield office
        house.config = before


def ask(browser: Browser, email: str, **at: str) -> Seen:
    page = browser.open("/password", **at)
    return browser.went("POST", "/password", data=page.hidden("/password") | {"email": email}, **at)


def test_the_letter_brings_a_link_and_the_link_a_new_password(
    app: Flask, browser: Browser, ida: str, post_office: PostOffice
) -> None:
    elsewhere, laptop = Browser(app), Browser(app)
    log_in(elsewhere, ida)
    with app.app_context(), writing():
        user = by_email(ida)
        assert user
        token = issue("bearer", user=user.id)
    assert ask(browser, ida, base_url="http://evil.example").says("Har adressen en konto, er der et brev på vej.")

    letter = post_office.next()
    assert letter["To"] == ida and letter["Subject"] == "Vælg en ny adgangskode"
    link = re.search(r"https://camp\.example(/password/\S+)", letter.get_content())
    assert link and "evil" not in letter.as_string()

    page = laptop.open(link.group(1))
    short = laptop.press(page, password="kort")
    assert short.status == 422 and short.says("Brug mindst 10 tegn.")
    assert laptop.press(short, password=NEW).address == "/sessions"

    used = Browser(app).open(link.group(1))
    assert used.status == 410 and used.says("Linket er brugt eller for gammelt", "Bed om et nyt")
    assert elsewhere.open("/sessions").address == "/login"
    assert app.test_client().get("/api/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401
    assert log_in(Browser(app), ida).status == 401
    assert log_in(Browser(app), ida, NEW).address == "/sessions"


def test_a_letter_has_all_that_a_letter_must_have(browser: Browser, ida: str, post_office: PostOffice) -> None:
    """Without a day and a name of its own it is taken for spam."""
    ask(browser, ida)
    letter = post_office.next()
    sent = parsedate_to_datetime(letter["Date"])
    assert abs((now() - sent).total_seconds()) < 60
    assert re.fullmatch(r"<[^<>@\s]+@[^<>@\s]+>", letter["Message-ID"])


@pytest.mark.parametrize("ways", ["PLAIN LOGIN", "LOGIN", "PLAIN"])
@pytest.mark.parametrize("password", ["blåbær:&@", "plain"])
def test_a_post_office_is_entered_with_any_password(
    app: Flask, browser: Browser, ida: str, post_office: PostOffice, ways: str, password: str
) -> None:
    house, post_office.ways_in = app.extensions["ideation"], ways
    at = post_office.url.replace("smtp://", f"smtp://bo%C3%A5:{quote(password, safe='')}@")
    house.config = replace(house.config, smtp_url=at)
    ask(browser, ida)
    assert post_office.next()["To"] == ida
    assert post_office.logins.get(timeout=5) == ("boå", password)


@pytest.mark.parametrize(
    "broken",
    [{"smtp_url": "smtp://127.0.0.1:1"}, {"smtp_url": "smtp://[::1"}, {"mail_from": "ingen\nher"}],
    ids=["nobody there", "no address", "no sender"],
)
def test_whatever_keeps_a_letter_is_said_in_the_same_words(
    app: Flask, post_office: PostOffice, caplog: pytest.LogCaptureFixture, broken: dict[str, str]
) -> None:
    mail.send(replace(app.extensions["ideation"].config, **broken), "ida@forening.dk", "Emne", "Tekst")
    assert mail.NOT_SENT in caplog.text


def test_of_two_who_use_a_link_at_once_one_sets_the_password(app: Flask, ida: str) -> None:
    with app.app_context(), writing():
        user = by_email(ida)
        assert user
        link = f"/password/{issue('password', user=user.id, minutes=30)}"
    first, second = Browser(app), Browser(app)
    pages = first.open(link), second.open(link)
    assert first.press(pages[0], password=NEW).status == 200
    assert second.press(pages[1], password="et andet sæt ord").status == 410
    assert log_in(Browser(app), ida, NEW).status == 200


def test_an_old_link_is_refused(app: Flask, browser: Browser, ida: str) -> None:
    with app.app_context(), writing():
        user = by_email(ida)
        assert user
        secret = issue("password", user=user.id, minutes=30)
    page = browser.open(f"/password/{secret}")
    old = update(Token).where(Token.hash == hashed(secret)).values(expires_at=now() - timedelta(minutes=1))
    with app.extensions["ideation"].store.writing.begin() as connection:
        connection.execute(old)
    assert browser.open(f"/password/{secret}").status == 410
    assert browser.press(page, password=NEW).status == 410


def test_nobody_learns_from_asking_who_has_an_account(
    app: Flask, browser: Browser, ida: str, post_office: PostOffice
) -> None:
    unknown, known = ask(browser, "nobody@forening.dk"), ask(browser, ida)
    assert (unknown.status, unknown.words) == (known.status, known.words)
    assert post_office.next()["To"] == ida
    assert post_office.letters.empty()


def test_three_letters_at_once_are_enough(browser: Browser, ida: str, post_office: PostOffice) -> None:
    answers = {ask(browser, ida).words for _ in range(5)}
    assert len(answers) == 1
    assert {post_office.next()["To"] for _ in range(3)} == {ida}
    assert post_office.letters.empty()


def test_something_that_is_no_address_is_told_so(browser: Browser) -> None:
    wrong = ask(browser, "mia")
    assert wrong.status == 422 and wrong.says("Skriv en hel e-mailadresse") and 'value="mia"' in wrong.text


def test_without_a_post_office_the_letter_is_in_the_log(app: Flask, browser: Browser, ida: str) -> None:
    written = Queue[logging.LogRecord]()
    handler, log = QueueHandler(written), logging.getLogger("ideation.accounts.mail")
    log.addHandler(handler)
    try:
        ask(browser, ida)
        line = written.get(timeout=10).getMessage()
    finally:
        log.removeHandler(handler)
    assert re.search(r"http://127\.0\.0\.1:5000/password/\S+", line)


def test_in_production_no_link_is_ever_written_to_the_log(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    from ideation.accounts.mail import send

    config = replace(app.extensions["ideation"].config, env="production")
    send(config, "ida@forening.dk", "Vælg en ny adgangskode", "https://camp.example/password/abc")
    written = [caplog.handler.format(one) for one in caplog.records if one.thread == get_ident()]  # no other's letter
    assert "SMTP_URL is not set" in "".join(written) and "abc" not in "".join(written) and "ida" not in "".join(written)


def test_who_has_one_session_lands_on_its_desk(
    app: Flask, browser: Browser, account: Account, session_of: Callable[..., object]
) -> None:
    email = address()
    user = account(email)
    made = session_of(user)
    with app.app_context(), writing():
        known = by_email(email)
        assert known
        link = re.sub(r"^https?://[^/]+", "", accounts.password_link(known))
    assert browser.press(browser.open(link), password=NEW).address == f"/desk/{made.id}"  # type: ignore[attr-defined]
