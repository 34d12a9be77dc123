"""Counting a poll beside the hub: while a poll is counted the room goes on, no lock is held and no transaction is open.

What would be counted is read; the count is made in a thread or, where it is long, in a process of its own; then the
command itself is decided as always, and finds the count by the seed of its lot, which is made from every ballot. If
the ballots are others by then, it finds none and is asked again. Only the result is stored, so a process that dies
meanwhile leaves a closed poll, to be counted again.
"""

from __future__ import annotations

import json
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from subprocess import CalledProcessError
from threading import BoundedSemaphore, Lock
from typing import Any
from weakref import WeakValueDictionary

from ideation.contract.payloads.common import SentCommand
from ideation.contract.payloads.polls import CountPoll
from ideation.domain.changes import SealedBallot
from ideation.domain.entities import Poll
from ideation.domain.errors import Busy, LimitReached, Refused
from ideation.domain.limits import COUNT_SECONDS, COUNTS_AT_ONCE
from ideation.domain.polls.count import whole_count
from ideation.domain.polls.count_without_hidden import tally_without_hidden
from ideation.domain.polls.hidden_options import out_of_date
from ideation.domain.polls.tally import Tally, tally
from ideation.domain.room import Room
from ideation.domain.voting import METHODS
from ideation.domain.voting.cost_estimate import effort_of
from ideation.domain.voting.formats.counting_file import Counted
from ideation.runtime.worker_threads import beside, in_child
from ideation.storage.store import Store

Made = dict[str, Counted]
KEPT = 4
COUNTING = [sys.executable, "-m", "ideation.counting.count_process"]
Tell = Callable[..., None]


class Turn:
    """A session's, kept for as long as somebody holds it or waits for it."""

    def __init__(self) -> None:
        self.lock = Lock()


@dataclass
class PollCounter:
    """`tell(session, poll, under_way)` says to facilitators that a long count has begun or ended, `waits` that it
    stands in line. A session has one count at a time, a process COUNTS_AT_ONCE: one camp's do not hold up
    all the others'."""

    store: Store
    mode: str
    tell: Tell = lambda session, poll, under_way, waits=False: None
    turns: WeakValueDictionary[str, Turn] = field(default_factory=WeakValueDictionary)
    children: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(COUNTS_AT_ONCE))
    kept: Made = field(default_factory=dict)  # the last few

    def prepare(self, session: str, user: str, sent: SentCommand) -> Made:
        """The counts that this command is going to need. What it may not do is refused later, by its rule."""
        asked = asked_for(sent)
        if asked is None or not self.takes_long(session, user, asked):  # guesses leave nothing behind
            return {}
        turn = self.turns.setdefault(session, Turn())
        with turn.lock:
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
            if poll is None or poll.state == "closed":
                return tally(room, poll, asked.dice) if poll else None
            rows = self.store.sealed(session, poll.id)
            return tally_without_hidden(room, poll, [SealedBallot(row.id, row.choice, row.sector) for row in rows])

    def made(self, session: str, waiting: Tally) -> Counted:
        document = waiting.document
        if effort_of(document["method"], len(document["ballots"]), len(document["options"])) == "moment":
            return beside(self.mode, whole_count, document)
        with self.in_line(session, document["poll"]):
            return apart(self.mode, document)

    @contextmanager
    def in_line(self, session: str, poll: str) -> Iterator[None]:
        """Facilitators hear that it waits for others' counts, that it has begun, and that it is over."""
        if not self.children.acquire(blocking=False):
            self.tell(session, poll, True, waits=True)
            self.children.acquire()
        try:
            self.tell(session, poll, True)
            yield
        finally:
            self.children.release()
            self.tell(session, poll, False)


def asked_for(sent: SentCommand) -> CountPoll | None:
    with suppress(ValueError):
        return CountPoll.model_validate(sent.payload)
    return None


def long_poll(room: Room, user: str, id: str) -> Poll | None:
    """The poll of that id, where it waits to be counted, this user may count it, and that takes more than a blink."""
    poll = room.polls.get(id)
    if poll is None or not leads(room, user) or not (poll.state == "closed" or out_of_date(room, poll)):
        return None
    effort = effort_of(poll.method, poll.turnout["cast"], len(poll.options))
    return poll if effort != "blink" else None


def leads(room: Room, user: str) -> bool:
    member = room.member_of(user)
    return member is not None and member.leads_here


def apart(mode: str, document: dict[str, Any]) -> Counted:
    """In a process of its own. Only what was decided comes back; titles and method are known here."""
    try:
        answer = pickle.loads(in_child(mode, COUNTING, json.dumps(document).encode()))
    except CalledProcessError as ended:
        raise ended_early(ended.returncode) from None
    if isinstance(answer, Refused):
        raise answer
    outcome, lot, sha256, opinions = answer
    titles = {option["id"]: option["title"] for option in document["options"]}
    return Counted(METHODS[document["method"]], titles, outcome, lot, sha256, opinions)


def ended_early(status: int) -> Refused:
    """Its time was up: the same count would take as long again, so another one is to be asked for. Anything else, a
    machine without memory or somebody's hand, may go better next time. The ballots are all there."""
    if status in (-signal.SIGXCPU, 128 + signal.SIGXCPU):
        return LimitReached("count_too_long", left=0, minutes=COUNT_SECONDS // 60)
    return Busy("count_ended", retry_after_ms=2000)
