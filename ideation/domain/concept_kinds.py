"""Kinds of concepts: what people work on after the ideas, and what they are asked about it: one row for each kind.

A concept, a proposal and a match are things of their own (`Concept.kind`). A test card, a status and the like are asked
of the concepts there are. A step says which kind it is about; where it says none, each thing is asked what its own kind
asks. A further kind is a row here, and its words in `locales/*/kinds.json` and `concepts.json`: screens get the rows by
the protocol.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from ideation.domain.entities import Concept, Step

KindName = Literal["concept", "challenge", "learned", "theory", "test", "status", "home", "proposal", "match"]
Thing = Literal["concept", "proposal", "match"]  # what stands for itself
Adds = Literal["facilitators", "everyone"]
Field = Literal[
    "who", "asked", "change", "solution", "evidence", "doers", "partners", "resources", "economy", "uncertainty",
    "known", "guessed",
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
    facilitators. `adds`: who may add one, where the step does not say. `gathers`: whoever is here may come along, and
    it is said whom a team lacks. `question`: the field that is voted on with the title; where there is none, all of its
    own are."""

    fields: tuple[str, ...]
    thing: str = "concept"
    writers: Literal["team", "facilitators"] = "team"
    adds: Adds = "facilitators"
    gathers: bool = False
    question: str | None = None

    @property
    def on_the_ballot(self) -> tuple[str, ...]:
        """What people vote on, and what keeps its words while they do."""
        return (self.question,) if self.question else self.fields


KINDS: dict[str, Kind] = {
    "concept": Kind(
        ("who", "asked", "change", "solution", "evidence", "doers", "partners", "resources", "economy", "uncertainty"),
        gathers=True,
    ),
    "challenge": Kind(("known", "guessed"), gathers=True),
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


def asked_in(settings: Mapping[str, Any], thing: str) -> tuple[str, ...]:
    """What a step asks of a thing of this kind: all that its kind asks, or only what the step names; nothing at all
    where it names nothing."""
    kind = KINDS[settings.get("kind") or thing]
    fields = kind.fields if kind.thing == thing else KINDS[thing].fields
    named = settings.get("fields")
    return fields if named is None else tuple(field for field in fields if field in named)


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


CALLED = ("concept", "challenge", "status")  # kinds that are a name; the others are asked of what has one
WORKED_ON = ("concepts", "commitment", "actions")  # the phases in which teams work


def called(concept: Concept, plan: Iterable[Step]) -> str:
    """What people call it: by its own kind, or by the kind as which the plan works on it all along; but what no step of
    the plan works on is still the theme or the idea that was chosen. (`calledOf` in
    `static/src/teams/concept_kinds.ts` is the screens'.)"""
    worked_on = {step.settings.get("kind") or concept.kind for step in plan if step.phase in WORKED_ON}
    if concept.kind != "concept" or worked_on - set(CALLED):
        return concept.kind
    if worked_on:
        return worked_on.pop() if len(worked_on) == 1 else concept.kind
    return "theme" if concept.theme else "idea" if concept.idea else "concept"


def asks_for_agreements(settings: Mapping[str, Any]) -> bool:
    """Where a step asks what was agreed, and for no more offers, the agreements come before what nobody answered."""
    asked = asked_in(settings, "match") if thing_of(settings) == "match" else ()
    return "agreed" in asked and "offer" not in asked


def has_team(concept: Concept) -> bool:
    """Help has two sides, and a proposal the whole room: who is in those is in no team."""
    return concept.kind == "concept"


def is_agreed(match: Concept) -> bool:
    """It is an offer to help until both sides are in it, or what they agreed is written down."""
    return len(match.team) > 1 or bool(match.fields.get("agreed", {}).get("text", "").strip())
