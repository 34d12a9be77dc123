"""Executing commands: the only place that commits and announces.

A command: who is this, has this op_id been answered already, may this role, what does the rule say; then seq + 1,
the rows, the receipt, COMMIT (`group_commit.py`); then, and only then, the acknowledgement and the announcement.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random, SystemRandom
from typing import Any

from sqlalchemy import Connection

from ideation.commands.apply import take
from ideation.commands.group_commit import GroupCommit, Job
from ideation.commands.permission import allowed, known_member
from ideation.commands.receipts import Ack, acknowledgement, payload_digest, same_payload, taken_back
from ideation.contract.payloads.common import SentCommand
from ideation.contract.protocol import COMMANDS, read_command, read_payload
from ideation.delivery.announcer import Announcer
from ideation.domain import limits, people, undo
from ideation.domain.changes import At, Change
from ideation.domain.entities import Member
from ideation.domain.errors import NotFound, OpIdReused, RateLimited
from ideation.domain.room import Room
from ideation.runtime.draining import Draining
from ideation.runtime.token_buckets import Buckets
from ideation.storage.unit import Unit
from ideation.views import board

log = logging.getLogger("ideation.commands.execute")
Also = Callable[[Connection], None]


def nothing(connection: Connection) -> None:
    """What is done beside most changes."""


@dataclass
class Commands:
    transactions: GroupCommit
    announcer: Announcer
    rng: Random = field(default_factory=SystemRandom)
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    online: Callable[[str], int] = lambda session: 0
    at_door: Callable[[str], Collection[str]] = lambda session: ()  # who waits to be let in and has a line open
    prepare: Callable[[str, str, SentCommand], Any] = lambda session, user, sent: None  # count beside the hub
    buckets: Buckets = field(default_factory=lambda: Buckets.of(limits.COMMANDS))
    guesses: Buckets = field(default_factory=lambda: Buckets.of(limits.GUESSES))
    draining: Draining = field(default_factory=Draining)

    def execute(self, session: str, user: str, raw: Any) -> Ack:
        """Answer one command: the acknowledgement of the contract, or a Refused raised."""
        with self.draining.at_work():
            return self.decide(session, user, raw)

    def decide(self, session: str, user: str, raw: Any) -> Ack:
        self.buckets.take((session, user))
        sent = read_command(raw)
        command = COMMANDS.get(sent.type)
        made = self.prepare(session, user, sent) if command and command.counts else None
        lazy = bool(command and command.secret)
        try:
            job = Job(lambda unit: self.answer(unit, user, sent, made), asked=(user, sent.op_id))
            return self.run(session, job, lazy=lazy)
        except NotFound as wrong:
            if command and command.guessed and wrong.reason:
                self.missed(session, user, wrong.reason)
            raise

    def missed(self, session: str, user: str, what: str) -> None:
        """One more wrong code; a right one is not refused because of those before it."""
        try:
            self.guesses.take((session, user))
        except RateLimited as many:
            raise RateLimited(what, **many.extra) from None

    def join(self, session: str, also: Also = nothing, **who: Any) -> Ack:
        """A change the server makes itself: somebody comes in (arguments of `people.join_session`)."""
        lines = self.at_door(session)
        return self.change(session, lambda room, at: people.join_session(room, at, lines=lines, **who), also)

    def change(self, session: str, rule: Callable[[Room, At], Change | None], also: Also = nothing) -> Ack:
        """`also` is done with what the rule has accepted, in its transaction; it may still refuse as its first act.
        None changes nothing."""

        def work(unit: Unit) -> Ack:
            change = rule(unit.room, self.moment(unit))
            if change is None:
                return {"seq": unit.room.seq, "result": {}}
            also(unit.connection)
            self.apply(unit, change)
            return {"seq": unit.room.seq, "result": change.result}

        with self.draining.at_work():
            return self.run(session, Job(work))

    def run(self, session: str, job: Job, *, lazy: bool = False) -> Ack:
        ack = self.transactions.run(session, job)
        self.announcer.changed(session, lazy=lazy)
        return ack

    def moment(self, unit: Unit, counted: Any = None) -> At:
        return At(now=self.clock(), rng=self.rng, counted=counted, sealed=unit.sealed_of)

    def apply(self, unit: Unit, change: Change) -> None:
        """Let the change become the session's next number, in the room and in the database."""
        unit.write(take(unit.room, change, self.online(unit.room.session.id)))

    # -- one command ----------------------------------------------------------------------------------
    def answer(self, unit: Unit, user: str, sent: SentCommand, counted: Any = None) -> Ack:
        room, by = unit.room, known_member(unit.room, user)
        receipt = unit.receipt(by.id, sent.op_id)
        if receipt is not None:
            return self.answer_again(room, by, sent, receipt)
        command = allowed(room, by, sent.type)
        payload = read_payload(command, sent.payload)
        at = self.moment(unit, counted)
        if command.rule:
            root, change = None, command.rule(room, by, at, **payload)
        else:
            root, change = taken_back(unit, by, at, **payload)
        remembered = undo.record(room, change) if command.reversible else None
        digest = payload_digest(room, sent)
        own = any(board.whose(e) == by.id for e in [*change.put, *change.drop])
        step = room.session.step
        self.apply(unit, change)
        unit.keep_receipt(
            member=by.id, op_id=sent.op_id, seq=room.seq, type=sent.type, root=root, step=step, digest=digest,
            result=change.result, told_mine=own, undo=remembered, at=at.now,
        )  # fmt: skip
        return acknowledgement(room, by.id, sent.op_id, room.seq, change.result, own)

    def answer_again(self, room: Room, by: Member, sent: SentCommand, receipt: Any) -> Ack:
        """The same answer as the first time, and no second effect."""
        if receipt.type != sent.type or not same_payload(room, sent, receipt.digest):
            raise OpIdReused()
        return acknowledgement(room, by.id, sent.op_id, receipt.seq, receipt.result, receipt.told_mine)
