"""What options cost, and what a shared pot is spent on."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid
from tests.domain.scene import Scene

POT: dict[str, Any] = {"method": "budget_equal_shares", "budget": 1000, "seats": None, "min_choices": 1}


def test_what_the_pot_is_spent_on_has_a_price_before_it_opens(scene: Scene, ideas: list[str], fay: Member) -> None:
    a, b, c = ideas
    scene.set("selection", **POT, unit="hours")
    poll = scene.poll()
    scene.do(fay, "poll.price", poll=poll.id, costs={a: 600, b: 500})
    scene.do(fay, "poll.price", poll=poll.id, costs={b: 400, c: 1})
    scene.do(fay, "poll.price", poll=poll.id, costs={c: None})
    assert scene.card(poll)["costs"] == {a: 600, b: 400}
    refusal = scene.refused(fay, "poll.open", Invalid, "missing", poll=poll.id)
    assert refusal.extra == {"fields": {f"costs.{c}": "missing"}, "missing": 1}
    scene.do(fay, "poll.price", poll=poll.id, costs={c: 900})
    opened = scene.open()
    assert opened.costs == {a: 600, b: 400, c: 900}
    assert opened.rule["costs"] == opened.costs and opened.rule["settings"]["unit"] == "hours"
    scene.refused(fay, "poll.price", Conflict, "poll_state", poll=poll.id, costs={a: 1})


def test_a_price_is_of_something_that_is_voted_on(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.poll().id
    scene.refused(fay, "poll.price", Conflict, "no_prices", poll=poll, costs={ideas[0]: 5})
    scene.set("selection", **POT)
    scene.refused(fay, "poll.price", Invalid, "unknown", poll=poll, costs={scene.at.uuid(): 5})
    for wrong, why in ((0, "too_small"), (-1, "too_small"), (10**13, "too_large"), (1.5, "wrong_type")):
        scene.refused(fay, "poll.price", Invalid, why, poll=poll, costs={ideas[0]: wrong})
    scene.refused(ann, "poll.price", Forbidden, "role", poll=poll, costs={ideas[0]: 5})


def test_the_pot_is_spent_counted_and_carried_on(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    a, b, c = ideas
    scene.set("selection", **POT)
    scene.do(fay, "poll.price", poll=scene.poll().id, costs={a: 600, b: 500, c: 300})
    poll = scene.open()
    scene.vote(ann, poll, approve=[a, c])
    result = scene.finish(poll)
    assert sorted(result["winners"]) == sorted([a, c])
    assert result["spent"] == {"spent": 900, "budget": 1000, "unit": "dkk"}
    again = scene.do(fay, "poll.new_round", step=poll.step).result["poll"]
    assert scene.card(again)["costs"] == {a: 600, b: 500, c: 300}


def test_a_pot_does_not_grow_with_what_is_tied(scene: Scene, fay: Member) -> None:
    step = scene.step("selection").id
    scene.refused(fay, "step.update", Invalid, "pot_for_all", id=step, settings=POT | {"tie_rule": "all"})
