"""Socket.IO: `join`, `command`, `leave`, and the board anew for whoever has another place. Knows no rule.

Every event with an acknowledgement id gets an answer, whatever happens.
"""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask
from sqlalchemy.exc import OperationalError

from ideation.commands.permission import known_member
from ideation.contract.protocol import plain_json
from ideation.delivery.seats import Seat
from ideation.domain.entities import Member
from ideation.domain.errors import Forbidden, Internal, Invalid, NotFound, Refused, Unauthenticated
from ideation.domain.room import Room
from ideation.live.activity import Activity
from ideation.live.authentication import Caller, Callers
from ideation.live.connection_registry import ConnectionRegistry
from ideation.live.disconnections import Disconnections
from ideation.live.event_order import until_answered
from ideation.live.handshakes import Handshakes
from ideation.live.json_codec import UNREADABLE
from ideation.live.presence import Presence
from ideation.live.ticker import Ticker
from ideation.services import Services
from ideation.storage.database_errors import refusal_of

log = logging.getLogger("ideation.live")


class Live:
    def __init__(self, app: Flask, socketio: Any, services: Services, lines: ConnectionRegistry) -> None:
        self.socketio, self.services, self.transport, self.lines = socketio, services, services.transport, lines
        self.callers = Callers(app, services)
        self.presence = Presence(services)
        self.activity = Activity(services.transport, services.hints, self.step_of)
        self.handshakes = Handshakes(services, self.callers, lines, self.presence)
        self.disconnections = Disconnections(socketio, services, self.callers, lines)
        self.ticker = Ticker(socketio, services.hints, lines)

    def register(self) -> None:
        self.socketio.on_error_default(self.failed)
        self.until_answered = until_answered(self.socketio.server)
        on = self.socketio.server.on
        on("connect", self.handshakes.connect)
        on("disconnect", self.handshakes.gone)
        for name in ("join", "command", "leave", "doing"):
            on(name, self.answering(getattr(self, name)))
        on(UNREADABLE, lambda sid, *args: self.callers.refusal(Invalid({"payload": "not_json"}), sid))
        on("*", lambda event, sid, *args: self.callers.refusal(NotFound(what="event"), sid))

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
                return self.callers.refusal(refused, sid, data)
            except OperationalError as error:
                log.warning("database away", exc_info=True)
                return self.callers.refusal(refusal_of(error), sid, data)
            except Exception:
                log.exception("event failed")
                return self.callers.refusal(Internal(retry_after_ms=2000), sid, data)

        return answer

    def failed(self, error: Exception) -> None:
        log.error("handshake failed", exc_info=error)

    def join(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        """Sit down, and get what is missing. Sitting comes first: what is announced after the board was read is not
        lost, and leaves after this answer. While the last answer has not left, there is no other."""
        self.lines.may_ask(sid)
        plain_json(data)
        session, since, epoch = session_of(data), number(data, "since"), number(data, "epoch")
        caller = self.callers.of(sid)
        self.services.store.lock(session)  # refuses a session that is none, before anything is kept for it
        self.until_answered(self.services.announcer.turn(session))
        with self.services.store.reading(session) as room:
            member = self.let_in(sid, room, caller)
            role = member.role if member else "observer"
            self.services.announcer.begin(session, room)
            seat = self.transport.sit(sid, session, member, role, caller.wall)
            asks = caller.user or session
            found = self.services.boards.answer(room, role, member.id if member else None, since, epoch, asks=asks)
        self.presence.tell(session)
        self.activity.greet(seat)
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
            self.services.announcer.begin(room.session.id, room)
            self.transport.wait(sid, member)
        return known_member(room, user)

    def command(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        session = session_of(data)
        user, seat = self.callers.of(sid).user, self.transport.seat(sid, session)
        if seat is None:
            raise Forbidden("join_first")
        if user is None:
            raise Forbidden("role")
        ack = self.services.commands.execute(session, user, {k: v for k, v in data.items() if k != "session"})
        if data.get("type") == "idea.post":
            self.activity.sent(seat)
        return ack

    def doing(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        return self.activity.heard(sid, session_of(data), data)

    def step_of(self, session: str) -> str | None:
        """Where the room is, as far as that can be said just now."""
        try:
            with self.services.store.reading(session, latest=False) as room:
                return room.session.step
        except (Refused, OperationalError):
            return None

    def leave(self, sid: str, data: dict[str, Any]) -> dict[str, Any]:
        session = session_of(data)
        if seat := self.transport.stand(sid, session):
            self.activity.left(seat)
        self.presence.tell(session)
        return {"ok": True}

    # -- what the server says by itself -------------------------------------------------------------------
    def reset(self, seat: Seat) -> None:
        """Let in, or with another role or sector: the whole board anew, in its turn among the envelopes."""
        with self.services.announcer.turn(seat.session):
            with self.services.store.reading(seat.session, latest=False) as room:
                member = room.members[seat.member or ""]
                if self.transport.seat(seat.sid, seat.session) is not seat or member.state != "in":
                    return
                self.services.announcer.begin(seat.session, room)
                self.transport.sit(seat.sid, seat.session, member, member.role)
                found = self.services.boards.answer(room, member.role, member.id, None, None)
            self.transport.to_connection(seat.sid, "changes", found)
        self.presence.tell(seat.session)


def session_of(data: dict[str, Any]) -> str:
    if not isinstance(data.get("session"), str):
        raise Invalid({"session": "missing" if "session" not in data else "wrong_type"})
    return str(data["session"])


def number(data: dict[str, Any], name: str) -> int | None:
    value = data.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise Invalid({name: "wrong_type"})
    return value


def start(app: Flask, socketio: Any, services: Services, lines: ConnectionRegistry) -> Live:
    live = Live(app, socketio, services, lines)
    live.register()
    return live
