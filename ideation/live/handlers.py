"""Socket.IO: the handshake, `join`, `command`, `leave`, and what the server says to one person. Knows no rule.

Every event with an acknowledgement id gets an answer, whatever happens.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from functools import partial
from typing import Any

from flask import Flask
from socketio.exceptions import ConnectionRefusedError as NotLetIn
from sqlalchemy.exc import OperationalError

from ideation.answers import error_of, negative
from ideation.domain import budgets
from ideation.domain.entities import Member
from ideation.domain.errors import (
    Forbidden,
    Internal,
    Invalid,
    LimitReached,
    NotFound,
    RateLimited,
    Refused,
    Unauthenticated,
)
from ideation.domain.room import Room
from ideation.house import House
from ideation.limits import Buckets
from ideation.live.callers import Caller, Callers
from ideation.live.doing import Doing
from ideation.live.hall import Seat
from ideation.live.json import UNREADABLE
from ideation.live.lines import Lines
from ideation.live.order import until_answered
from ideation.live.presence import Presence
from ideation.live.ticking import Ticking
from ideation.permission import known_member
from ideation.protocol import plain_json
from ideation.trouble import refusal_of

log = logging.getLogger("ideation.live")
LEAVES_WITHIN = 0.3  # seconds


class Live:
    def __init__(self, app: Flask, socketio: Any, house: House, lines: Lines) -> None:
        self.socketio, self.house, self.wire, self.lines = socketio, house, house.wire, lines
        self.callers = Callers(app, house)
        self.comebacks = Buckets.of(budgets.COMEBACKS)
        self.presence = Presence(house)
        self.signs = Doing(house.wire, house.hints)
        self.ticking = Ticking(socketio, house, self.presence, lines)
        self.wire.on_reset, self.wire.on_removed, self.wire.on_crowded = self.reset, self.removed, self.crowded
        lines.words = self.last_word
        house.on_ended = self.ended
        house.each_tick.append(lambda: self.ended(self.callers.ended()))

    def register(self) -> None:
        self.socketio.on_error_default(self.failed)
        self.until_answered = until_answered(self.socketio.server)
        on = self.socketio.server.on
        on("connect", self.connect)
        on("disconnect", self.gone)
        for name in ("join", "command", "leave", "doing"):
            on(name, self.answering(getattr(self, name)))
        on(UNREADABLE, lambda sid, *args: self.refusal(Invalid({"payload": "not_json"}), sid))
        on("*", lambda event, sid, *args: self.refusal(NotFound(what="event"), sid))

    # -- the handshake ------------------------------------------------------------------------------------
    def connect(self, sid: str, environ: Any = None, auth: Any = None, *more: Any) -> Any:
        """Who is not let in has had their one word on this line."""
        if self.callers.know(sid):  # an event of that name is not a second handshake
            return self.refusal(NotFound(what="event"), sid)
        try:
            let_in = not self.house.leaving.begun and self.met(sid, environ, auth if isinstance(auth, dict) else {})
        except Exception:
            self.show_out(sid)
            raise
        if not let_in:
            self.show_out(sid)
            return False
        self.ticking.start()
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
        for oldest in self.callers.lines_of(caller.user or "")[: -budgets.PERSON_LINES]:
            self.lines.cut(oldest, "limit_reached")

    def show_out(self, sid: str) -> None:
        """As soon as the refusal has left."""
        line = self.lines.of(sid)
        if line is not None:
            self.wire.later(LEAVES_WITHIN, line.drop)

    def gone(self, sid: str, reason: Any = None, *more: Any) -> Any:
        """Frees the seats, but only when the engine says that this connection is closed."""
        if self.socketio.server.manager.is_connected(sid, "/"):
            return self.refusal(NotFound(what="event"), sid)
        self.callers.forget(sid)
        for session in self.wire.leave_all(sid):
            self.presence.tell(session)
        return None

    # -- events -------------------------------------------------------------------------------------------
    def answering(self, handler: Any) -> Any:
        """Typed refusals for everything that is wrong, and an answer in every case."""

        def answer(sid: str, *args: Any) -> Any:
            data = args[0] if args else None
            try:
                if not isinstance(data, dict):
                    raise Invalid({"payload": "wrong_type"})
                return handler(sid, data)
            except Refused as refused:
                return self.refusal(refused, sid, data)
            except OperationalError as error:
                log.warning("database away", exc_info=True)
                return self.refusal(refusal_of(error), sid, data)
            except Exception:
                log.exception("event failed")
                return self.refusal(Internal(retry_after_ms=2000), sid, data)

        return answer

    def refusal(self, refused: Refused, sid: str, data: Any = None) -> dict[str, Any]:
        return negative(refused, self.callers.locale(sid), data.get("op_id") if isinstance(data, dict) else None)

    def failed(self, error: Exception) -> None:
        log.error("handshake failed", exc_info=error)

    def join(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        """Sit down, and get what is missing. Sitting comes first: what is announced after the board was read is not
        lost, and leaves after this answer. While the last answer has not left, there is no other."""
        self.lines.may_ask(sid)
        plain_json(data)
        session, since, epoch = session_of(data), number(data, "since"), number(data, "epoch")
        caller = self.callers.of(sid)
        self.house.store.lock(session)  # refuses a session that is none, before anything is kept for it
        self.until_answered(self.house.announcer.turn(session))
        with self.house.store.reading(session) as room:
            member = self.let_in(sid, room, caller)
            role = member.role if member else "observer"
            self.house.announcer.begin(session, room)
            self.wire.sit(sid, session, member, role, caller.wall)
            asks = caller.user or session
            found = self.house.boards.answer(room, role, member.id if member else None, since, epoch, asks=asks)
        self.presence.tell(session)
        return found

    def let_in(self, sid: str, room: Room, caller: Caller) -> Member | None:
        """Who sits down; a projector is nobody. Whoever has to wait is refused now, and fetched when somebody lets
        them in."""
        if caller.projects is not None:
            if caller.projects != room.session.id:
                raise Forbidden("not_a_member")
            if caller.wall != room.session.projector:
                raise Unauthenticated("wall")
            return None
        user = caller.user_in(room.session.id)
        member = room.member_of(user)
        if member and member.state == "waiting":
            self.house.announcer.begin(room.session.id, room)
            self.wire.wait(sid, member)
        return known_member(room, user)

    def command(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        session = session_of(data)
        user = self.callers.of(sid).user
        if self.wire.seat(sid, session) is None:
            raise Forbidden("join_first")
        if user is None:
            raise Forbidden("role")
        return self.house.commands.execute(session, user, {k: v for k, v in data.items() if k != "session"})

    def doing(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        return self.signs.heard(sid, session_of(data), data)

    def leave(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        session = session_of(data)
        self.wire.stand(sid, session)
        self.presence.tell(session)
        return {"ok": True}

    # -- what the server says by itself -------------------------------------------------------------------
    def reset(self, seat: Seat) -> None:
        """Let in, or with another role or sector: the whole board anew, in its turn among the envelopes."""
        with self.house.announcer.turn(seat.session):
            with self.house.store.reading(seat.session, latest=False) as room:
                member = room.members[seat.member or ""]
                if self.wire.seat(seat.sid, seat.session) is not seat or member.state != "in":
                    return
                self.house.announcer.begin(seat.session, room)
                self.wire.sit(seat.sid, seat.session, member, member.role)
                found = self.house.boards.answer(room, member.role, member.id, None, None)
            self.socketio.emit("changes", found, to=seat.sid)
        self.presence.tell(seat.session)

    def crowded(self, seat: Seat) -> None:
        """More lines of one member than anybody has devices: the oldest goes."""
        self.lines.cut(seat.sid, "limit_reached")

    def last_word(self, sid: str, code: str) -> dict[str, Any]:
        """To whoever is cut off: what for. They may come back."""
        refused = LimitReached("lines") if code == "limit_reached" else RateLimited("line")
        return error_of(refused, self.callers.locale(sid))

    def removed(self, seat: Seat) -> None:
        if self.wire.stand(seat.sid, seat.session) is None:
            return
        word = error_of(Unauthenticated(self.why_out(seat)), self.callers.locale(seat.sid))
        self.socketio.emit("removed", word, to=seat.sid)
        self.socketio.sleep(0.1)  # time for the word to leave before the door closes
        self.hang_up(seat.sid)

    def why_out(self, seat: Seat) -> str | None:
        """A wall whose address was changed, somebody who was removed; whoever made room at the door may come again."""
        if seat.member is None:
            return "wall"
        with self.house.store.reading(seat.session, latest=False) as room:
            return "removed" if seat.member in room.members else None

    def ended(self, keys: Collection[str]) -> None:
        """Their login or token is no more: the line goes. Who has another one comes back by it."""
        for sid in self.callers.by(keys):
            self.wire.later(0, partial(self.hang_up, sid))

    def hang_up(self, sid: str) -> None:
        """Whatever the other end does: a word of goodbye, a moment for it to leave, and the line itself."""
        line = self.lines.of(sid)
        self.socketio.server.disconnect(sid, namespace="/")
        self.socketio.sleep(0.1)
        if line is not None:
            line.end()


def session_of(data: dict[str, Any]) -> str:
    if not isinstance(data.get("session"), str):
        raise Invalid({"session": "missing" if "session" not in data else "wrong_type"})
    return str(data["session"])


def number(data: dict[str, Any], name: str) -> int | None:
    value = data.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise Invalid({name: "wrong_type"})
    return value


def start(app: Flask, socketio: Any, house: House, lines: Lines) -> Live:
    live = Live(app, socketio, house, lines)
    live.register()
    return live
