"""Transport: the sockets of this process: who sits where, and how a message reaches a role, a member, a connection or
all. Whatever the server says by itself leaves by `send`, and nothing else emits: `tests/delivery/test_transport.py`.

Only what the engine itself knows to be connected counts: a client that sends a frame named "disconnect" changes
nothing here, because seats are kept by the engine's own connection id and freed by the engine's own closing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from threading import Lock
from typing import Any

from ideation.delivery.seats import Seat, SessionSeats
from ideation.domain.entities import Member
from ideation.domain.room import Room

NOBODY = SessionSeats()


class SocketTransport:
    """`breath`: seconds before everybody is told, where an acknowledgement would not leave first by itself."""

    def __init__(self, socketio: Any, breath: float = 0) -> None:  # a SocketIO; its stubs lack what is used here
        self.socketio, self.breath = socketio, breath
        self.sessions: dict[str, SessionSeats] = {}
        self.guard = Lock()
        self.on_reset: Callable[[Seat], None] = lambda seat: None
        self.on_removed: Callable[[Seat], None] = lambda seat: None
        self.on_crowded: Callable[[Seat], None] = lambda seat: None

    # -- sitting down and leaving -----------------------------------------------------------------------
    def sit(self, sid: str, session: str, member: Member | None, role: str, wall: str | None = None) -> Seat:
        self.stand(sid, session)
        seat = Seat(sid, session, member.id if member else None, role, member.sector if member else None, wall)
        with self.guard:
            self.sessions.setdefault(session, SessionSeats()).add(seat)
            crowd = self.sessions[session].too_many(seat)
        for oldest in crowd:
            self.on_crowded(oldest)
        for room in seat.rooms:
            self.socketio.server.enter_room(sid, room)
        self.stay_if_connected(seat)
        return seat

    def wait(self, sid: str, member: Member) -> None:
        """Somebody who may not come in yet: hears nothing, and is fetched when let in."""
        with self.guard:
            seat = Seat(sid, member.session, member.id, "waiting", member.sector)
            here = self.sessions.setdefault(member.session, SessionSeats())
            here.door[sid] = seat
            crowd = here.too_many(seat)
        for oldest in crowd:
            self.on_crowded(oldest)
        self.stay_if_connected(seat)

    def stay_if_connected(self, seat: Seat) -> None:
        """One that closed while it sat down has freed its seats already: nobody else would free this one."""
        if not self.socketio.server.manager.is_connected(seat.sid, "/"):
            self.stand(seat.sid, seat.session)

    def stand(self, sid: str, session: str) -> Seat | None:
        with self.guard:
            here = self.sessions.get(session, NOBODY)
            seat = here.remove(sid)
            if here.empty:
                self.sessions.pop(session, None)
        if seat:
            self.silence(seat)
        return seat

    def silence(self, seat: Seat) -> None:
        for room in seat.rooms:
            self.socketio.server.leave_room(seat.sid, room)

    def leave_all(self, sid: str) -> list[Seat]:
        """The seats that this socket had."""
        return [seat for session in list(self.sessions) if (seat := self.stand(sid, session))]

    def seat(self, sid: str, session: str) -> Seat | None:
        here = self.sessions.get(session, NOBODY)
        return here.seats.get(sid) or here.door.get(sid)

    # -- what the announcer asks for ----------------------------------------------------------------------
    def anybody(self, session: str) -> bool:
        return session in self.sessions

    def listeners(self, session: str) -> dict[str, int]:
        return dict(self.sessions.get(session, NOBODY).roles)

    def members(self, session: str, ids: Iterable[str]) -> list[str]:
        here = self.sessions.get(session, NOBODY).members
        return [id for id in ids if id in here]

    def online(self, session: str) -> dict[str, str]:
        """{member: sector} of those with a socket here, each once."""
        seats = list(self.sessions.get(session, NOBODY).seats.values())
        return {s.member: s.sector for s in seats if s.member and s.sector and s.role == "participant"}

    def at_door(self, session: str) -> set[str]:
        """Those who wait to be let in and have a line open here."""
        return {seat.member for seat in list(self.sessions.get(session, NOBODY).door.values()) if seat.member}

    def to_role(self, session: str, role: str, event: str, message: Any) -> None:
        self.send(f"{session}:{role}", event, message)

    def to_member(self, session: str, member: str, event: str, message: Any) -> None:
        self.send(f"{session}:m:{member}", event, message)

    def to_connection(self, sid: str, event: str, message: Any) -> None:
        self.send(sid, event, message)

    def to_all(self, event: str, message: Any) -> None:
        self.send(None, event, message)

    def send(self, to: str | None, event: str, message: Any) -> None:
        """The one way out: to a room of Socket.IO, or to everybody here. `live/room_index.py` makes bytes of it."""
        self.socketio.emit(event, message, to=to)

    def counting(self, session: str, poll: str, under_way: bool, waits: bool = False) -> None:
        """To facilitators here, while a long count is made, or stands in line; nothing of this is kept."""
        told = {"poll": poll, "under_way": under_way} | ({"waits": True} if waits else {})
        self.to_role(session, "facilitator", "counting", told)

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        def run() -> None:
            if wait := max(seconds, self.breath):
                self.socketio.sleep(wait)
            call()

        self.socketio.start_background_task(run)

    def settle(self, session: str, room: Room) -> None:
        """Whose place has changed hears nothing more there from now on. Who was removed is shown out and so is a wall
        by an old address, who was let in is fetched, and whose role or sector changed gets the board anew."""
        here = self.sessions.get(session, NOBODY)
        for seat in [*here.seats.values(), *here.door.values()]:
            member = room.members.get(seat.member or "")
            if member is None:
                if seat.member or seat.wall != room.session.projector:
                    self.silence(seat)
                    self.later(0, partial(self.on_removed, seat))
            elif (member.state, member.role, member.sector) != place_of(seat, member):
                self.silence(seat)
                self.later(0, self.moving(seat, member))

    def moving(self, seat: Seat, member: Member) -> Callable[[], None]:
        return lambda: self.on_removed(seat) if member.state == "removed" else self.on_reset(seat)


def place_of(seat: Seat, member: Member) -> tuple[str, str, str | None]:
    if seat.role == "waiting":
        return ("waiting", member.role, member.sector)
    return ("in", seat.role, seat.sector)
