"""Whoever is in a team goes along: one figure, pledged or not. A first step alone is a promise where it is asked."""

from __future__ import annotations

from uuid import uuid4

import pytest

from ideation.domain.concept_kinds import asked_in, is_agreed
from ideation.domain.entities import Concept, Member
from ideation.domain.errors import Invalid
from ideation.domain.phases.needs import committed
from tests.domain.scene import Scene


def going(scene: Scene, concept: str) -> tuple[int, int]:
    """By the card, and by the sum that the report tells."""
    backing = scene.room.resolved.backing.get(concept)
    told = committed(scene.room, scene.room.concepts[concept])["firm"].kinds.get("join", 0)
    return (backing.going if backing else 0), told


def test_a_team_and_those_who_pledged_to_join_are_counted_once(scene: Scene) -> None:
    concept, (ann, bob, cat) = scene.concept(), [scene.member(f"p{n}", "civil") for n in range(3)]
    assert going(scene, concept) == (0, 0)
    for who in (ann, bob):
        scene.do(who, "team.join", concept=concept)
    scene.do(ann, "commitment.make", id=str(uuid4()), concept=concept, kinds={"join": True})
    assert going(scene, concept) == (2, 2)
    scene.do(cat, "commitment.make", id=str(uuid4()), concept=concept, kinds={"join": True})
    assert going(scene, concept) == (3, 3)
    scene.do(bob, "team.leave", concept=concept)
    assert going(scene, concept) == (2, 2)


def test_who_is_in_a_team_does_not_come_once_more_on_a_condition(scene: Scene) -> None:
    boat, hall = scene.concept(), scene.concept()
    ann, bob, cat = (scene.member(f"p{n}", "civil") for n in range(3))
    for who, concept in ((ann, boat), (bob, boat), (cat, hall)):
        scene.do(who, "team.join", concept=concept)
    for who in (bob, cat):
        scene.do(who, "commitment.make", id=str(uuid4()), concept=boat, kinds={"join": True, "hours_per_month": 10},
                 depends={"others": 1})  # fmt: skip
    backing = scene.room.resolved.backing
    assert backing[boat][2:5] == (2, 1, 0), "bob is there already; cat comes"
    assert tuple(map(sum, zip(backing[boat].anew, backing[hall].anew, strict=True))) == (3, 0, 0), "three in all"
    told = committed(scene.room, scene.room.concepts[boat])
    assert told["in_force"].kinds == {"hours_per_month": 20, "join": 1}
    assert told["firm"].kinds == {"join": 2}


def promise(scene: Scene, who: Member, concept: str) -> None:
    scene.do(who, "commitment.make", id=str(uuid4()), concept=concept, kinds={}, first_step="Tale med tre")


def test_a_first_step_alone_is_a_promise_where_a_step_asks_for_it(scene: Scene) -> None:
    concept, ann = scene.concept(), scene.member("ann", "civil")
    with pytest.raises(Invalid):
        promise(scene, ann, concept)
    scene.set("commitment", first_step=True)
    promise(scene, ann, concept)
    assert [c.first_step for c in scene.room.commitments.values()] == ["Tale med tre"]


def test_a_step_asks_for_what_it_names() -> None:
    assert asked_in({"kind": "challenge"}, "concept") == ("known", "guessed")
    assert asked_in({"fields": ["change", "who"]}, "concept") == ("who", "change")
    assert asked_in({"fields": []}, "concept") == ()
    assert "uncertainty" in asked_in({}, "concept")


def test_help_is_agreed_when_both_are_in_it_or_when_it_is_written_down() -> None:
    def match(team: list[str], **fields: str) -> Concept:
        written = {name: {"text": text, "version": 1} for name, text in fields.items()}
        return Concept(id="m", session="s", kind="match", title="Et lokale", team=team, fields=written)

    assert not is_agreed(match(["ann"], offer="Vores kælder"))
    assert is_agreed(match(["ann", "bob"]))
    assert is_agreed(match(["ann"], agreed="Vi ringer tirsdag"))
