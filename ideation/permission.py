"""Who somebody is in a room, and whether they may send a command there: asked before its payload is looked at."""

from __future__ import annotations

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden, NotFound, Unauthenticated
from ideation.domain.room import Room
from ideation.protocol import COMMANDS, Command


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
