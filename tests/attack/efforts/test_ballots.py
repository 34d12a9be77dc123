"""Reading a ballot grows with the ballot and no faster (L4)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from random import Random
from types import FrameType
from typing import Any

import pytest

from bench.efforts import field_of
from ideation.domain.entities import Member
from ideation.domain.errors import Invalid, LimitReached
from ideation.domain.limits import OPTIONS
from ideation.domain.polls.options import votable_options
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option, Options, Settings
from tests.attack.efforts.large import calls_of
from tests.domain.scene import Scene


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
