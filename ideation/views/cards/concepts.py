"""What teams make of ideas, and what it takes."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from ideation.domain import commitments, concept_kinds
from ideation.domain.entities import Concept
from ideation.domain.phases.needs import owner_of, said, version_of
from ideation.domain.room import Room
from ideation.views.cards.card import Card
from ideation.views.cards.ideas import Corrected, corrected


class Field(TypedDict):
    text: str
    version: int


class Amount(TypedDict):
    amount: int
    critical: bool


class Thing(TypedDict):
    text: str
    critical: bool
    covered: bool


class Needs(TypedDict):
    people: Amount | None
    hours_per_month: Amount | None
    money_dkk: Amount | None
    things: list[Thing]


class Joining(TypedDict):
    going: int
    in_force: int
    waiting: int


class Backing(TypedDict):
    """How many people are firmly behind it, from how many sectors, and how many of them go along; how many more come on
    a condition. `anew`: of these, those counted with no other concept, so that adding up counts everybody once."""

    people: int
    sectors: int
    going: int
    in_force: int
    waiting: int
    anew: Joining


class ConceptCard(TypedDict):
    id: str
    kind: concept_kinds.Thing
    idea: str | None
    theme: str | None
    title: str
    team: list[str]
    fields: dict[str, Field]
    position: int
    needs: Needs
    needs_version: int
    owner: str | None
    backing: Backing
    corrected: NotRequired[Corrected]


def backing_card(backing: commitments.Backing) -> Card:
    return backing._asdict() | {"anew": backing.anew._asdict()}


def concept_card(room: Room, role: str, c: Concept) -> Card:
    return {
        "id": c.id,
        "kind": c.kind,
        "idea": c.idea,
        "theme": c.theme,
        "title": c.title,
        "team": c.team,
        "fields": c.fields,
        "position": c.position,
        "needs": said(c),
        "needs_version": version_of(c),
        "owner": owner_of(room, c),
        "backing": backing_card(room.resolved.backing.get(c.id, commitments.Backing())),
        **corrected(c.was),
    }
