"""Seats: who of one session is connected to this process, and who waits at its door. Counted as they come and go, so
that asking costs nothing however many there are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ideation.domain.limits import MEMBER_LINES, PROJECTOR_LINES, SESSION_LINES


@dataclass(frozen=True, slots=True)
class Seat:
    """One socket in one session. The projector has no member, and the address it came by."""

    sid: str
    session: str
    member: str | None
    role: str
    sector: str | None
    wall: str | None = None

    @property
    def rooms(self) -> list[str]:
        """The rooms of Socket.IO that it hears: its role's, and its member's own."""
        return [f"{self.session}:{self.role}"] + ([f"{self.session}:m:{self.member}"] if self.member else [])


@dataclass(slots=True)
class SessionSeats:
    seats: dict[str, Seat] = field(default_factory=dict)  # by the engine's id of the connection
    door: dict[str, Seat] = field(default_factory=dict)
    roles: Counter[str] = field(default_factory=Counter)
    members: Counter[str | None] = field(default_factory=Counter)

    def add(self, seat: Seat) -> None:
        self.seats[seat.sid] = seat
        self.roles[seat.role] += 1
        self.members[seat.member] += 1

    def remove(self, sid: str) -> Seat | None:
        seat = self.seats.pop(sid, None)
        if seat:
            one_less(self.roles, seat.role)
            one_less(self.members, seat.member)
        return seat or self.door.pop(sid, None)

    def too_many(self, newest: Seat) -> list[Seat]:
        """The oldest lines of whose this is, beyond as many as anybody needs; the newest itself where all is full."""
        if len(self.seats) + len(self.door) > SESSION_LINES:
            return [newest]
        if newest.sid in self.door:
            seats, most = [seat for seat in self.door.values() if seat.member == newest.member], MEMBER_LINES
        elif self.members[newest.member] <= MEMBER_LINES:
            return []
        else:
            most = MEMBER_LINES if newest.member else PROJECTOR_LINES
            seats = [seat for seat in self.seats.values() if seat.member == newest.member]
        return seats[: max(0, len(seats) - most)]

    @property
    def empty(self) -> bool:
        return not (self.seats or self.door)


def one_less(counts: Counter[Any], key: Any) -> None:
    counts[key] -= 1
    if not counts[key]:
        del counts[key]
