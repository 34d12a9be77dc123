"""What costs more than a blink is not on the hub (H9), and reading a ballot grows with the ballot and no faster (L4).

Work is counted, in calls and in steps of the interpreter, not in seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random
from threading import Event
from types import FrameType
from typing import Any

import pytest
from flask import Flask

from bench.efforts import documents, field_of
from ideation.counting.count_poll import PollCounter, apart, ended_early
from ideation.domain.entities import Member
from ideation.domain.errors import Busy, Invalid, LimitReached
from ideation.domain.limits import COUNT_SECONDS, COUNTS_AT_ONCE, OPTIONS
from ideation.domain.polls.count import whole_count
from ideation.domain.polls.options import votable_options
from ideation.domain.voting import METHODS
from ideation.domain.voting.cost_estimate import FRAMES, effort_of
from ideation.domain.voting.method import Option, Options, Settings
from tests.domain.scene import Scene

CALLS = 150_000  # what 20 ms have room for


def calls_of(work: Callable[[], object]) -> int:
    n = 0

    def called(frame: FrameType, event: str, arg: object) -> None:
        nonlocal n
        n += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return n


# -- counting ---------------------------------------------------------------------------------------------------------


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


# -- in line ----------------------------------------------------------------------------------------------------------


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


# -- reading a ballot -------------------------------------------------------------------------------------------------


class Watched(str):
    """An id that says how often it was compared."""

    seen = 0
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        Watched.seen += 1
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        Watched.seen += 1
        return str.__hash__(self)


LARGEST: dict[str, Callable[[list[Any]], Any]] = {
    "approve": lambda ids: ids,
    "votes": lambda ids: {id: 1 for id in ids},
    "scores": lambda ids: {id: 5 for id in ids},
    "ranking": lambda ids: ids,
    "answers": lambda ids: [{"a": a, "b": b, "w": "a"} for a, b in zip(ids, ids[1:], strict=False)],
    "ratings": lambda ids: {id: {"impact": 3, "effort": 3} for id in ids},
    "stance": lambda ids: "ok",
    "grade": lambda ids: 3,
}
WIDE = {"budget": 10**9, "max_per_option": 10, "max_choices": None, "max_answers": 10_000, "min_choices": 0, "seats": 5}


def steps_of(work: Callable[[], object]) -> int:
    """Steps of the interpreter, and comparisons that it leaves to C."""
    n = 0

    def stepped(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal n
        n += event == "opcode"
        frame.f_trace_opcodes = True
        return stepped

    before, Watched.seen = sys.gettrace(), 0
    sys.settrace(stepped)
    try:
        work()
    finally:
        sys.settrace(before)
    return n + Watched.seen


def plain(method: str) -> Settings:
    return METHODS[method].settings.model_validate({"budget": 1} if METHODS[method].priced else {})


def reading(method: str, n: int) -> int:
    offered = METHODS[method]
    ids = [Watched(f"idea-{k:05d}") for k in range(n)]
    Random(n).shuffle(ids)
    options = Options(Option(id, 1 if offered.priced else None) for id in (ids[:1] if offered.single else ids))
    wide = {name: value for name, value in WIDE.items() if name in offered.settings.model_fields}
    settings = plain(method).model_copy(update=wide)
    choice = {field_of(method): LARGEST[field_of(method)](ids)}
    return steps_of(lambda: offered.check(choice, options, settings))


@pytest.mark.parametrize("method", METHODS)
def test_twice_the_ballot_is_twice_the_work(method: str) -> None:
    small, middle, large = (reading(method, n) for n in (250, 500, 1000))
    assert middle <= 2.5 * small and large <= 2.5 * middle


def test_ties_in_a_ranking_are_read_as_fast() -> None:
    def tied(n: int) -> int:
        ids = [Watched(f"idea-{k:05d}") for k in range(n)]
        ranking = [ids[at : at + 2] for at in range(0, n, 2)]
        options = Options(Option(id) for id in ids)
        settings = METHODS["stv"].settings()
        return steps_of(lambda: METHODS["stv"].check({"ranking": ranking}, options, settings))

    assert tied(1000) <= 2.5 * tied(500) <= 6.25 * tied(250)


@pytest.mark.parametrize("method", [m for m in METHODS if field_of(m) in ("approve", "ranking", "answers")])
def test_a_ballot_has_an_end(method: str) -> None:
    """More than there are options is refused before it is looked through."""
    options = Options(Option(f"o{n}", 1) for n in range(3))
    offered = METHODS[method]
    settings = plain(method)
    many = [{"a": "o0", "b": "o1", "w": "a"}] * 50_000 if field_of(method) == "answers" else ["o0"] * 50_000
    work = calls_of(lambda: pytest.raises(Invalid, offered.check, {field_of(method): many}, options, settings))
    assert work < 5_000  # pytest itself makes most of them


def test_a_vote_has_an_end_too(scene: Scene, ideas: list[str], ann: Member) -> None:
    first = scene.idea(ideas[0])
    for n in range(OPTIONS):
        id = scene.at.uuid()
        scene.room.put(type(first)(id=id, session=first.session, n=100 + n, text="x", author=ann.id, sector="civil"))
    with pytest.raises(LimitReached) as refusal:
        votable_options(scene.room, scene.poll())
    assert refusal.value.extra["most"] == OPTIONS
