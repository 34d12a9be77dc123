"""Handshakes: coming and going: whose a line is, and how often somebody may come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from socketio.exceptions import ConnectionRefusedError as NotLetIn

from ideation.delivery.seats import Seat
from ideation.domain import limits
from ideation.domain.errors import NotFound, RateLimited
from ideation.live.authentication import Caller, Callers
from ideation.live.connection_registry import ConnectionRegistry
from ideation.live.presence import Presence
from ideation.runtime.error_answers import negative
from ideation.runtime.token_buckets import Buckets
from ideation.services import Services

LEAVES_WITHIN = 0.3  # seconds, of a refusal


class Handshakes:
    """`begun` is called when somebody has come in, `left` for each seat of who has gone."""

    def __init__(self, services: Services, callers: Callers, lines: ConnectionRegistry, presence: Presence) -> None:
        self.services, self.callers, self.lines, self.presence = services, callers, lines, presence
        self.comebacks = Buckets.of(limits.COMEBACKS)
        self.begun: Callable[[], None] = lambda: None
        self.left: Callable[[Seat], None] = lambda seat: None

    def connect(self, sid: str, environ: Any = None, auth: Any = None, *more: Any) -> Any:
        """Who is not let in has had their one word on this line."""
        if self.callers.know(sid):  # an event of that name is not a second handshake
            return self.callers.refusal(NotFound(what="event"), sid)
        try:
            let_in = not self.services.draining.begun and self.met(sid, environ, auth if isinstance(auth, dict) else {})
        except Exception:
            self.show_out(sid)
            raise
        if not let_in:
            self.show_out(sid)
            return False
        self.begun()
        return None

    def met(self, sid: str, environ: Any, auth: dict[str, Any]) -> bool:
        caller = self.callers.meet(sid, auth, environ)
        if caller is None:
            return False
        if caller.user:
            self.not_too_often(sid, caller)
        self.lines.name(sid, caller.user)
        return True

    def not_too_often(self, sid: str, caller: Caller) -> None:
        """Whoever was cut off may come back, and not a hundred times a minute; nor with a hundred lines at once."""
        try:
            self.comebacks.take(caller.user)
        except RateLimited as refused:
            self.callers.forget(sid)
            raise NotLetIn("rate_limited", negative(refused, caller.locale)) from None
        for oldest in self.callers.lines_of(caller.user or "")[: -limits.PERSON_LINES]:
            self.lines.cut(oldest, "limit_reached")

    def show_out(self, sid: str) -> None:
        """As soon as the refusal has left."""
        line = self.lines.of(sid)
        if line is not None:
            self.services.transport.later(LEAVES_WITHIN, line.drop)

    def gone(self, sid: str, reason: Any = None, *more: Any) -> Any:
        """Frees the seats, but only when the engine says that this connection is closed."""
        if self.lines.server.manager.is_connected(sid, "/"):
            return self.callers.refusal(NotFound(what="event"), sid)
        self.callers.forget(sid)
        for seat in self.services.transport.leave_all(sid):
            self.left(seat)
            self.presence.tell(seat.session)
        return None
