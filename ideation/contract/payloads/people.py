"""Who is here, as what, and the tickets they come in with."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ideation.contract.payloads.fields import LEFT, Hash, Id, Key, Moment, TicketCode
from ideation.domain.limits import IDS_AT_ONCE, MEMBERS_AT_ONCE
from ideation.domain.phases.settings import Name, Strict
from ideation.views.cards.card import Role


class IssueTickets(Strict):
    """`hashes`: SHA-256 of each code in its plain form, 16 signs without spaces."""

    hashes: Annotated[list[Hash], Field(min_length=1, max_length=IDS_AT_ONCE)]


class VoidTickets(Strict):
    numbers: (
        Annotated[list[Annotated[int, Field(ge=1, le=100_000)]], Field(min_length=1, max_length=IDS_AT_ONCE)] | None
    ) = None


class RedeemTicket(Strict):
    code: TicketCode


class UpdateMember(Strict):
    """`name`: null takes it back."""

    member: Id
    name: Name | None = None
    sector: Key = LEFT
    public: bool = LEFT


class OneMember(Strict):
    member: Id


class ClearMembers(Strict):
    """Participants who came at that moment or later."""

    since: Moment
    hide_ideas: bool = False


class AdmitMembers(Strict):
    members: Annotated[list[Id], Field(min_length=1, max_length=MEMBERS_AT_ONCE)]
    poll: Id | None = None


class ChangeRole(Strict):
    member: Id
    role: Role
