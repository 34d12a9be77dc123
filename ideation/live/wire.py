"""The sockets of this process: who sits where, and how a message reaches a role or a member.

Only what the engine itself knows to be connected counts: a client that sends a frame named "disconnect" changes
nothing here, because seats are kept by the engine's own connection id and freed by the engine's own closing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ideation.domain.entities import Member
from ideation.domain.room import Room


@dataclass(slots=True)
class Seat:
    """One socket in one session. The projector has no member."""

    sid: str
    session: str
    member: str | None
    role: str
    sector: str | None


class SocketWire:
    def __init__(self, socketio: Any) -> None:  # a SocketIO; its stubs lack what is used here
        self.socketio = socketio
        self.seats: dict[str, dict[str, Seat]] = {}  # session → sid → seat
        self.on_reset: Callable[[Seat], None] = lambda seat: None
        self.on_removed: Callable[[Seat], None] = lambda seat: None

    # -- sitting down and leaving -----------------------------------------------------------------------
    def sit(self, sid: str, session: str, member: Member | None, role: str) -> Seat:
        self.stand(sid, session)
        seat = Seat(sid, session, member.id if member else None, role, member.sector if member else None)
        self.seats.setdefault(session, {})[sid] = seat
        for room in self.rooms(seat):
            self.socketio.server.enter_room(sid, room)
        return seat

    def stand(self, sid: str, session: str) -> Seat | None:
        seat = self.seats.get(session, {}).pop(sid, None)
        if seat:
            for room in self.rooms(seat):
                self.socketio.server.leave_room(sid, room)
        if not self.seats.get(session, True):
            del self.seats[session]
        return seat

    def leave_all(self, sid: str) -> list[str]:
        """The sessions that this socket sat in."""
        sessions = [s for s, seats in self.seats.items() if sid in seats]
        for session in sessions:
            self.stand(sid, session)
        return sessions

    def rooms(self, seat: Seat) -> list[str]:
        return [f"{seat.session}:{seat.role}"] + ([f"{seat.session}:m:{seat.member}"] if seat.member else [])

    # -- what the announcer asks for ----------------------------------------------------------------------
    def listeners(self, session: str) -> dict[str, int]:
        return Counter(seat.role for seat in list(self.seats.get(session, {}).values()))

    def members(self, session: str, ids: Iterable[str]) -> list[str]:
        here = {seat.member for seat in list(self.seats.get(session, {}).values())}
        return [id for id in ids if id in here]

    def online(self, session: str) -> dict[str, str]:
        """{member: sector} of those with a socket here, each once."""
        seats = list(self.seats.get(session, {}).values())
        return {s.member: s.sector for s in seats if s.member and s.sector and s.role == "participant"}

    def to_role(self, session: str, role: str, event: str, message: Any) -> None:
        self.socketio.emit(event, message, to=f"{session}:{role}")

    def to_member(self, session: str, member: str, event: str, message: Any) -> None:
        self.socketio.emit(event, message, to=f"{session}:m:{member}")

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        def run() -> None:
            if seconds > 0:
                self.socketio.sleep(seconds)
            call()

        self.socketio.start_background_task(run)

    def settle(self, session: str, room: Room) -> None:
        """Whoever was removed is shown out; whose role or sector changed gets the board anew."""
        for seat in list(self.seats.get(session, {}).values()):
            member = room.members.get(seat.member or "")
            if member is None:
                continue
            if member.state != "in":
                self.later(0, lambda seat=seat: self.on_removed(seat))  # type: ignore[misc]
            elif (member.role, member.sector) != (seat.role, seat.sector):
                self.later(0, lambda seat=seat: self.on_reset(seat))  # type: ignore[misc]
