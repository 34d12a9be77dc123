"""Whoever guesses passwords slows guessing down, and keeps nobody out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from ideation.accounts import passwords
from ideation.domain import limits
from ideation.domain.errors import Busy, RateLimited
from ideation.runtime.password_attempts import Lane, PasswordAttempts, Place, Try

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
