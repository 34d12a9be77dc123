"""The lobby: who takes a place, and who waits at the door. Nobody is refused because there are many already: whoever
comes then waits until a facilitator lets them in. Those who lead or look on take no place, and neither do those who
wait."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from ideation.domain.entities import Entity, Session
from ideation.domain.limits import HEADROOM, HEADROOM_LEAST, WAITING
from ideation.domain.room import Room

LONG_AGO = datetime.min.replace(tzinfo=UTC)


def places(session: Session) -> int:
    """How many may take part: where people were counted in the room, those and a few who came since."""
    if session.headcount is None:
        return session.capacity
    counted = max(int(session.headcount * HEADROOM), session.headcount + HEADROOM_LEAST)
    return min(session.capacity, counted)


def has_place(room: Room) -> bool:
    return len(room.present()) < places(room.session)


def waits(room: Room, role: str) -> bool:
    """Whether somebody who comes now in this role waits to be let in."""
    return role == "participant" and (room.session.state == "locked" or not has_place(room))


def displaced(room: Room, lines: Collection[str]) -> list[Entity]:
    """Who makes room at a door where nobody else can stand: of those without an open line (`lines`: members who have
    one) whoever came first, so that people who were invented keep out nobody who is there."""
    there = [m for m in room.members.values() if m.state == "waiting"]
    if len(there) < WAITING:
        return []
    gone = [m for m in there if m.id not in lines] or there
    return [min(gone, key=lambda m: (m.joined_at or LONG_AGO, m.id))]
