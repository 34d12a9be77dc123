"""A vote by any method, of which something is hidden."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.entities import Poll
from ideation.domain.errors import Refused
from ideation.domain.voting import METHODS
from ideation.views import board
from tests.domain.scene import Scene
from tests.story.ballots import field_of, step_for

Json = dict[str, Any]
MANY = [name for name, method in METHODS.items() if not method.single]
every_method = pytest.mark.parametrize("method", MANY)


def liking(method: str, first: str, others: list[str]) -> Json:
    """A choice that is all for the first one, and a little for another."""
    second = others[0]
    shapes: dict[str, Any] = {
        "approve": [first, second],
        "votes": {first: 2, second: 1},
        "scores": {first: 5, second: 1},
        "ranking": [first, second],
        "answers": [{"a": first, "b": one, "w": "a"} for one in others] + [{"a": others[0], "b": others[1], "w": "a"}],
        "ratings": {first: {"impact": 5, "effort": 1}, second: {"impact": 4, "effort": 2}},
    }
    return {field_of(method): shapes[field_of(method)]}


class Vote:
    """Six people, all for the same idea."""

    def __init__(self, method: str) -> None:
        step = step_for(method)
        self.scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, step, {"phase": "concepts"}]})
        scene, self.method = self.scene, method
        self.people = scene.crowd(6)
        scene.go("ideas")
        self.ideas = [scene.post(self.people[n], f"Idé {n}") for n in range(4)]
        scene.go("selection")
        ready = scene.poll(state="ready")
        if METHODS[method].priced:
            scene.do(scene.fay, "poll.price", poll=ready.id, costs=dict.fromkeys(self.ideas, 1))
        self.poll = scene.open()
        for who in self.people:
            scene.vote(who, self.poll, **liking(method, self.ideas[0], self.ideas[1:]))

    def hide(self, id: str, hidden: bool = True) -> None:
        self.scene.do(self.scene.fay, "idea.hide", id=id, hidden=hidden)

    def do(self, command: str, **payload: Any) -> None:
        self.scene.do(self.scene.fay, command, poll=self.poll.id, **payload)

    def refused(self, command: str, kind: type[Refused], reason: str, **payload: Any) -> None:
        self.scene.refused(self.scene.fay, command, kind, reason, poll=self.poll.id, **payload)

    def count(self) -> Json:
        return self.scene.finish(self.poll)

    def sealed(self) -> list[Json]:
        """Counted, not revealed: as a recount finds the ballots."""
        scene = self.scene
        scene.do(scene.fay, "poll.close", poll=self.poll.id)
        seal = scene.do(scene.fay, "poll.count", poll=self.poll.id).change.seal
        assert seal
        return [{"choice": choice, "sector": sector} for _, choice, sector in seal.ballots]


def concepts(poll: Poll, scene: Scene) -> set[str | None]:
    return {card["idea"] for card in board.whole(scene.room, "participant")["concepts"]}
