"""What a concept needs, who owns it, and what speaks for going on: shown, never decided."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid
from ideation.domain.phases.needs import committed, covers, ready
from ideation.views import board
from tests.domain.commitments.conditions import bring
from tests.domain.scene import Scene

HOURS: dict[str, Any] = {"hours_per_month": {"amount": 120}}


@pytest.fixture
def concept(scene: Scene, ann: Member) -> str:
    made = scene.concept()
    scene.do(ann, "team.join", concept=made)
    return made


def need(scene: Scene, by: Member, concept: str, version: int = 0, **needs: Any) -> None:
    scene.do(by, "concept.need", concept=concept, needs=needs, version=version)


def test_the_team_says_what_it_needs_and_nobody_else(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    need(scene, ann, concept, **HOURS, things=[{"text": "Et lokale"}])
    (card,) = board.whole(scene.room, "observer")["concepts"]
    assert card["needs"] == {
        "people": None, "hours_per_month": {"amount": 120, "critical": True}, "money_dkk": None,
        "things": [{"text": "Et lokale", "critical": True, "covered": False}],
    }  # fmt: skip
    assert card["needs_version"] == 1
    for other in (bob, scene.fay):
        scene.refused(other, "concept.need", Forbidden, "not_in_team", concept=concept, needs=HOURS, version=1)


def test_two_who_write_at_once_see_both(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    scene.do(bob, "team.join", concept=concept)
    need(scene, ann, concept, **HOURS)
    refusal = scene.refused(bob, "concept.need", Conflict, "text_changed", concept=concept, needs={}, version=0)
    assert refusal.extra["version"] == 1 and refusal.extra["needs"]["hours_per_month"]["amount"] == 120
    need(scene, bob, concept, version=1)
    assert not any(board.whole(scene.room, "participant")["concepts"][0]["needs"].values())


@pytest.mark.parametrize(
    "wrong",
    [
        {"people": {"amount": 0}}, {"money_dkk": {"amount": 1.5}}, {"hours_per_month": 4}, {"love": {"amount": 1}},
        {"things": [{"text": " "}]}, {"things": [{"text": "x"}] * 13}, {"people": {"amount": 1, "critical": "yes"}},
    ],
    ids=str,
)  # fmt: skip
def test_needs_that_are_none(scene: Scene, concept: str, ann: Member, wrong: dict[str, Any]) -> None:
    scene.refused(ann, "concept.need", Invalid, concept=concept, needs=wrong, version=0)


def test_ninety_six_of_a_hundred_and_twenty_hours(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    need(scene, ann, concept, **HOURS, people={"amount": 2, "critical": False})
    bring(scene, ann, concept, kinds={"hours_per_month": 96, "join": True})
    bring(scene, bob, concept, kinds={"hours_per_month": 40}, depends={"others": 1})
    bring(scene, bob, concept, kinds={"hours_per_month": 500}, condition="Hvis jeg vinder i lotto")
    room = scene.room.concepts[concept]
    people, hours = covers(room, committed(scene.room, room))
    assert (hours.firm, hours.in_force, hours.waiting, hours.lacking) == (96, 40, 500, 24)
    assert (people.firm, people.lacking, people.critical) == (1, 1, False)


def test_going_on_wants_an_owner_two_groups_and_what_is_critical(
    scene: Scene, concept: str, ann: Member, bob: Member
) -> None:
    def now() -> tuple[bool, int, bool | None, bool]:
        found = ready(scene.room, scene.room.concepts[concept])
        return found.owner, found.sectors, found.needs, found.all

    assert now() == (False, 0, None, False)
    need(scene, ann, concept, hours_per_month={"amount": 10}, things=[{"text": "Et lokale"}])
    scene.do(ann, "concept.own", concept=concept, own=True)
    bring(scene, ann, concept, kinds={"hours_per_month": 6})
    perhaps = bring(scene, bob, concept, kinds={"hours_per_month": 4}, condition="Hvis chefen siger ja")
    scene.do(scene.fay, "commitment.judge", id=perhaps, met=True)
    assert now() == (True, 1, False, False)  # in force is not firm
    bring(scene, bob, concept, id=perhaps, kinds={"hours_per_month": 4})
    assert now() == (True, 2, False, False)  # the room is missing
    room = {"text": "Et lokale", "covered": True}
    need(scene, ann, concept, version=1, hours_per_month={"amount": 10}, things=[room])
    assert now() == (True, 2, True, True)
    assert scene.room.session.state == "open" and scene.room.concepts[concept].owner == ann.id


def test_an_owner_takes_it_on_and_is_let_go(scene: Scene, concept: str, ann: Member, bob: Member, fay: Member) -> None:
    scene.refused(bob, "concept.own", Forbidden, "not_in_team", concept=concept, own=True)
    scene.do(bob, "team.join", concept=concept)
    scene.do(bob, "concept.own", concept=concept, own=True)
    scene.refused(ann, "concept.own", Conflict, "owned", concept=concept, own=True)
    scene.refused(ann, "concept.own", Forbidden, "not_yours", concept=concept, own=False)
    scene.do(fay, "concept.own", concept=concept, own=False)
    scene.do(ann, "concept.own", concept=concept, own=True)
    assert shown_owner(scene) == ann.id
    scene.do(ann, "team.leave", concept=concept)
    assert shown_owner(scene) is None
    scene.do(bob, "concept.own", concept=concept, own=True)
    before = scene.room.seq
    scene.do(fay, "member.remove", member=bob.id)
    assert shown_owner(scene) is None and ("concepts", concept) in scene.room.changed_since(before)


def shown_owner(scene: Scene) -> str | None:
    (card,) = board.whole(scene.room, "participant")["concepts"]
    return card["owner"]
