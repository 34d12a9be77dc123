"""Nobody learns who has an account, and what everybody would guess is no password."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from ideation.accounts import passwords
from ideation.domain.errors import Busy, Invalid
from tests.attack.people.logins import PASSWORD
from tests.attack.test_guessing import until
from tests.web.browsing import Browser


@pytest.fixture
def statements(pages: Flask) -> Iterator[list[str]]:
    told: list[str] = []
    engine = pages.extensions["ideation"].store.engine

    def hear(*cursor: Any) -> None:
        told.append(cursor[2])

    event.listen(engine, "before_cursor_execute", hear)
    yield told
    event.remove(engine, "before_cursor_execute", hear)


def test_a_letter_to_nobody_is_as_much_work_as_one_to_somebody(pages: Flask, statements: list[str]) -> None:
    from ideation.accounts import accounts
    from ideation.accounts.identity import writing
    from ideation.web.login_pages import reset_letter

    with pages.app_context():
        hashed = passwords.hash_password(PASSWORD)
        with writing():
            accounts.create(email="ida@forening.dk", name="Ida", role="facilitator", hashed=hashed)
    asked = {}
    with pages.test_request_context():
        for email in ("ida@forening.dk", "nobody@forening.dk"):
            statements.clear()
            letter = reset_letter(email, "da")
            asked[email] = [s.split()[:3] for s in statements]
            assert (letter is not None) == (email == "ida@forening.dk")
    assert asked["ida@forening.dk"] == asked["nobody@forening.dk"]


def test_no_more_than_a_few_passwords_are_looked_at_at_once() -> None:
    """19 MB each: eight lines of wrong logins took 440 MB."""
    gate, free, most = passwords.Gate(3, 4), threading.Event(), []
    inside: list[int] = []

    def looks() -> None:
        with gate.passed():
            inside.append(1)
            most.append(len(inside))
            free.wait(5)
            inside.pop()

    threads = [threading.Thread(target=looks) for _ in range(7)]
    for thread in threads:
        thread.start()
    until(lambda: gate.inside == 7 and len(inside) == 3)
    with pytest.raises(Busy), gate.passed():
        pass
    free.set()
    for thread in threads:
        thread.join(5)
    assert max(most) == 3 and gate.inside == 0


@pytest.mark.parametrize(
    "common",
    [
        "password1234",
        "qwertyuiop",
        "1234567890",
        "adgangskode1",
        "kodeord123",
        "mia@forening.dk",
        "miajensen1",
        "aaaaaaaaaaaa",
    ],
)
def test_what_everybody_would_guess_is_no_password(pages: Flask, common: str) -> None:
    with pages.app_context(), pytest.raises(Invalid) as refused:
        passwords.hash_password(common, "mia@forening.dk", "Mia Jensen")
    assert refused.value.fields == {"password": "too_common"}


@pytest.mark.parametrize("good", [PASSWORD, "et helt nyt sæt ord", "korrekt hest batteri", "Ærø-færge-1957"])
def test_a_few_words_in_a_row_are_one(pages: Flask, good: str) -> None:
    with pages.app_context():
        assert passwords.hash_password(good, "mia@forening.dk", "Mia Jensen").startswith("$argon2id$")


def test_it_is_said_in_plain_words(pages: Flask) -> None:
    from ideation.accounts import accounts
    from ideation.accounts.identity import writing

    with pages.app_context(), writing():
        link = accounts.password_link(accounts.create(email="eva@forening.dk", name="Eva", role="facilitator"))
    browser = Browser(pages)
    at = re.sub(r"^https?://[^/]+", "", link)
    again = browser.press(browser.open(at), password="password1234")
    assert again.status == 422 and again.says("Den adgangskode gætter andre hurtigt.")
    assert browser.press(again, at, password=PASSWORD).status == 200
