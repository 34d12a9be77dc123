"""Who is here, and the tickets they come in with."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from ideation.domain.entities import Member, Tickets
from ideation.domain.room import Room
from ideation.domain.tickets import left_over
from ideation.domain.times import iso
from ideation.views.cards.card import Card, Role


class MemberCard(TypedDict):
    id: str
    sector: str
    role: Role
    state: Literal["waiting", "in", "removed"]
    name: NotRequired[str]
    account: NotRequired[bool]
    left: NotRequired[bool]
    joined_at: NotRequired[str | None]


class TicketsCard(TypedDict):
    id: str
    printed: int
    unused: int
    used: int
    void: int


def member_card(room: Room, role: str, m: Member) -> Card | None:
    if role != "facilitator" and (m.state != "in" or m.left):
        return None
    card: Card = {"id": m.id, "sector": m.sector, "role": m.role, "state": m.state}
    if role == "facilitator":
        card |= {"account": m.account, "left": m.left}
        card["joined_at"] = iso(m.joined_at) if m.joined_at else None
    if m.name and role != "observer" and room.session.names != "off":
        card["name"] = m.name
    return card


def tickets_card(room: Room, role: str, t: Tickets) -> Card | None:
    """How many, never which."""
    if role != "facilitator":
        return None
    return {"id": t.id, "printed": t.printed, "unused": left_over(t), "used": len(t.used), "void": t.told_void}
