"""At the real door somebody guesses; what is kept of strangers; and nobody learns who has an account."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from ideation.accounts import passwords
from ideation.domain.errors import Busy, Invalid, RateLimited
from ideation.runtime.token_buckets import MOST_KEYS, Buckets
from tests.attack.test_guessing import until
from tests.attack.test_people import PASSWORD, Person, account_in
from tests.fixtures.server import Server
from tests.story import Camp
from tests.web.browsing import Browser

PATIENCE = 4.0  # seconds that somebody waits at a login without pressing again


# -- what is kept of strangers ------------------------------------------------------------------------------------


def test_buckets_keep_a_number_of_a_key_and_not_the_key() -> None:
    buckets = Buckets(rate=1, burst=5)
    buckets.take("x" * 60_000)
    buckets.take(("mia@forening.dk", "y" * 60_000))
    assert all(isinstance(key, int) for key in buckets.left)


def test_there_is_an_end_to_them_and_the_emptiest_stay() -> None:
    buckets = Buckets(rate=0.001, burst=5, clock=lambda: 1.0)
    for _ in range(5):
        buckets.take("guesser")
    for n in range(2 * MOST_KEYS):
        buckets.take(n)
        assert len(buckets.left) <= MOST_KEYS
    with pytest.raises(RateLimited):
        buckets.take("guesser")


def test_a_session_that_is_none_and_a_stranger_leave_no_bucket(pages: Flask) -> None:
    from tests.story import Inside, new

    road, house = Inside(pages), pages.extensions["ideation"]
    camp = Camp(road)
    other = Camp(road)
    house.commands.buckets.left.clear()
    headers = {"Authorization": f"Bearer {camp.stranger().token}"}
    for session in (other.id, new(), "x" * 500):
        command = {"op_id": new(), "type": "idea.post", "payload": {}}
        answer = road.request("POST", f"/api/sessions/{session}/commands", json=command, headers=headers)
        assert answer.status in (403, 404)
    assert house.commands.buckets.left == {}


# -- at the real door ---------------------------------------------------------------------------------------------


class Guesser:
    """Wrong passwords for one e-mail, so many a second, from the address that everybody has here."""

    def __init__(self, house: Server, email: str, rate: float) -> None:
        self.house, self.email, self.rate = house, email, rate
        self.over = threading.Event()
        self.sent = 0
        self.threads = [threading.Thread(target=self.work, args=(n,)) for n in range(4)]

    def work(self, n: int) -> None:
        thief = Person(self.house)
        proof = re.search(r'name="csrf_token" value="([^"]+)"', thief.http.get(f"{self.house.url}/login").text)
        assert proof
        self.over.wait(n / self.rate)
        while not self.over.wait(4 / self.rate):
            form = {"email": self.email, "password": f"gæt {self.sent}", "csrf_token": proof.group(1)}
            thief.http.post(f"{self.house.url}/login", data=form)
            self.sent += 1

    def __enter__(self) -> Guesser:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(10)


@pytest.mark.parametrize("rate", [1, 5])
def test_the_owner_gets_in_at_a_new_browser_while_somebody_guesses(house: Server, camp: Camp, rate: int) -> None:
    email = account_in(camp)
    spoil = Person(house)
    for n in range(30):  # somebody has been at it for a while
        spoil.press("/login", "/login", expected=401, email=email, password=f"forkert {n}")
    waits = []
    with Guesser(house, email, rate) as guesser:
        for _ in range(16):
            began = time.monotonic()
            Person(house).logs_in(email)
            waits.append(time.monotonic() - began)
            guesser.over.wait(0.2)
    assert guesser.sent and max(waits) < PATIENCE, waits


# -- and to those who ask who has an account ----------------------------------------------------------------------


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
