"""Activity indicators: who is at it just now: typing an idea, or writing in a box of a concept. A signal and no
command: nothing is stored, nothing waits for it, and it fades by itself. It ends before that when the idea is sent,
when the phone goes, and when the room goes on to another step.

Facilitators are told how many type an idea, never who: that would betray an author. Who writes in which box is for
all who see the concept, so that two do not write in the same one unawares.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from ideation.delivery.redis_hints import Hints
from ideation.delivery.seats import Seat
from ideation.delivery.transport import SocketTransport
from ideation.domain import limits
from ideation.domain.errors import Forbidden, Invalid
from ideation.runtime.token_buckets import Buckets

IDEA = "idea"
BOX = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[a-z_]{1,32}")
FADES_AFTER = 8.0  # seconds; a phone says it anew every three
AT_MOST_EVERY = 1.0
Mark = tuple[str, str]  # member, place


@dataclass(slots=True)
class Signs:
    """One session's: when each fades, and what was told last."""

    until: dict[Mark, float] = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)
    due: bool = False
    step: str | None = None  # that the room was at


class Activity:
    """`step_of` says where a session's room is; None where nobody can say."""

    def __init__(
        self,
        transport: SocketTransport,
        hints: Hints | None,
        step_of: Callable[[str], str | None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.transport, self.hints, self.step_of, self.clock = transport, hints, step_of, clock
        self.sessions: dict[str, Signs] = {}
        self.guard = Lock()
        self.buckets = Buckets.of(limits.SIGNALS, clock)

    def heard(self, sid: str, session: str, data: dict[str, Any]) -> dict[str, Any]:
        """{"session", "at": "idea" or "<concept>:<box>", "on"} from a member who sits here."""
        seat = self.transport.seat(sid, session)
        if seat is None or seat.member is None or seat.role not in ("participant", "facilitator"):
            raise Forbidden("join_first")
        place, on = place_in(data), data.get("on") is True
        self.buckets.take(sid)
        self.say(session, seat.member, place, on)
        return {"ok": True}

    def say(self, session: str, member: str, place: str, on: bool) -> None:
        """Here and in the other processes."""
        self.mark(session, member, place, on)
        if self.hints:
            self.hints.say_doing(session, member, place, on)

    def sent(self, seat: Seat) -> None:
        """Their idea has come: whatever the phone says or forgets to say, they are not writing it any more."""
        self.end(seat, lambda place: place == IDEA)

    def left(self, seat: Seat) -> None:
        """Their last line has closed."""
        if not self.transport.members(seat.session, [seat.member or ""]):
            self.end(seat, lambda place: True)

    def end(self, seat: Seat, which: Callable[[str], bool]) -> None:
        signs = self.sessions.get(seat.session)
        places = [at for member, at in list(signs.until) if member == seat.member and which(at)] if signs else []
        for place in places:
            self.say(seat.session, seat.member or "", place, False)

    def greet(self, seat: Seat) -> None:
        """Whoever sits down is told what the others in their role were told last; what is not so is never said."""
        signs = self.sessions.get(seat.session)
        if signs and (told := signs.told.get(seat.role)):
            self.transport.to_connection(seat.sid, "doing", told)

    def mark(self, session: str, member: str, place: str, on: bool) -> None:
        fresh = None if session in self.sessions else Signs(step=self.step_of(session))
        with self.guard:
            signs = self.sessions.setdefault(session, fresh or Signs())
            if on:
                signs.until[(member, place)] = self.clock() + FADES_AFTER
            else:
                signs.until.pop((member, place), None)
            self.plan(session, signs)

    def plan(self, session: str, signs: Signs) -> None:
        if not signs.due:
            signs.due = True
            self.transport.later(AT_MOST_EVERY, lambda: self.tell(session, signs))

    def tell(self, session: str, signs: Signs) -> None:
        """What has changed; and look again as long as something is to fade."""
        step = self.step_of(session)
        with self.guard:
            signs.due = False
            signs.until = self.lasting(signs, step)
            signs.step = step or signs.step
            news = [(r, m) for r, m in messages(list(signs.until)).items() if m != signs.told.get(r, NOTHING[r])]
            signs.told.update(news)
            if signs.until:
                self.plan(session, signs)
            else:
                self.sessions.pop(session, None)
        for role, message in news:
            self.transport.to_role(session, role, "doing", message)

    def lasting(self, signs: Signs, step: str | None) -> dict[Mark, float]:
        """What has not faded. An idea belongs to its step: in another one nobody is writing it."""
        moved, now = None not in (signs.step, step) and signs.step != step, self.clock()
        return {mark: until for mark, until in signs.until.items() if until > now and not (moved and mark[1] == IDEA)}


def place_in(data: dict[str, Any]) -> str:
    place = data.get("at")
    if not isinstance(place, str) or not (place == IDEA or BOX.fullmatch(place)):
        raise Invalid({"at": "wrong_value"})
    return place


def messages(marks: list[Mark]) -> dict[str, dict[str, Any]]:
    """{role: what it is told}."""
    boxes: dict[str, dict[str, list[str]]] = {}
    for member, place in sorted(marks):
        if place != IDEA:
            concept, _, box = place.partition(":")
            boxes.setdefault(concept, {}).setdefault(box, []).append(member)
    typing = len({member for member, place in marks if place == IDEA})
    return {"participant": {"boxes": boxes}, "facilitator": {"boxes": boxes, "typing": typing}}


NOTHING = messages([])
