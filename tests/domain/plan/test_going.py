"""The room's place in the plan: people move it, the clock never does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Invalid, NotFound
from ideation.domain.plan import PAUSED
from ideation.domain.resting import LOOK_UP, rest_title
from ideation.runtime.i18n import t
from tests.domain.plan.moves import states
from tests.domain.scene import Scene


def test_go_step_there_and_back(scene: Scene) -> None:
    assert states(scene) == "c a a a a a a a"
    scene.go("themes")
    assert states(scene) == "d d c a a a a a"
    scene.go("ideas")
    assert states(scene) == "d c a a a a a a"


def test_two_who_press_at_once_make_one_move(scene: Scene, fay: Member) -> None:
    welcome = scene.room.session.step
    scene.go("ideas")
    refusal = scene.refused(
        fay, "step.go", Conflict, "moved_already", to=scene.step("themes").id, **{"from": welcome}
    )  # fmt: skip
    assert refusal.extra["step"] == scene.step("ideas").id
    here = scene.step("ideas").id
    assert scene.do(fay, "step.go", to=here, **{"from": here}).result == {"step": here}
    scene.refused(fay, "step.go", NotFound, to=scene.at.uuid(), **{"from": here})


def test_arriving_starts_the_clock_and_may_ask_for_attention(scene: Scene, fay: Member) -> None:
    scene.do(fay, "step.update", id=scene.step("ideas").id, minutes=7, settings={"attention": True})
    scene.go("ideas")
    ends = (scene.at.now + timedelta(minutes=7)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    assert scene.room.session.timer == {"ends_at": ends, "paused_left": None}
    assert scene.room.session.attention == {"on": True}
    scene.do(fay, "step.update", id=scene.step("themes").id, minutes=0)
    scene.go("themes")
    assert scene.room.session.timer["ends_at"] is None and scene.room.session.attention is None


def test_a_break_is_called_by_its_name_and_look_up_by_that(scene: Scene, fay: Member) -> None:
    step = scene.step("ideas").id
    told = {"Kaffepause": "Kaffepause", "Kig op: oplæg": None, "Look up: talk": None}
    for title, rests in told.items():
        scene.do(fay, "step.update", id=step, title=title, settings={"attention": True})
        scene.go("ideas")
        assert rest_title(scene.room, scene.room.session) == rests
        scene.go("themes")
    assert rest_title(scene.room, scene.room.session) is None
    scene.do(fay, "attention.set", on=True)
    assert rest_title(scene.room, scene.room.session) is None


def test_what_is_called_out_goes_before_the_name_of_a_break(scene: Scene, fay: Member) -> None:
    scene.do(fay, "step.update", id=scene.step("ideas").id, title="Pause", settings={"attention": True})
    scene.go("ideas")
    scene.do(fay, "attention.set", on=True, message="Der er kage")
    assert rest_title(scene.room, scene.room.session) is None


def test_whoever_calls_in_a_break_is_not_told_as_the_break(scene: Scene, fay: Member) -> None:
    scene.do(fay, "step.update", id=scene.step("ideas").id, title="Pause", settings={"attention": True})
    scene.go("ideas")
    scene.do(fay, "attention.set", on=False)
    scene.do(fay, "attention.set", on=True)
    assert rest_title(scene.room, scene.room.session) is None
    scene.do(fay, "attention.set", on=True, called=False)  # taking back that the break was over
    assert rest_title(scene.room, scene.room.session) == "Pause"


def test_titles_begin_with_look_up_in_every_language() -> None:
    assert tuple(t(language, "room.look_up").casefold() for language in ("da", "en")) == LOOK_UP


def test_the_server_notes_that_silent_ideas_were_shown_and_only_then(scene: Scene, fay: Member) -> None:
    step = scene.step("ideas").id

    def shown(**settings: object) -> bool:
        scene.do(fay, "step.update", id=step, settings=settings)
        return scene.room.steps[step].settings.get("shown", False)

    assert not shown(hidden=True) and not shown(hidden=False)  # planned so, before anybody wrote
    assert not shown(hidden=True)
    scene.go("ideas")
    assert not shown(shown=True)
    assert shown(hidden=False) and shown(max_length=200)
    assert not shown(hidden=True)


def test_time_past_zero_locks_nothing(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    scene.later(hours=5)
    assert scene.post(ann)


def test_the_timer_is_set_paused_and_cleared(scene: Scene, fay: Member) -> None:
    scene.do(fay, "timer.set", ends_at="2026-11-23T21:15:00.123+01:00")
    assert scene.room.session.timer == {"ends_at": "2026-11-23T20:15:00.123Z", "paused_left": None}
    scene.do(fay, "timer.set", ends_at=None, paused_left=-30)
    assert scene.room.session.timer == {"ends_at": None, "paused_left": -30}
    for wrong in ("i morgen", "2026-11-23T20:15:00", "20:15", 5, "9999-01-01T00:00:00Z", "1800-01-01T00:00:00Z"):
        scene.refused(fay, "timer.set", Invalid, ends_at=wrong)


@pytest.mark.parametrize("left", [-25 * 3600, 30 * 3600, 10**9, -(10**9)])
def test_a_clock_that_was_left_on_overnight_can_be_paused(scene: Scene, fay: Member, left: int) -> None:
    scene.do(fay, "timer.set", ends_at=None, paused_left=left)
    kept = scene.room.session.timer["paused_left"]
    assert abs(kept) <= PAUSED and (kept == left or abs(kept) == PAUSED)
