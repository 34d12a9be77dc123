"""Who is here, and the tickets they come in with."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

Role = Literal["participant", "facilitator", "observer"]


class MemberCard(TypedDict):
    id: str
    sector: str
    role: Role
    state: Literal["waiting", "in", "removed"]
    name: NotRequired[str]
    account: NotRequired[bool]


class TicketsCard(TypedDict):
    id: str
    printed: int
    unused: int
    used: int
    void: int
