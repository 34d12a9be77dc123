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
    is told which things are brought (`in_kind`); that there are contacts and an organisation, and a first step
    (`has_step`), without the words: those name people."""

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


class Doer(TypedDict):
    """`sector` is null of somebody who is only written in by name, and of one who has left."""

    sector: str | None
    left: bool


class ActionCard(TypedDict):
    """The wall is told where those who do it come from (`doers`: who, then the partner), and never their names."""

    id: str
    concept: str
    what: str
    due: str
    state: State
    who: NotRequired[str]
    partner: NotRequired[str | None]
    doers: NotRequired[list[Doer]]


NAMING = ("contacts", "mandate")


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
        return card | {"kinds": {k: k in NAMING or v for k, v in c.kinds.items()}, "has_step": bool(c.first_step)}
    due = c.due.isoformat() if c.due else None
    words = {"condition": c.condition, "met": c.met}
    return card | {"member": c.member, "first_step": c.first_step, "due": due} | words


def action_card(room: Room, role: str, a: Action) -> Card:
    card = {"id": a.id, "concept": a.concept, "what": a.what, "due": a.due.isoformat(), "state": a.state}
    return card | ({"doers": doers(room, a)} if role == "observer" else {"who": a.who, "partner": a.partner})


def doers(room: Room, a: Action) -> list[Doer]:
    return [doer(room, who) for who in (a.who, a.partner) if who]


def doer(room: Room, who: str) -> Doer:
    member = room.members.get(who)
    here = member is not None and member.state == "in" and not member.left
    return {"sector": member.sector if member and here else None, "left": member is not None and not here}
