"""Kinds of concepts: what people work on after the ideas, and what they are asked about it: one row for each kind.

A concept, a proposal and a match are things of their own (`Concept.kind`). A test card, a status and the like are asked
of the concepts there are. A step says which kind it is about; where it says none, each thing is asked what its own kind
asks. A further kind is a row here, its words in `locales/*/kinds.json`, and a row in
`static/src/teams/concept_kinds.ts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from ideation.domain.entities import Concept, Step

KindName = Literal["concept", "learned", "theory", "test", "status", "home", "proposal", "match"]
Thing = Literal["concept", "proposal", "match"]  # what stands for itself
Adds = Literal["facilitators", "everyone"]
Field = Literal[
    "who", "asked", "change", "solution", "evidence", "doers", "partners", "resources", "economy", "uncertainty",
    "seen", "askew",
    "effect", "before", "earlier",
    "assumption", "trial", "by_when", "stop",
    "done", "going", "stuck",
    "lead", "host",
    "proposal",
    "need", "offer", "agreed",
]  # fmt: skip
FIELDS: tuple[str, ...] = get_args(Field)


@dataclass(frozen=True)
class Kind:
    """`fields`: what is asked, in this order. `thing`: what it is written on. `writers`: who writes, its team or the
    facilitators. `adds`: who may add one, where the step does not say. `question`: the field that is voted on with the
    title; where there is none, all of its own are."""

    fields: tuple[str, ...]
    thing: str = "concept"
    writers: Literal["team", "facilitators"] = "team"
    adds: Adds = "facilitators"
    question: str | None = None

    @property
    def on_the_ballot(self) -> tuple[str, ...]:
        """What people vote on, and what keeps its words while they do."""
        return (self.question,) if self.question else self.fields


KINDS: dict[str, Kind] = {
    "concept": Kind(
        ("who", "asked", "change", "solution", "evidence", "doers", "partners", "resources", "economy", "uncertainty")
    ),
    "learned": Kind(("seen", "askew")),
    "theory": Kind(("effect", "before", "earlier")),
    "test": Kind(("assumption", "trial", "by_when", "stop")),
    "status": Kind(("done", "going", "stuck")),
    "home": Kind(("lead", "host")),
    "proposal": Kind(("proposal",), thing="proposal", writers="facilitators", question="proposal"),
    "match": Kind(("need", "offer", "agreed"), thing="match", adds="everyone"),
}
THINGS: tuple[str, ...] = get_args(Thing)


def thing_of(settings: Mapping[str, Any]) -> str | None:
    """The kind of thing that a step is about; None is all there are."""
    kind = settings.get("kind")
    return KINDS[kind].thing if kind else None


def about(settings: Mapping[str, Any], concepts: Iterable[Concept]) -> list[Concept]:
    """Those that a step with these settings is about, in their order."""
    thing = thing_of(settings)
    return sorted((c for c in concepts if thing in (None, c.kind)), key=lambda c: (c.position, c.id))


def adds(settings: Mapping[str, Any]) -> str:
    """Who may add one in such a step."""
    return str(settings.get("adds") or KINDS[settings.get("kind") or "concept"].adds)


def asked_of(thing: str) -> set[str]:
    """All fields that a thing of this kind may have: its own, and those of what is asked of it."""
    return {field for kind in KINDS.values() if kind.thing == thing for field in kind.fields}


WORKED_ON = ("concepts", "commitment", "actions")  # the phases in which teams work


def called(concept: Concept, plan: Iterable[Step]) -> str:
    """What people call it: by its own kind; but what no step of the plan works on is still the theme or the idea that
    was chosen. (`calledOf` in `static/src/teams/concept_kinds.ts` is the screens'.)"""
    if concept.kind != "concept" or any(step.phase in WORKED_ON for step in plan):
        return concept.kind
    return "theme" if concept.theme else "idea" if concept.idea else "concept"
