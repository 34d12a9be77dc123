"""What costs more than a blink is not on the hub (H9)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event

import pytest
from flask import Flask

from bench.efforts import documents
from ideation.counting.count_poll import PollCounter, apart, ended_early
from ideation.domain.errors import Busy, LimitReached
from ideation.domain.limits import COUNT_SECONDS, COUNTS_AT_ONCE
from ideation.domain.polls.count import whole_count
from ideation.domain.voting import METHODS
from ideation.domain.voting.cost_estimate import FRAMES, effort_of
from tests.attack.efforts.large import calls_of

CALLS = 150_000  # what 20 ms have room for


@pytest.mark.parametrize(
    ("method", "ballots", "options"),
    [("ranked_pairs", 3, 20), ("ranked_pairs", 4, 15), ("ranked_pairs", 2, 30), ("stv", 1, 60), ("phragmen", 1, 30)]
    + [("budget_equal_shares", n, 12) for n in (3, 30)],
)
def test_what_an_attacker_found_is_counted_beside_the_hub(method: str, ballots: int, options: int) -> None:
    assert effort_of(method, ballots, options) != "blink"


def test_every_method_says_where_it_is_counted() -> None:
    assert FRAMES.keys() == METHODS.keys()


@pytest.mark.parametrize("method", METHODS)
def test_what_is_counted_on_the_hub_is_a_blink_whatever_was_voted(method: str) -> None:
    """At the edge of its frame, with few ballots and with many: the hardest ones there are."""
    blink = FRAMES[method].blink
    edges = {3, blink.size // blink.options} if blink.options else set()
    for ballots in sorted(edges):
        assert effort_of(method, ballots, blink.options) == "blink"
        for document in documents(method, ballots, blink.options):
            assert calls_of(partial(whole_count, document)) < CALLS, ballots


def test_a_pot_that_is_raised_by_a_krone_is_never_on_the_hub() -> None:
    assert {effort_of("budget_equal_shares", n, 2) for n in (1, 1000)} == {"long"}


def test_two_counts_at_once_and_the_third_is_told_that_it_waits(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, bool, bool]] = []
    waiting, go_on = Event(), Event()

    def tell(session: str, poll: str, under_way: bool, waits: bool = False) -> None:
        told.append((poll, under_way, waits))
        if waits:
            waiting.set()

    line = PollCounter(app.extensions["ideation"].store, "threading", tell)
    begun = [Event() for _ in range(COUNTS_AT_ONCE)]

    def first(n: int) -> None:
        with line.in_line(f"s{n}", f"p{n}"):
            begun[n].set()
            go_on.wait(10)

    def last() -> None:
        with line.in_line("s", "third"):
            pass

    with ThreadPoolExecutor() as pool:
        under_way = [pool.submit(first, n) for n in range(COUNTS_AT_ONCE)]
        assert all(one.wait(10) for one in begun)
        third = pool.submit(last)
        assert waiting.wait(10) and ("third", True, False) not in told
        go_on.set()
        for one in (*under_way, third):
            one.result(10)
    assert [entry[1:] for entry in told if entry[0] == "third"] == [(True, True), (True, False), (False, False)]


def test_a_count_that_takes_too_long_is_ended_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    (document, *_) = documents("ranked_pairs", 3, 40)
    monkeypatch.setenv("IDEATION_COUNT_SECONDS", "1")
    with pytest.raises(LimitReached) as refusal:
        apart("threading", document)
    assert refusal.value.reason == "count_too_long" and refusal.value.extra["minutes"] == COUNT_SECONDS // 60


def test_a_count_that_was_killed_may_be_asked_for_again() -> None:
    for status in (-9, 1, 137):
        refused = ended_early(status)
        assert isinstance(refused, Busy) and refused.retryable and refused.reason == "count_ended"
