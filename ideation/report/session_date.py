"""The day a session was held: as planned, else when the first idea came, else when it was made."""

from __future__ import annotations

from datetime import datetime

from ideation.domain.room import Room


def held_at(room: Room) -> datetime | None:
    first = min((i.posted_at for i in room.ideas.values() if i.posted_at), default=None)
    return room.session.starts_at or first or room.session.created_at
