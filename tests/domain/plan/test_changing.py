"""The plan, while it runs: steps are added, changed, moved and removed."""

from __future__ import annotations

import pytest

from ideation.domain import plan
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Invalid, LimitReached, NotFound
from ideation.domain.phases import PHASES
from tests.domain.plan.moves import states, step
from tests.domain.scene import Scene


def phases(scene: Scene) -> list[str]:
    return [step.phase for step in scene.room.plan]


def test_add_step_anywhere_and_repeat_a_phase(scene: Scene, fay: Member) -> None:
    scene.go("themes")
    scene.do(fay, "step.add", **step(scene, "ideas", after=scene.step("themes").id))
    assert phases(scene)[:4] == ["welcome", "ideas", "themes", "ideas"] and states(scene) == "d d c a a a a a a"
    scene.do(fay, "step.add", **step(scene, "welcome"))
    assert states(scene) == "d d d c a a a a a a"
    assert [s.position for s in scene.room.plan] == list(range(1, 11))


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_can_be_added(scene: Scene, fay: Member, phase: str) -> None:
    added = step(scene, phase)
    scene.do(fay, "step.add", **added)
    polls = [p for p in scene.room.polls.values() if p.step == added["id"]]
    assert [p.state for p in polls] == (["ready"] if phase in ("selection", "commitment") else [])


@pytest.mark.parametrize(
    ("phase", "settings"),
    [
        ("ideas", {"max_length": 19}), ("ideas", {"max_length": "280"}), ("ideas", {"hidden": 1}), ("ideas", {"x": 1}),
        ("ideas", {"late_seconds": -1}), ("themes", {"who": "nobody"}), ("welcome", {"method": "dots"}),
        ("selection", {"method": "guess"}), ("selection", {"method": "dots", "seats": 0}),
        ("selection", {"method": "dots", "budget": "3"}), ("selection", {"over": "people"}),
        ("selection", {"access": "all"}), ("commitment", {"late_voters": True}), ("ideas", {"brief": 5}),
        ("ideas", {"brief": {"da": "x"}}), ("ideas", {"attention": None}),
    ],
)  # fmt: skip
def test_settings_are_checked(scene: Scene, fay: Member, phase: str, settings: dict[str, object]) -> None:
    refusal = scene.refused(fay, "step.add", Invalid, **step(scene, phase, settings=settings))
    assert all(path.startswith("settings") for path in refusal.extra["fields"])


def test_add_step_refuses(scene: Scene, fay: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = scene.step("ideas").id
    scene.refused(fay, "step.add", Conflict, "taken", **step(scene, id=taken))
    scene.refused(fay, "step.add", NotFound, **step(scene, after=scene.at.uuid()))
    scene.do(fay, "step.remove", id=taken)
    scene.refused(fay, "step.add", Conflict, "taken", **step(scene, id=taken))
    monkeypatch.setattr(plan, "MAX_STEPS", len(scene.room.steps))
    scene.refused(fay, "step.add", LimitReached, **step(scene))


def test_update_step_turns_one_switch_at_a_time(scene: Scene, fay: Member) -> None:
    scene.set("ideas", max_length=100)
    scene.set("ideas", hidden=False)
    scene.do(fay, "step.update", id=scene.step("ideas").id, title="Skriv", minutes=3)
    ideas = scene.step("ideas")
    assert (ideas.title, ideas.minutes) == ("Skriv", 3)
    assert ideas.settings == {"max_length": 100, "hidden": False}
    scene.set("ideas", max_length=None)
    assert scene.step("ideas").settings == {"hidden": False}
    scene.refused(fay, "step.update", NotFound, id=scene.at.uuid(), minutes=3)
    scene.refused(fay, "step.update", Invalid, id=ideas.id, settings={"max_length": 5})


def test_a_ready_poll_follows_its_step_and_an_open_one_does_not(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    scene.post(ann)
    scene.set("selection", method="approval", budget=None, access="locked")
    poll = scene.poll()
    assert (poll.method, poll.turnout["access"], poll.settings["seats"]) == ("approval", "locked", 2)
    scene.go("selection")
    opened = scene.open()
    for change in ({"seats": 3}, {"method": "phragmen"}, {"over": "themes"}, {"late_voters": "all"}):
        scene.refused(fay, "step.update", Closed, "rule_frozen", id=scene.step("selection").id, settings=change)
    scene.set("selection", brief="Stem nu")
    assert scene.room.polls[opened.id] == opened


def about_each(scene: Scene, step: str) -> set[str | None]:
    return {poll.concept for poll in scene.room.polls.values() if poll.step == step}


def test_a_step_may_lose_its_vote_and_get_it_back(scene: Scene, ann: Member, fay: Member) -> None:
    here = scene.step("commitment").id
    scene.set("commitment", vote=False)
    assert not about_each(scene, here)
    scene.set("commitment", vote=None, method="gradients")
    assert about_each(scene, here) == {None}
    scene.set("commitment", vote=False, method=None)
    assert not about_each(scene, here)
    scene.go("commitment")
    made = [scene.do(fay, "concept.add", id=scene.at.uuid(), title=title).result["id"] for title in ("Bænk", "Kor")]
    assert not about_each(scene, here)
    scene.set("commitment", vote=None, method="gradients")
    assert about_each(scene, here) == set(made)


def test_an_open_vote_cannot_be_taken_out_of_its_step(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("commitment")
    scene.do(fay, "concept.add", id=scene.at.uuid(), title="Bænk")
    scene.do(fay, "poll.open", poll=next(p.id for p in scene.room.polls.values() if p.concept))
    refused = {"id": scene.step("commitment").id, "settings": {"vote": False}}
    scene.refused(fay, "step.update", Closed, "rule_frozen", **refused)


def test_move_step(scene: Scene, fay: Member) -> None:
    scene.go("themes")
    scene.do(fay, "step.move", id=scene.step("closing").id, after=scene.step("welcome").id)
    assert phases(scene)[:3] == ["welcome", "closing", "ideas"] and states(scene) == "d d d c a a a a"
    scene.do(fay, "step.move", id=scene.step("themes").id, after=None)
    assert phases(scene)[0] == "themes" and states(scene) == "c a a a a a a a"
    here = scene.step("themes").id
    scene.refused(fay, "step.move", Conflict, "after_itself", id=here, after=here)
    scene.refused(fay, "step.move", NotFound, id=here, after=scene.at.uuid())
    scene.refused(fay, "step.move", NotFound, id=scene.at.uuid(), after=None)


def test_remove_step_but_not_the_current_one_nor_one_with_votes(scene: Scene, ann: Member, fay: Member) -> None:
    scene.refused(fay, "step.remove", Closed, "current_step", id=scene.step("welcome").id)
    scene.go("ideas")
    scene.post(ann)
    scene.do(fay, "step.remove", id=scene.step("commitment").id)
    assert [p.step for p in scene.room.polls.values()] == [scene.step("selection").id]  # its poll went with it
    scene.go("selection")
    scene.open()
    scene.go("closing")
    scene.refused(fay, "step.remove", Closed, "has_votes", id=scene.step("selection").id)
    scene.refused(fay, "step.remove", NotFound, id=scene.at.uuid())
