"""What people promise, and who does what by when."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from ideation.domain.commitments import is_conditional
from ideation.domain.entities import Action, Commitment
from ideation.domain.phases.actions import State
from ideation.domain.room import Room
from ideation.views.cards.card import Card


class Kinds(TypedDict, total=False):
    join: bool
    hours_per_month: int
    money_dkk: int
    in_kind: str | bool
    contacts: str | bool
    mandate: str | bool


class Depends(TypedDict, total=False):
    others: int
    commitment: str
    kind: str
    at_least: int
    sector: str


class Progress(TypedDict):
    have: int
    need: int


class CommitmentCard(TypedDict):
    """`standing` is what the conditions come to, all taken together; `progress` how near a structured one is. The wall
    is told that there is a first step (`has_step`), and no words of it."""

    id: str
    concept: str
    kinds: Kinds
    conditional: bool
    standing: Literal["firm", "in_force", "waiting"]
    depends: Depends | None
    progress: Progress | None
    met: NotRequired[bool | None]
    member: NotRequired[str]
    first_step: NotRequired[str | None]
    due: NotRequired[str | None]
    condition: NotRequired[str | None]
    has_step: NotRequired[bool]


class ActionCard(TypedDict):
    id: str
    concept: str
    what: str
    due: str
    state: State
    who: NotRequired[str]
    partner: NotRequired[str | None]


def commitment_card(room: Room, role: str, c: Commitment) -> Card | None:
    """None where its member was removed: that promises nothing any more."""
    standing = room.standings.get(c.id)
    if standing is None:
        return None
    card = {
        "id": c.id,
        "concept": c.concept,
        "kinds": c.kinds,
        "conditional": is_conditional(c),
        "standing": standing.state,
        "depends": c.depends,
        "progress": None if standing.need is None else {"have": standing.have, "need": standing.need},
    }
    if role == "observer":
        texts = ("in_kind", "contacts", "mandate")
        return card | {"kinds": {k: k in texts or v for k, v in c.kinds.items()}, "has_step": bool(c.first_step)}
    due = c.due.isoformat() if c.due else None
    words = {"condition": c.condition, "met": c.met}
    return card | {"member": c.member, "first_step": c.first_step, "due": due} | words


def action_card(room: Room, role: str, a: Action) -> Card:
    card = {"id": a.id, "concept": a.concept, "what": a.what, "due": a.due.isoformat(), "state": a.state}
    return card if role == "observer" else card | {"who": a.who, "partner": a.partner}
