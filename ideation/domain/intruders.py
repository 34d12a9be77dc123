"""Intruders: what a facilitator does when strangers came: all out who came since a moment, and new ways in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Idea, Member
from ideation.domain.join_codes import new_code, token
from ideation.domain.room import Room

LENGTH = 26  # signs: 128 bits, as when a session is founded


def clear_members(room: Room, by: Member, at: At, *, since: datetime, hide_ideas: bool = False) -> Change:
    """All participants out who came since then, those at the door too; and their ideas hidden, where that is asked."""
    gone = [m for m in room.members.values() if came_since(m, since)]
    hidden = [idea for m in gone for idea in hidden_ideas(room, m)] if hide_ideas else []
    return put(*(replace(m, state="removed") for m in gone), *hidden, removed=len(gone), hidden=len(hidden))


def came_since(member: Member, since: datetime) -> bool:
    takes_part = member.role == "participant" and member.state in ("in", "waiting")
    return takes_part and member.joined_at is not None and member.joined_at >= since


def hidden_ideas(room: Room, author: Member) -> list[Idea]:
    """This member's ideas that are not hidden yet, as hidden."""
    theirs = (room.ideas[id] for id in room.by_author.get(author.id, []))
    return [replace(idea, hidden=True, pending=False) for idea in theirs if not idea.put_away]


def renew_ways_in(room: Room, by: Member, at: At, *, projector: bool = False) -> Change:
    """A new code and a new invite; the old ones, and all open one-time links, are worth nothing from now on. With
    `projector` the wall gets another address too. Whoever is in stays in."""
    wall = token(at.rng, LENGTH) if projector else room.session.projector
    return put(replace(room.session, code=new_code(at.rng), invite=token(at.rng, LENGTH), projector=wall))
