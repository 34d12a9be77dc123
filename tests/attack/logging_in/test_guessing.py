"""At the real door somebody guesses; and what is kept of strangers."""

from __future__ import annotations

import re
import threading
import time

import pytest
from flask import Flask

from ideation.domain.errors import RateLimited
from ideation.runtime.token_buckets import MOST_KEYS, Buckets
from tests.attack.people.logins import Person, account_in
from tests.fixtures.server import Server
from tests.story import Camp

PATIENCE = 4.0  # seconds that somebody waits at a login without pressing again


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
