"""What a role is told of a room: an envelope of what changed, or the whole board. The same for a phone that asks and
for an envelope that is about to leave."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import Any

from ideation import board
from ideation.domain.room import Room
from ideation.domain.times import iso


def envelope(room: Room, since: int, put: Any, drop: Any, *, reset: bool = False) -> dict[str, Any]:
    found = {"epoch": room.epoch, "from": since, "seq": room.seq, "put": put, "drop": drop}
    return found | ({"reset": True} if reset else {}) | {"now": iso(datetime.now(UTC))}


def anew(room: Room, member: str | None, since: int, epoch: int | None) -> bool:
    """Whether what one has cannot be brought up to date: from another time, or seen in another role maybe."""
    other_time = not 0 < since <= room.seq or epoch not in (None, room.epoch)
    return other_time or (member is not None and room.members[member].seq > since)


class Boards:
    """Answers to "what changed since": whole boards are kept encoded, one a session, role and seq."""

    def __init__(self) -> None:
        self.whole: dict[tuple[str, str], tuple[int, int, Any]] = {}
        self.guard = threading.Lock()

    def answer(self, room: Room, role: str, member: str | None, since: int | None, epoch: int | None) -> dict[str, Any]:
        if since is None or anew(room, member, since, epoch):
            found = envelope(room, 0, self.encoded(room, role), {}, reset=True)
        else:
            found = envelope(room, since, *board.changes(room, role, room.changed_since(since)))
        return found | ({"mine": board.mine(room, room.members[member])} if member else {})

    def encoded(self, room: Room, role: str) -> Any:
        key = (room.session.id, role)
        kept = self.whole.get(key)
        if kept is None or kept[:2] != (room.epoch, room.seq):
            kept = (room.epoch, room.seq, board.encode(board.whole(room, role)))
            self.keep(key, kept)
        return kept[2]

    def keep(self, key: tuple[str, str], board: tuple[int, int, Any]) -> None:
        with self.guard:
            self.whole[key] = board
            if len(self.whole) > 300:
                del self.whole[next(iter(self.whole))]
