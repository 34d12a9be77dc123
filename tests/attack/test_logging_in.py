"""Whoever guesses passwords slows guessing down, and keeps nobody out; and nobody learns who has an account."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from ideation.accounts import passwords
from ideation.domain import limits
from ideation.domain.errors import Busy, Invalid, RateLimited
from ideation.runtime.password_attempts import Lane, PasswordAttempts, Place, Try
from ideation.runtime.token_buckets import MOST_KEYS, Buckets
from tests.attack.test_people import PASSWORD, Person, account_in
from tests.fixtures.server import Server
from tests.story import Camp
from tests.web.browsing import Browser

WRONG, RIGHT = (lambda: None), (lambda: "Mia")
STRANGER = Try("mia@forening.dk", "198.51.100.7", "a new browser")
PATIENCE = 4.0  # seconds that somebody waits at a login without pressing again


class Clock:
    """Goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tries(clock: Clock) -> PasswordAttempts:
    return PasswordAttempts(clock, clock.sleep)


# -- failures only ------------------------------------------------------------------------------------------------


def test_right_passwords_are_never_counted(tries: PasswordAttempts, clock: Clock) -> None:
    for _ in range(500):
        assert tries.attempt(STRANGER, RIGHT) == "Mia"
    assert clock.slept == []


def test_after_many_failures_the_right_password_passes_in_its_turn(tries: PasswordAttempts, clock: Clock) -> None:
    for _ in range(300):
        assert tries.attempt(STRANGER, WRONG) is None
    assert tries.attempt(Try(STRANGER.email, "203.0.113.9", "another"), RIGHT) == "Mia"
    assert 0 < max(clock.slept) <= 1 / limits.LANE_PACE.rate


def test_a_browser_that_was_here_before_feels_nothing_of_others(tries: PasswordAttempts, clock: Clock) -> None:
    mine = Try(STRANGER.email, STRANGER.address, "mine", known="marked")
    for _ in range(300):
        tries.attempt(STRANGER, WRONG)
    clock.slept.clear()
    for _ in range(50):
        assert tries.attempt(mine, RIGHT) == "Mia"
    assert clock.slept == []


def test_others_accounts_feel_nothing_from_elsewhere(tries: PasswordAttempts, clock: Clock) -> None:
    for _ in range(300):
        tries.attempt(STRANGER, WRONG)
    clock.slept.clear()
    assert tries.attempt(Try("bo@forening.dk", "203.0.113.9", "new"), WRONG) is None
    assert clock.slept == []


def test_guessing_has_a_pace_wherever_it_comes_from(tries: PasswordAttempts, clock: Clock) -> None:
    """A day of guessing at one account, each time from another address and another browser."""
    began, n = clock.now, 0
    while clock.now - began < 86_400:
        n += 1
        clock.now += 0.05
        tries.attempt(Try(STRANGER.email, f"2001:db8::{n}", f"browser {n}"), WRONG)
    assert n < 300_000 < passwords.WITHSTANDS


def test_one_address_at_many_accounts_has_a_pace_too(tries: PasswordAttempts, clock: Clock) -> None:
    for n in range(1_000):
        tries.attempt(Try(f"{n}@forening.dk", STRANGER.address, f"browser {n}"), WRONG)
    assert clock.now - 1000 >= 800 / limits.LANE_PACE.rate


def test_in_a_lane_whoever_failed_least_comes_first() -> None:
    lane, came = Lane(), []
    lane.enter(Place(0))
    threads = []
    for failures in (9, 3, 0):

        def waits(failures: int = failures) -> None:
            lane.enter(Place(failures))
            came.append(failures)
            lane.leave()

        threads.append(threading.Thread(target=waits))
        threads[-1].start()
    until(lambda: len(lane.waiting) == 3)
    lane.leave()
    for thread in threads:
        thread.join(5)
    assert came == [0, 3, 9]


def test_a_full_lane_sends_away_whoever_failed_most() -> None:
    lane, sent_away = Lane(), []
    lane.enter(Place(0))
    threads = []
    for failures in range(limits.LANE_PLACES + 4):

        def waits(failures: int = failures) -> None:
            try:
                lane.enter(Place(failures))
                lane.leave()
            except RateLimited as limited:
                assert limited.extra["retry_after_ms"] > 0
                sent_away.append(failures)

        threads.append(threading.Thread(target=waits))
        threads[-1].start()
    until(lambda: len(lane.waiting) + len(sent_away) == limits.LANE_PLACES + 4)
    lane.leave()
    for thread in threads:
        thread.join(5)
    assert sorted(sent_away) == list(range(limits.LANE_PLACES, limits.LANE_PLACES + 4))


def until(true: Callable[[], bool]) -> None:
    for _ in range(500):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("never")


def test_where_all_lanes_are_full_whoever_failed_less_still_finds_a_place(tries: PasswordAttempts) -> None:
    refused, threads = [], []
    taken = [tries.lane(n, Place(0)) for n in range(limits.LANES_PLACES - 1)]
    crowded = tries.lane("crowded", Place(0))
    crowded.enter(Place(0))

    def waits() -> None:
        try:
            crowded.enter(Place(9))
        except RateLimited:
            refused.append(9)

    threads.append(threading.Thread(target=waits))
    threads[-1].start()
    until(lambda: len(crowded.waiting) == 1)
    assert taken and tries.lane("mine", Place(1))
    until(lambda: refused == [9])
    with pytest.raises(RateLimited):
        tries.lane("mine", Place(1))


def test_whoever_is_sent_away_has_not_failed(tries: PasswordAttempts) -> None:
    def busy() -> None:
        raise Busy()

    for _ in range(50):
        with pytest.raises(Busy):
            tries.attempt(STRANGER, busy)
    assert tries.near.spent((STRANGER.email, STRANGER.address)) == 0


def test_lanes_are_forgotten(tries: PasswordAttempts) -> None:
    for n in range(200):
        tries.attempt(Try(f"{n}@x", STRANGER.address, "b"), WRONG)
    assert tries.lanes == {}


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
