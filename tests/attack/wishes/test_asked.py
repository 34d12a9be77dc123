"""H5: what may be asked about wishes, by facilitators too: few questions, always about all, told to the room."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from ideation.domain.limits import PROPOSALS
from ideation.domain.phases.team_formation import problem_of
from ideation.views.cards.session import session_card
from tests.attack.wishes.orders import Hostile, members
from tests.domain.scene import Scene


def test_sizes_in_which_everybody_sits_at_their_first_wish_are_refused(scene: Scene, orders: dict[str, Any]) -> None:
    eve = Hostile(scene)
    assert eve.ask(least=1, most=1000) is None and eve.ask(least=1, most=7) is None
    assert eve.ask(least=1, most=6) is None  # and as uneven the other way
    assert eve.refused["invalid"] == 3 and not eve.seats
    assert eve.ask(least=2, most=6)


def test_it_is_always_about_all_concepts(scene: Scene, orders: dict[str, Any], concepts: list[str]) -> None:
    assert problem_of(scene.room, least=2, most=6, groups=0, seed="s").teams == tuple(concepts)
    with pytest.raises(TypeError):
        problem_of(scene.room, least=2, most=6, groups=0, seed="s", concepts=concepts[:2])  # type: ignore[call-arg]


def test_there_are_three_and_the_same_question_has_the_same_answer(
    scene: Scene, orders: dict[str, list[str]], concepts: list[str]
) -> None:
    eve = Hostile(scene)
    first = eve.ask(least=2, most=6)
    for member in members(scene, orders):
        scene.do(member, "team.prefer", choices=concepts[:1])  # everybody wishes for something else now
    assert eve.ask(least=2, most=6) == scene.room.session.proposals[0] and first
    assert len(eve.seats) == 1
    for least, most, groups in product((2, 3, 4), (4, 5, 6), (0, 1, 2, 3, 4)):
        for anew in (False, True):
            eve.ask(least=least, most=most, groups=groups, anew=anew)
    assert len(eve.seats) == PROPOSALS and eve.refused["proposals"] > 30


def test_each_is_told_to_the_room(scene: Scene, orders: dict[str, Any]) -> None:
    eve = Hostile(scene)
    for n in range(PROPOSALS):
        for role in ("participant", "observer", "facilitator"):
            assert session_card(scene.room, role, scene.room.session)["proposals"] == {"asked": n, "most": PROPOSALS}
        before = scene.room.session.card_seq
        eve.ask(least=2, most=6, groups=n)
        assert scene.room.session.card_seq > before  # so it is sent to everybody
