"""Counting beside the hub: while a poll is counted the room goes on, no lock is held and no transaction is open.

What would be counted is read; the count is made in a thread or, where it is long, in a process of its own; then the
command itself is decided as always, and finds the count by the seed of its lot, which is made from every ballot. If
the ballots are others by then, it finds none and is asked again. Only the result is stored, so a process that dies
meanwhile leaves a closed poll, to be counted again.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from ideation.domain.entities import Poll
from ideation.domain.errors import Internal, Refused
from ideation.domain.room import Room
from ideation.domain.tallying import Tally, tally
from ideation.domain.voting import METHODS
from ideation.domain.voting.counting import Counted
from ideation.domain.voting.effort import effort_of
from ideation.domain.whole_count import whole_count
from ideation.offload import beside, in_child
from ideation.payloads.common import Envelope
from ideation.payloads.polls import CountPoll
from ideation.store import Store

Made = dict[str, Counted]
CPU_SECONDS = 1_800
KEPT = 4
NICER = 5  # the hub goes first


@dataclass
class Counting:
    """`tell(session, poll, under way)` says to facilitators that a long count has begun or ended."""

    store: Store
    mode: str
    tell: Callable[[str, str, bool], None] = lambda session, poll, under_way: None
    turns: dict[str, Lock] = field(default_factory=dict)
    kept: Made = field(default_factory=dict)  # the last few

    def prepare(self, session: str, user: str, envelope: Envelope) -> Made:
        """The counts that this command is going to need. What it may not do is refused later, by its rule."""
        asked = asked_for(envelope)
        if asked is None or not self.takes_long(session, user, asked):  # guesses leave nothing behind
            return {}
        with self.turns.setdefault(asked.poll, Lock()):
            waiting = self.waiting(session, user, asked)
            return {waiting.seed: self.once(session, waiting)} if waiting else {}

    def takes_long(self, session: str, user: str, asked: CountPoll) -> bool:
        with self.store.reading(session) as room:
            return long_poll(room, user, asked.poll) is not None

    def once(self, session: str, waiting: Tally) -> Counted:
        """Pressed twice, the second one finds the count of the first, stored already or not yet."""
        made = self.kept.get(waiting.seed)
        if made is None:
            made = self.kept[waiting.seed] = self.made(session, waiting)
            for seed in list(self.kept)[:-KEPT]:
                del self.kept[seed]
        return made

    def waiting(self, session: str, user: str, asked: CountPoll) -> Tally | None:
        with self.store.reading(session) as room:
            poll = long_poll(room, user, asked.poll)
            return tally(room, poll, asked.dice) if poll else None

    def made(self, session: str, waiting: Tally) -> Counted:
        document = waiting.document
        if effort_of(document["method"], len(document["ballots"]), len(document["options"])) == "moment":
            return beside(self.mode, whole_count, document)
        self.tell(session, document["poll"], True)
        try:
            return apart(self.mode, document)
        finally:
            self.tell(session, document["poll"], False)


def asked_for(envelope: Envelope) -> CountPoll | None:
    with suppress(ValueError):
        return CountPoll.model_validate(envelope.payload)
    return None


def long_poll(room: Room, user: str, id: str) -> Poll | None:
    """The poll of that id, where it waits to be counted, this user may count it, and that takes more than a blink."""
    poll = room.polls.get(id)
    if poll is None or poll.state != "closed" or not leads(room, user):
        return None
    effort = effort_of(poll.method, poll.turnout["cast"], len(poll.options))
    return poll if effort != "blink" else None


def leads(room: Room, user: str) -> bool:
    member = room.member_of(user)
    return member is not None and member.role == "facilitator" and member.state == "in"


def apart(mode: str, document: dict[str, Any]) -> Counted:
    """In a process of its own. Only what was decided comes back; titles and method are known here."""
    answer = pickle.loads(in_child(mode, [sys.executable, "-m", __name__], json.dumps(document).encode()))
    if isinstance(answer, Refused):
        raise answer
    outcome, lot, sha256, opinions = answer
    titles = {option["id"]: option["title"] for option in document["options"]}
    return Counted(METHODS[document["method"]], titles, outcome, lot, sha256, opinions)


def child() -> None:
    """What runs there: a counting file in, the outcome out."""
    import os
    import resource

    os.nice(NICER)
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    try:
        counted = whole_count(json.load(sys.stdin.buffer))
        answer: Any = (counted.outcome, counted.lot, counted.sha256, counted.opinions)
    except Refused as refused:
        answer = Internal(refused.reason)
    sys.stdout.buffer.write(pickle.dumps(answer))


if __name__ == "__main__":
    child()
