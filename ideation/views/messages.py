"""Messages: what a role is told of a room: an envelope of what changed, or the whole board. The same for a phone that
asks and for an envelope that is about to leave."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import Any

import orjson
from orjson import Fragment

from ideation.domain import limits
from ideation.domain.room import Room
from ideation.domain.times import iso
from ideation.runtime.token_buckets import Buckets
from ideation.views import board


def envelope(room: Room, since: int, put: Any, drop: Any, *, reset: bool = False) -> dict[str, Any]:
    found = {"epoch": room.epoch, "from": since, "seq": room.seq, "put": put, "drop": drop}
    return found | ({"reset": True} if reset else {}) | {"now": iso(datetime.now(UTC))}


def anew(room: Room, member: str | None, since: int, epoch: int | None) -> bool:
    """Whether what one has cannot be brought up to date: from another time, or seen in another role maybe."""
    other_time = not max(1, room.drops_from) <= since <= room.seq or epoch not in (None, room.epoch)
    return other_time or (member is not None and room.members[member].seq > since)


class Boards:
    """Answers to "what changed since": whole boards are kept encoded, one a session, role and seq. What is asked for is
    counted in bytes before it is made, for whoever `asks`: a person, or a session's projector."""

    def __init__(self) -> None:
        self.whole: dict[tuple[str, str], tuple[int, int, bytes]] = {}
        self.budget = Buckets.of(limits.BOARDS)
        self.guard = threading.Lock()

    def answer(
        self, room: Room, role: str, member: str | None, since: int | None, epoch: int | None, asks: str | None = None
    ) -> dict[str, Any]:
        """What the server says by itself (`asks` None) is nobody's to pay for."""
        since = None if since is None or anew(room, member, since, epoch) else since
        changed = [] if since is None else list(room.changed_since(since))
        if since is None or len(changed) > limits.MANY_CHANGES:
            encoded = self.encoded(room, role)
            self.pay(asks, len(encoded))
            found = envelope(room, 0, Fragment(encoded), {}, reset=True)
        else:
            self.pay(asks, len(changed) * limits.CARD_BYTES)
            found = envelope(room, since, *board.changes(room, role, changed))
        return found | ({"mine": board.mine(room, room.members[member])} if member else {})

    def pay(self, asks: str | None, size: int) -> None:
        if asks is not None:
            self.budget.take(asks, max(size, limits.SMALLEST_BOARD))

    def encoded(self, room: Room, role: str) -> bytes:
        key = (room.session.id, role)
        kept = self.whole.get(key)
        if kept is None or kept[:2] != (room.epoch, room.seq):
            kept = (room.epoch, room.seq, orjson.dumps(board.whole(room, role)))
            self.keep(key, kept)
        return kept[2]

    def keep(self, key: tuple[str, str], board: tuple[int, int, bytes]) -> None:
        with self.guard:
            self.whole.pop(key, None)
            self.whole[key] = board  # the last one now
            while len(self.whole) > 1 and sum(len(kept[2]) for kept in self.whole.values()) > limits.KEPT_BOARDS:
                del self.whole[next(iter(self.whole))]
