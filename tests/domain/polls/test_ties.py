"""What a tie makes of the result: the lot, all of them, or a run-off."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Closed, Conflict, Invalid
from tests.domain.scene import Scene

ONE_SEAT: dict[str, Any] = {"method": "approval", "seats": 1, "budget": None}


def tied(scene: Scene, ideas: list[str], ann: Member, bob: Member, rule: str, seats: int = 1) -> Poll:
    """Two seats or one, and the ideas level at the cut: the last two of three."""
    scene.set("selection", **ONE_SEAT | {"seats": seats}, tie_rule=rule)
    scene.crowd(3)
    poll = scene.open()
    scene.vote(ann, poll, approve=ideas if seats == 2 else ideas[1:])
    scene.vote(bob, poll, approve=ideas[:1] if seats == 2 else ideas[1:])
    scene.blank(poll)
    return poll


def test_by_lot_one_of_those_tied_goes_on(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    result = scene.finish(tied(scene, ideas, ann, bob, "lot"))
    assert result["cut"] == {"sure": [], "tied": sorted(ideas[1:]), "seats": 1}
    assert result["goes_on"] == result["winners"] and len(result["winners"]) == 1
    assert [(t["broken_by"], t["mattered"]) for t in result["ties"]] == [("lot", True)]


def test_all_who_are_tied_may_go_on(scene: Scene, ideas: list[str], ann: Member, bob: Member, fay: Member) -> None:
    poll = tied(scene, ideas, ann, bob, "all")
    result = scene.finish(poll)
    assert len(result["winners"]) == 1 and sorted(result["goes_on"]) == sorted(ideas[1:])
    scene.refused(fay, "selection.confirm", Invalid, "missing", poll=poll.id, ideas=result["winners"])
    scene.do(fay, "selection.confirm", poll=poll.id, ideas=result["goes_on"])
    assert [scene.idea(id).selected for id in ideas] == [False, True, True]


def test_a_run_off_is_about_those_tied_for_the_seats_that_are_left(
    scene: Scene, ideas: list[str], ann: Member, bob: Member, fay: Member
) -> None:
    """Approval's merit is breadth: one supporter each, so level by it as well."""
    poll = tied(scene, ideas, ann, bob, "runoff", seats=2)
    scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.count", poll=poll.id)
    scene.refused(fay, "poll.new_round", Conflict, "not_revealed", step=poll.step)
    scene.do(fay, "poll.reveal", poll=poll.id)
    result = scene.room.results[poll.id].body
    assert result["goes_on"] == [ideas[0]] and result["cut"]["seats"] == 1
    again = scene.do(fay, "poll.new_round", step=poll.step).result["poll"]
    shown = scene.card(again)
    assert shown["options"] == sorted(ideas[1:]) and shown["settings"]["seats"] == 1
    assert shown["run_off"] == {"of": poll.id, "sure": [ideas[0]], "seats": 1} and shown["tie_rule"] == "lot"
    final = scene.open()
    scene.vote(ann, final, approve=[ideas[2]])
    assert scene.finish(final)["goes_on"] == [ideas[0], ideas[2]]
    scene.do(fay, "selection.confirm", poll=final.id, ideas=[ideas[0], ideas[2]])
    assert [scene.idea(id).selected for id in ideas] == [True, False, True]


def test_a_run_off_that_is_level_again_is_drawn(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    poll = tied(scene, ideas, ann, bob, "runoff")
    scene.finish(poll)
    scene.do(scene.fay, "poll.new_round", step=poll.step)
    final = scene.open()
    scene.vote(ann, final, approve=ideas[1:])
    scene.blank(final)
    result = scene.finish(final)
    assert len(result["goes_on"]) == 1 and result["cut"]["tied"]


def test_everything_may_be_asked_again_instead(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    poll = tied(scene, ideas, ann, bob, "runoff")
    scene.finish(poll)
    again = scene.do(scene.fay, "poll.new_round", step=poll.step, whole=True).result["poll"]
    assert (scene.card(again)["options"], scene.card(again)["run_off"]) == ([], None)


def test_a_run_off_stays_one_when_its_step_is_set_anew(
    scene: Scene, ideas: list[str], ann: Member, bob: Member
) -> None:
    poll = tied(scene, ideas, ann, bob, "runoff", seats=2)
    scene.finish(poll)
    again = scene.do(scene.fay, "poll.new_round", step=poll.step).result["poll"]
    scene.set("selection", max_choices=1)
    assert scene.card(again)["settings"]["seats"] == 1 and scene.card(again)["run_off"]
    scene.set("selection", over="themes")
    assert scene.card(again)["run_off"] is None and scene.card(again)["options"] == []


def test_the_rule_for_ties_is_chosen_before_opening(scene: Scene, ideas: list[str], fay: Member) -> None:
    assert scene.open().rule["tie_rule"] == "lot"
    step = scene.step("selection").id
    scene.refused(fay, "step.update", Closed, "rule_frozen", id=step, settings={"tie_rule": "all"})
