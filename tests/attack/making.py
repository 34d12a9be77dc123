"""Every command that makes something, with how to send it again and again; and those that make nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ideation.domain import limits
from ideation.domain.entities import Member
from tests.domain.scene import Scene

Json = dict[str, Any]


@dataclass(frozen=True)
class Making:
    """`ready` brings the scene to where the command may be sent; `payload` makes another one each time."""

    payload: Callable[[Scene], Json]
    ready: Callable[[Scene, Member], object]
    leads: bool = False


def to(phase: str) -> Callable[[Scene, Member], object]:
    return lambda scene, who: scene.go(phase)


def in_a_team(scene: Scene, who: Member) -> None:
    scene.do(who, "team.join", concept=scene.concept())


def where_all_add(scene: Scene, who: Member) -> None:
    scene.go("concepts")
    scene.do(scene.fay, "step.update", id=scene.room.session.step, settings={"adds": "everyone"})


def with_many_concepts(scene: Scene, who: Member) -> None:
    for _ in range(limits.TEAMS + 1):
        scene.concept()


def next_free_concept(scene: Scene) -> Json:
    return {"concept": next(c.id for c in scene.room.concepts.values() if not c.team)}


def with_a_ballot(scene: Scene, who: Member) -> None:
    scene.go("ideas")
    scene.post(who)
    scene.open()


def paper(scene: Scene) -> Json:
    poll = scene.poll()
    choice = {"votes": {poll.options[0]: 1}}
    return {"id": scene.at.uuid(), "poll": poll.id, "choice": choice, "sector": "civil"}


def counted_before(scene: Scene, who: Member) -> None:
    with_a_ballot(scene, who)


def another_round(scene: Scene) -> Json:
    """The last one is closed first: there is one that waits at a time."""
    poll = scene.poll()
    if poll.state == "ready":
        scene.open()
    return {"step": poll.step, "whole": True}


def first_concept(scene: Scene) -> str:
    return next(iter(scene.room.concepts))


def slips(scene: Scene) -> Json:
    return {"hashes": [f"{scene.at.rng.getrandbits(256):064x}" for _ in range(500)]}


MAKING: dict[str, Making] = {
    "idea.post": Making(lambda s: {"id": s.at.uuid(), "text": "Køb nu"}, to("ideas")),
    "theme.create": Making(lambda s: {"id": s.at.uuid(), "title": "Køb nu"}, to("themes")),
    "concept.add": Making(lambda s: {"id": s.at.uuid(), "title": "Køb nu"}, to("concepts"), leads=True),
    "concept.add_many": Making(
        lambda s: {"concepts": [{"id": s.at.uuid(), "title": "Køb nu"} for _ in range(50)]}, to("concepts"), leads=True
    ),
    "concept.bring": Making(lambda s: {"id": s.at.uuid(), "title": "Køb nu"}, where_all_add),
    "action.enter": Making(
        lambda s: {"id": s.at.uuid(), "concept": first_concept(s), "what": "Køb", "who": "x", "due": "2026-12-01"},
        in_a_team,
        leads=True,
    ),
    "team.join": Making(next_free_concept, with_many_concepts),
    "commitment.make": Making(
        lambda s: {"id": s.at.uuid(), "concept": first_concept(s), "kinds": {"join": True}}, in_a_team
    ),
    "action.add": Making(
        lambda s: {"id": s.at.uuid(), "concept": first_concept(s), "what": "Køb", "who": "x", "due": "2026-12-01"},
        in_a_team,
    ),
    "ballot.proxy": Making(paper, with_a_ballot, leads=True),
    "poll.new_round": Making(another_round, counted_before, leads=True),
    "step.add": Making(
        lambda s: {"id": s.at.uuid(), "phase": "welcome", "title": "x", "minutes": 1, "after": None},
        to("ideas"),
        leads=True,
    ),
    "ticket.issue": Making(slips, to("ideas"), leads=True),
}
ONE_EACH = {
    "answer.write",
    "ballot.submit",
    "ballot.done",
    "team.prefer",
    "ticket.redeem",
}  # of one person and question
MAKES_NOTHING = {
    "idea.edit", "idea.withdraw", "idea.hide", "idea.hide_like", "idea.spotlight", "idea.place", "idea.merge",
    "idea.split", "theme.rename", "theme.remove", "poll.open", "poll.close", "poll.reopen", "poll.price", "poll.count",
    "poll.reveal", "poll.show", "ballot.withdraw", "selection.confirm", "objection.settle", "team.leave", "team.set",
    "concept.write", "concept.enter", "concept.rename", "concept.remove",
    "concept.need", "concept.own", "commitment.withdraw", "commitment.judge", "action.update",
    "action.remove", "step.go", "step.update", "step.move", "step.remove", "timer.set", "attention.set",
    "session.open", "session.lock", "session.update", "session.headcount", "session.end", "member.update",
    "member.remove", "member.admit", "member.role", "member.clear",
    "session.renew", "ticket.void", "report.write", "report.publish", "undo",
}  # fmt: skip
