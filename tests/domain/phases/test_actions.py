"""What was promised as a first step stands in the plan when the room comes to it: asked once, not twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ideation.domain.entities import Action, Member
from ideation.domain.errors import Forbidden
from ideation.domain.phases import actions
from ideation.views import board
from tests.domain.scene import Scene

DAY = "2030-03-04"
CALL = {"first_step": "Ringe til Lone", "due": DAY}


@pytest.fixture
def concept(scene: Scene, ann: Member) -> str:
    scene.go("concepts")
    id = scene.at.uuid()
    scene.do(scene.fay, "concept.add", id=id, title="Makkerordning")
    scene.do(ann, "team.join", concept=id)
    scene.go("commitment")
    return id


def promise(scene: Scene, by: Member, concept: str, **given: Any) -> str:
    id = str(given.pop("id", scene.at.uuid()))
    scene.do(by, "commitment.make", id=id, concept=concept, kinds={"join": True}, **given)
    return id


def plan(scene: Scene) -> dict[str, Action]:
    return scene.room.actions


def test_a_promised_step_with_a_day_is_in_the_plan_with_whoever_promised_it(
    scene: Scene, concept: str, bob: Member
) -> None:
    promised = promise(scene, bob, concept, **CALL)
    assert plan(scene) == {}
    scene.go("actions")
    step = plan(scene)[promised]
    assert (step.what, step.who, step.due, step.concept) == ("Ringe til Lone", bob.id, date(2030, 3, 4), concept)


def test_without_a_day_or_with_an_if_it_waits(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    promise(scene, ann, concept, first_step="Ringe til Lone")
    waits = promise(scene, bob, concept, **CALL, condition="Hvis chefen siger ja")
    scene.go("actions")
    assert plan(scene) == {}
    promise(scene, bob, concept, id=waits, **CALL)  # nothing hangs on anything any more
    assert list(plan(scene)) == [waits]


def test_an_if_that_has_come_true_is_in_the_plan(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    promised = promise(scene, bob, concept, **CALL, depends={"others": 1})
    promise(scene, ann, concept)
    scene.go("actions")
    assert list(plan(scene)) == [promised]


def test_promised_while_the_room_is_at_the_plan_it_is_there_at_once(scene: Scene, concept: str, bob: Member) -> None:
    scene.go("actions")
    promised = promise(scene, bob, concept, **CALL)
    assert list(plan(scene)) == [promised]


def test_coming_back_to_the_plan_changes_nothing_in_it(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    kept, gone = promise(scene, bob, concept, **CALL), promise(scene, ann, concept, **CALL)
    scene.go("actions")
    scene.do(ann, "action.update", id=kept, what="Skrive til Lone")
    scene.do(ann, "action.update", id=gone, state="dropped")
    scene.do(ann, "action.remove", id=gone)
    scene.go("commitment")
    promise(scene, bob, concept, id=kept, first_step="Noget andet", due=DAY)
    scene.go("actions")
    assert [step.what for step in plan(scene).values()] == ["Skrive til Lone"]


def test_of_somebody_who_was_taken_out_nothing_is_planned(scene: Scene, concept: str, bob: Member) -> None:
    promise(scene, bob, concept, **CALL)
    scene.do(scene.fay, "member.remove", member=bob.id)
    scene.go("actions")
    assert plan(scene) == {}


def test_whoever_promised_may_mend_it_also_outside_the_team(
    scene: Scene, concept: str, bob: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised, cai = promise(scene, bob, concept, **CALL), scene.member("cai", "public")
    scene.go("actions")
    scene.do(bob, "action.update", id=promised, state="done")
    scene.refused(cai, "action.update", Forbidden, "not_in_team", id=promised, state="open")


def test_a_full_plan_stops_nobody_from_coming_to_it(
    scene: Scene, concept: str, bob: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MAX_ACTIONS", 1)
    for _ in range(3):
        promise(scene, bob, concept, **CALL)
    scene.go("actions")
    assert len(plan(scene)) == 1
    promise(scene, bob, concept, **CALL)


def test_the_wall_is_told_that_there_is_a_first_step_and_no_words_of_it(
    scene: Scene, concept: str, ann: Member, bob: Member
) -> None:
    promise(scene, ann, concept, first_step="Ringe til Lone")
    promise(scene, bob, concept)
    cards = board.whole(scene.room, "observer")["commitments"]
    assert sorted(card["has_step"] for card in cards) == [False, True]
    assert "Lone" not in str(cards)
