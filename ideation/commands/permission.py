"""Authorisation: who somebody is in a room, and whether they may send a command there: asked before its payload is
looked at."""

from __future__ import annotations

from typing import Any

from ideation.contract.protocol import COMMANDS, Command
from ideation.domain.changes import Record
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Forbidden, NotFound, Unauthenticated
from ideation.domain.room import Room


def known_member(room: Room, user: str) -> Member:
    member = room.member_of(user)
    if member is None:
        raise Forbidden("not_a_member")
    if member.state == "removed":
        raise Unauthenticated("removed")
    if member.state == "waiting":
        raise Forbidden("waiting")
    return member


def allowed(room: Room, by: Member, type: str) -> Command:
    command = COMMANDS.get(type)
    if command is None:
        raise NotFound(what="command")
    if by.role not in command.roles:
        raise Forbidden("role", roles=list(command.roles))
    if room.session.state == "ended" and not command.after_end:
        raise Closed("session_ended")
    return command


def root_of(receipt: Any) -> str:
    """What was done in the first place: an undo of an undo does that again, so it is that which is asked for."""
    return str(receipt.root or receipt.type)


def may_take_back(room: Room, by: Member, *, whose: str, root: str, record: Record | None) -> None:
    """What one may not do now one may not take back now: by the role, the state of the session, and what the command
    itself asks. That one did it oneself, once, gives no right."""
    if whose != by.id and not by.leads:
        raise Forbidden("not_yours")
    back = COMMANDS[root].back
    if back is None or record is None:
        raise Conflict("not_reversible", type=root)
    allowed(room, by, root)
    back(room, by, record)
