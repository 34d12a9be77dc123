"""Activity indicators: who is at it just now: typing an idea, or writing in a box of a concept. A signal and no
command: nothing is stored, nothing waits for it, and it fades by itself.

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


class Activity:
    def __init__(
        self, transport: SocketTransport, hints: Hints | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.transport, self.hints, self.clock = transport, hints, clock
        self.sessions: dict[str, Signs] = {}
        self.guard = Lock()
        self.buckets = Buckets.of(limits.SIGNALS, clock)
        if hints:
            hints.doing = self.mark

    def heard(self, sid: str, session: str, data: dict[str, Any]) -> dict[str, Any]:
        """{"session", "at": "idea" or "<concept>:<box>", "on"} from a member who sits here."""
        seat = self.transport.seat(sid, session)
        if seat is None or seat.member is None or seat.role not in ("participant", "facilitator"):
            raise Forbidden("join_first")
        place, on = place_in(data), data.get("on") is True
        self.buckets.take(sid)
        self.mark(session, seat.member, place, on)
        if self.hints:
            self.hints.say_doing(session, seat.member, place, on)
        return {"ok": True}

    def mark(self, session: str, member: str, place: str, on: bool) -> None:
        with self.guard:
            signs = self.sessions.setdefault(session, Signs())
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
        with self.guard:
            signs.due = False
            now = self.clock()
            signs.until = {mark: until for mark, until in signs.until.items() if until > now}
            news = [(r, m) for r, m in messages(list(signs.until)).items() if m != signs.told.get(r, NOTHING[r])]
            signs.told.update(news)
            if signs.until:
                self.plan(session, signs)
            else:
                self.sessions.pop(session, None)
        for role, message in news:
            self.transport.to_role(session, role, "doing", message)


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
