"""Conditions in a room: who hears of them, who says whether they hold."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, NotFound
from ideation.views import board
from tests.domain.commitments.conditions import bring
from tests.domain.scene import Scene


def seen(scene: Scene, id: str, role: str = "participant") -> Any:
    return next(card for card in board.whole(scene.room, role)["commitments"] if card["id"] == id)


def test_others_hear_of_it_when_a_condition_comes_to_hold_and_falls_again(scene: Scene, concept: str) -> None:
    ann, bob, cai = (scene.member(name) for name in ("ann", "bob", "cai"))
    waiting = bring(scene, ann, concept, kinds={"hours_per_month": 8}, depends={"others": 2})
    bystander = bring(scene, ann, concept, condition="Hvis det regner")
    bring(scene, bob, concept)
    assert (seen(scene, waiting)["standing"], seen(scene, waiting)["progress"]) == ("waiting", {"have": 1, "need": 2})
    before = scene.room.seq
    last = bring(scene, cai, concept)
    assert seen(scene, waiting)["standing"] == "in_force"
    changed = {id for name, id in scene.room.changed_since(before) if name == "commitments"}
    assert changed == {last, waiting} and bystander not in changed
    scene.do(cai, "commitment.withdraw", id=last)
    assert seen(scene, waiting)["standing"] == "waiting"


def test_who_changes_group_or_is_removed_changes_what_hangs_on_them(scene: Scene, concept: str, fay: Member) -> None:
    ann, bob = scene.member("ann"), scene.member("bob", "business")
    a_room = {"kind": "in_kind", "at_least": 1, "sector": "public"}
    waiting = bring(scene, ann, concept, depends=a_room)
    room = bring(scene, bob, concept, kinds={"in_kind": "Et lokale"})
    assert seen(scene, waiting)["standing"] == "waiting"
    scene.do(fay, "member.update", member=bob.id, sector="public")
    assert seen(scene, waiting)["standing"] == "in_force"
    scene.do(fay, "member.remove", member=bob.id)
    assert seen(scene, waiting)["standing"] == "waiting"
    assert room not in {card["id"] for card in board.whole(scene.room, "facilitator")["commitments"]}


def test_the_facilitator_says_whether_words_hold(scene: Scene, concept: str, ann: Member, fay: Member) -> None:
    id = bring(scene, ann, concept, condition="Hvis bestyrelsen siger ja")
    scene.refused(ann, "commitment.judge", Forbidden, "role", id=id, met=True)
    for met, state in ((True, "in_force"), (False, "waiting"), (None, "waiting"), (True, "in_force")):
        scene.do(fay, "commitment.judge", id=id, met=met)
        assert (seen(scene, id)["standing"], seen(scene, id)["met"]) == (state, met)
    again = {"id": id, "concept": concept, "kinds": {"hours_per_month": 2}}
    scene.do(ann, "commitment.make", **again, condition="Hvis bestyrelsen siger ja")
    assert seen(scene, id)["standing"] == "in_force"
    scene.do(ann, "commitment.make", **again, condition="Hvis alle siger ja")
    assert seen(scene, id)["standing"] == "waiting"
    scene.do(ann, "commitment.make", **again)
    scene.refused(fay, "commitment.judge", Conflict, "no_condition", id=id, met=True)
    scene.refused(fay, "commitment.judge", NotFound, id=scene.at.uuid(), met=True)


@pytest.mark.parametrize(
    "wrong",
    [
        {}, {"others": 0}, {"others": 5001}, {"others": "3"}, {"others": 2, "kind": "join", "at_least": 1},
        {"kind": "in_kind"}, {"at_least": 1}, {"kind": "love", "at_least": 1}, {"kind": "join", "at_least": 0},
        {"others": 2, "sector": "public"}, {"kind": "join", "at_least": 1, "sector": "nobody"}, {"surprise": 1},
    ],
    ids=str,
)  # fmt: skip
def test_a_condition_that_is_none(scene: Scene, concept: str, ann: Member, wrong: dict[str, Any]) -> None:
    made = {"id": scene.at.uuid(), "concept": concept, "kinds": {"join": True}, "depends": wrong}
    scene.refused(ann, "commitment.make", Invalid, **made)


def test_a_condition_on_a_promise_that_is_not_there(scene: Scene, concept: str, ann: Member) -> None:
    id = scene.at.uuid()
    made = {"id": id, "concept": concept, "kinds": {"join": True}}
    scene.refused(ann, "commitment.make", NotFound, **made, depends={"commitment": scene.at.uuid()})
    scene.refused(ann, "commitment.make", Invalid, "own", **made, depends={"commitment": id})


def test_the_wall_sees_how_far_it_is_and_no_words(scene: Scene, concept: str, ann: Member) -> None:
    id = bring(scene, ann, concept, depends={"others": 2}, condition="Hvis Lone siger ja")
    card = seen(scene, id, "observer")
    assert card["progress"] == {"have": 0, "need": 2} and card["standing"] == "waiting"
    assert not {"member", "condition", "met", "first_step"} & card.keys()
