"""Disconnections: somebody is shown out: removed, at the end of their key, or because newer lines took the place."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from ideation.delivery.seats import Seat
from ideation.domain.errors import LimitReached, RateLimited, Unauthenticated
from ideation.live.authentication import Callers
from ideation.live.connection_registry import ConnectionRegistry
from ideation.runtime.error_answers import error_of
from ideation.services import Services

LEAVES_WITHIN = 0.1  # seconds, of a word


class Disconnections:
    def __init__(self, socketio: Any, services: Services, callers: Callers, lines: ConnectionRegistry) -> None:
        self.socketio, self.services, self.callers, self.lines = socketio, services, callers, lines

    def crowded(self, seat: Seat) -> None:
        """More lines of one member than anybody has devices: the oldest goes."""
        self.lines.cut(seat.sid, "limit_reached")

    def last_word(self, sid: str, code: str) -> dict[str, Any]:
        """To whoever is cut off: what for. They may come back."""
        refused = LimitReached("lines") if code == "limit_reached" else RateLimited("line")
        return error_of(refused, self.callers.locale(sid))

    def removed(self, seat: Seat) -> None:
        if self.services.transport.stand(seat.sid, seat.session) is None:
            return
        word = error_of(Unauthenticated(self.why_out(seat)), self.callers.locale(seat.sid))
        self.services.transport.to_connection(seat.sid, "removed", word)
        self.socketio.sleep(LEAVES_WITHIN)
        self.hang_up(seat.sid)

    def why_out(self, seat: Seat) -> str | None:
        """A wall whose address was changed, somebody who was removed; whoever made room at the door may come again."""
        if seat.member is None:
            return "wall"
        with self.services.store.reading(seat.session, latest=False) as room:
            return "removed" if seat.member in room.members else None

    def ended(self, keys: Collection[str]) -> None:
        """Their login or token is no more: the line goes. Who has another one comes back by it."""
        for sid in self.callers.by(keys):
            self.services.transport.later(0, partial(self.hang_up, sid))

    def end_expired(self) -> None:
        """Whose login or token has run out since."""
        self.ended(self.callers.ended())

    def hang_up(self, sid: str) -> None:
        """Whatever the other end does: a word of goodbye, a moment for it to leave, and the line itself."""
        line = self.lines.of(sid)
        self.socketio.server.disconnect(sid, namespace="/")
        self.socketio.sleep(LEAVES_WITHIN)
        if line is not None:
            line.end()
