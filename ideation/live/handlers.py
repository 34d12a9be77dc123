"""Socket.IO: the handshake, `join`, `command`, `leave`, and what the server says to one person. Knows no rule.

Every event with an acknowledgement id gets an answer, whatever happens.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from functools import partial
from typing import Any

from flask import request
from sqlalchemy.exc import OperationalError

from ideation.answers import error_of, negative
from ideation.domain.entities import Member
from ideation.domain.errors import Forbidden, Internal, Invalid, NotFound, Refused, Unauthenticated
from ideation.domain.room import Room
from ideation.house import House
from ideation.live.callers import Caller, Callers
from ideation.live.doing import Doing
from ideation.live.hall import Seat
from ideation.live.json import UNREADABLE
from ideation.live.order import until_answered
from ideation.live.presence import Presence
from ideation.live.ticking import Ticking
from ideation.permission import known_member
from ideation.protocol import plain_json
from ideation.trouble import refusal_of

log = logging.getLogger("ideation.live")


class Live:
    def __init__(self, socketio: Any, house: House) -> None:
        self.socketio, self.house, self.wire = socketio, house, house.wire
        self.callers = Callers(house)
        self.presence = Presence(house)
        self.signs = Doing(house.wire, house.hints)
        self.ticking = Ticking(socketio, house, self.presence)
        self.wire.on_reset, self.wire.on_removed = self.reset, self.removed
        house.on_ended = self.ended
        house.each_tick.append(lambda: self.ended(self.callers.ended()))

    def register(self) -> None:
        """The handshake needs the login cookie, so it runs in a request; the events that make up the load do not:
        setting one up costs more than most commands."""
        self.socketio.on_event("connect", self.connect)
        self.socketio.on_event("disconnect", self.gone)
        self.socketio.on_error_default(self.failed)
        self.until_answered = until_answered(self.socketio.server)
        on = self.socketio.server.on
        for name in ("join", "command", "leave", "doing"):
            on(name, self.answering(getattr(self, name)))
        on(UNREADABLE, lambda sid, *args: self.refusal(Invalid({"payload": "not_json"}), sid))
        on("*", lambda event, sid, *args: self.refusal(NotFound(what="event"), sid))

    # -- the handshake ------------------------------------------------------------------------------------
    def connect(self, auth: Any = None) -> Any:
        sid = request.sid  # type: ignore[attr-defined]
        if self.callers.know(sid):  # an event of that name is not a second handshake
            return self.refusal(NotFound(what="event"), sid)
        if self.house.leaving.begun:
            return False
        if not self.callers.meet(sid, auth if isinstance(auth, dict) else {}, request.headers.get("Accept-Language")):
            return False
        self.ticking.start()
        return None

    def gone(self, reason: Any = None) -> Any:
        """Frees the seats, but only when the engine says that this connection is closed."""
        sid = request.sid  # type: ignore[attr-defined]
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
        lost, and leaves after this answer."""
        plain_json(data)
        session, since, epoch = session_of(data), number(data, "since"), number(data, "epoch")
        caller = self.callers.of(sid)
        self.house.store.lock(session)  # refuses a session that is none, before anything is kept for it
        self.until_answered(self.house.announcer.turn(session))
        with self.house.store.reading(session) as room:
            member = self.let_in(sid, room, caller)
            role = member.role if member else "observer"
            self.house.announcer.begin(session, room)
            self.wire.sit(sid, session, member, role)
            found = self.house.boards.answer(room, role, member.id if member else None, since, epoch)
        self.presence.tell(session)
        return found

    def let_in(self, sid: str, room: Room, caller: Caller) -> Member | None:
        """Who sits down; a projector is nobody. Whoever has to wait is refused now, and fetched when somebody lets
        them in."""
        if caller.projects is not None:
            if caller.projects != room.session.id:
                raise Forbidden("not_a_member")
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

    def removed(self, seat: Seat) -> None:
        if self.wire.stand(seat.sid, seat.session) is None:
            return
        word = error_of(Unauthenticated("removed"), self.callers.locale(seat.sid))
        self.socketio.emit("removed", word, to=seat.sid)
        self.socketio.sleep(0.1)  # time for the word to leave before the door closes
        self.hang_up(seat.sid)

    def ended(self, keys: Collection[str]) -> None:
        """Their login or token is no more: the line goes. Who has another one comes back by it."""
        for sid in self.callers.by(keys):
            self.wire.later(0, partial(self.hang_up, sid))

    def hang_up(self, sid: str) -> None:
        """Whatever the other end does: a word of goodbye, a moment for it to leave, and the line itself."""
        server = self.socketio.server
        line = server.eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/"))
        server.disconnect(sid, namespace="/")
        self.socketio.sleep(0.1)
        if line is not None:
            line.close(wait=False, reason=server.eio.reason.SERVER_DISCONNECT)


def session_of(data: dict[str, Any]) -> str:
    if not isinstance(data.get("session"), str):
        raise Invalid({"session": "missing" if "session" not in data else "wrong_type"})
    return str(data["session"])


def number(data: dict[str, Any], name: str) -> int | None:
    value = data.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise Invalid({name: "wrong_type"})
    return value


def start(socketio: Any, house: House) -> Live:
    live = Live(socketio, house)
    live.register()
    return live
