"""Writing ideas: when, how long, late, with approval, for somebody else."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, LimitReached, WrongPhase
from ideation.domain.phases import ideas as phase
from tests.domain.phases.ideas.writing import seen
from tests.domain.scene import Scene

OTHER_PHASES = ["welcome", "themes", "selection", "concepts", "commitment", "actions", "closing"]


def test_post_idea_in_an_ideas_step(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    idea = scene.idea(scene.post(ann, "  Åbne værksteder ", for_whom=" Unge "))
    assert (idea.text, idea.for_whom, idea.n, idea.sector) == ("Åbne værksteder", "Unge", 1, "civil")
    assert not (idea.late or idea.hidden or idea.pending or idea.proxy)


@pytest.mark.parametrize("elsewhere", OTHER_PHASES)
def test_no_idea_in_another_step(scene: Scene, ann: Member, elsewhere: str) -> None:
    if elsewhere != "welcome":
        scene.go(elsewhere)
    refusal = scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For tidligt")
    assert refusal.extra == {"phase": elsewhere, "phases": ["ideas"]}


def test_late_ideas_come_in_for_two_minutes_and_wait_to_be_shown(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    scene.go("themes")
    scene.later(seconds=120)
    id = scene.post(ann, "Sent men godt")
    assert (scene.idea(id).late, scene.idea(id).pending, scene.idea(id).step) == (True, True, scene.step("ideas").id)
    assert seen(scene, "participant") == set() and seen(scene, "facilitator") == {"Sent men godt"}
    scene.do(fay, "idea.hide", id=id, hidden=False)
    assert seen(scene, "participant") == {"Sent men godt"} and not scene.idea(id).pending
    scene.later(seconds=1)
    scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For sent")


def test_how_late_is_the_step_s_to_say(scene: Scene, ann: Member) -> None:
    scene.set("ideas", late_seconds=0)
    scene.go("ideas")
    scene.go("themes")
    scene.post(ann, "I samme øjeblik")
    scene.later(seconds=1)
    scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For sent")


def test_post_idea_back_in_the_step_is_not_late(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    scene.go("themes")
    scene.later(hours=1)
    scene.go("ideas")
    assert not scene.idea(scene.post(ann)).late


def second_ideas_step(scene: Scene, **settings: object) -> str:
    """One more, after the themes, in which everybody sees all at once."""
    id, after = scene.at.uuid(), scene.step("themes").id
    more = {"title": "Alle", "minutes": 5, "settings": {"hidden": False} | settings, "after": after}
    scene.do(scene.fay, "step.add", id=id, phase="ideas", **more)
    return id


def test_what_was_written_for_an_earlier_step_belongs_there_and_is_shown_to_nobody_yet(
    scene: Scene, ann: Member
) -> None:
    """A draft of the silent step, sent when the room writes for all to see."""
    scene.go("ideas")
    first, second = scene.step("ideas").id, second_ideas_step(scene)
    scene.do(scene.fay, "step.go", to=second, **{"from": first})
    scene.later(seconds=3600)
    late = scene.idea(scene.post(ann, "Kun for mig", step=first))
    assert (late.step, late.late, late.pending) == (first, True, True)
    assert seen(scene, "participant") == set()
    here = scene.idea(scene.post(ann, "For alle", step=second))
    assert (here.step, here.late) == (second, False) and seen(scene, "participant") == {"For alle"}


def one_step_on(scene: Scene, first: dict[str, object], then: dict[str, object]) -> tuple[str, str]:
    """The room has written in one step and is at another now."""
    scene.set("ideas", **first)
    scene.go("ideas")
    was, now = scene.step("ideas").id, second_ideas_step(scene, **then)
    scene.do(scene.fay, "step.go", to=now, **{"from": was})
    scene.later(seconds=3600)
    return was, now


SHOWN, SILENT = {"hidden": False}, {"hidden": True}


@pytest.mark.parametrize(("first", "then"), [(SHOWN, SILENT), (SHOWN, SHOWN), (SILENT, SILENT)])
def test_what_was_begun_in_a_step_goes_on_in_the_one_where_the_same_is_written(
    scene: Scene, ann: Member, first: dict[str, object], then: dict[str, object]
) -> None:
    was, now = one_step_on(scene, first, then)
    idea = scene.idea(scene.post(ann, "Halvt skrevet", step=was))
    assert (idea.step, idea.late, idea.pending) == (now, False, False)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (SHOWN | {"noun": "offer"}, SHOWN | {"noun": "need"}),
        (SHOWN, SHOWN | {"reading": True}),
        (SILENT, SHOWN),
        (SHOWN, SHOWN | {"max_length": 20}),
    ],
)
def test_what_belongs_nowhere_else_is_late_in_its_own_step(
    scene: Scene, ann: Member, first: dict[str, object], then: dict[str, object]
) -> None:
    """Something else is written, or read; more would see it; or it is too long."""
    was, _ = one_step_on(scene, first, then)
    idea = scene.idea(scene.post(ann, "Et halvt skrevet tilbud", step=was))
    assert (idea.step, idea.late, idea.pending) == (was, True, True)


def test_what_was_written_for_a_step_that_was_passed_over_is_taken_late(scene: Scene, ann: Member) -> None:
    """Early, in the welcome; then the room goes past it."""
    passed = scene.step("ideas").id
    scene.go("themes")
    scene.later(seconds=3600)
    idea = scene.idea(scene.post(ann, "Skrevet tidligt", step=passed))
    assert (idea.step, idea.late, idea.pending) == (passed, True, True)
    assert seen(scene, "participant") == set()


def test_what_was_written_for_a_step_ahead_has_to_wait_and_for_one_that_is_gone_the_facilitator_looks(
    scene: Scene, ann: Member
) -> None:
    scene.go("ideas")
    ahead = second_ideas_step(scene)
    scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For tidligt", step=ahead)
    gone = scene.idea(scene.post(ann, "Til et trin, der er fjernet", step=scene.at.uuid()))
    assert (gone.step, gone.late, gone.pending) == (scene.step("ideas").id, True, True)


def test_an_id_is_taken_once(scene: Scene, ann: Member, bob: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann)
    scene.refused(bob, "idea.post", Conflict, "taken", id=id, text="Min nu")
    scene.refused(ann, "idea.post", Conflict, "taken", id=id, text="Igen")


def test_an_idea_is_as_long_as_the_step_allows(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann, "x" * 280)
    refusal = scene.refused(ann, "idea.post", Invalid, "too_long", id=scene.at.uuid(), text="x" * 283)
    assert (refusal.extra["limit"], refusal.extra["over"]) == (280, 3)
    scene.refused(ann, "idea.edit", Invalid, "too_long", id=id, text="x" * 281)
    scene.set("ideas", max_length=20)
    scene.refused(ann, "idea.post", Invalid, "too_long", id=scene.at.uuid(), text="x" * 21)


def test_there_is_an_end_of_ideas(scene: Scene, ann: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phase, "MAX_IDEAS", 2)
    scene.go("ideas")
    for _ in range(2):
        scene.post(ann)
    scene.refused(ann, "idea.post", LimitReached, id=scene.at.uuid(), text="Én for meget")


def test_write_for_somebody_without_a_phone(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    idea = scene.idea(scene.post(fay, proxy="foundation"))
    assert (idea.proxy, idea.sector, idea.author) == (True, "foundation", fay.id)
    scene.refused(
        ann, "idea.post", Forbidden, "facilitators_write_in", id=scene.at.uuid(), text="x", proxy="foundation"
    )
    scene.refused(fay, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", proxy="astronauts")


def test_build_on_what_one_can_see(scene: Scene, ann: Member, bob: Member, fay: Member) -> None:
    scene.go("ideas")
    base = scene.post(ann)
    assert scene.idea(scene.post(bob, builds_on=base)).builds_on == base
    scene.refused(bob, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", builds_on=scene.at.uuid())
    scene.do(fay, "idea.hide", id=base, hidden=True)
    scene.refused(bob, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", builds_on=base)
    scene.post(ann, builds_on=base)
    scene.post(fay, builds_on=base)
    scene.do(ann, "idea.withdraw", id=base)
    scene.refused(fay, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", builds_on=base)
