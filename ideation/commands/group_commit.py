"""Group commit: whoever gets a session's lock does the work of all that wait for it, in one transaction. That is what
makes a durable commit affordable when a whole room presses at once; and where the disk is slow, more stand in line.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy.exc import OperationalError

from ideation.commands.receipts import Ack
from ideation.domain.errors import Internal, NotFound, Refused, StorageFull
from ideation.domain.room import Room
from ideation.storage.database_errors import refusal_of
from ideation.storage.store import Store
from ideation.storage.unit import Unit

log = logging.getLogger("ideation.commands.group_commit")
NEVER = float("-inf")
REST = 0.005  # seconds between two transactions, at most
Work = Callable[[Unit], Ack]


@dataclass
class Job:
    """`asked`: who sends which op_id, where it is somebody's command."""

    work: Work
    asked: tuple[str, str] | None = None
    ack: Ack | None = None
    refused: Refused | None = None

    @property
    def done(self) -> bool:
        return self.ack is not None or self.refused is not None


@dataclass
class GroupCommit:
    """`pause` lets others go on so long, where tasks take turns by themselves."""

    store: Store
    pause: Callable[[float], None] | None = None
    secure_erase: Callable[[], None] = lambda: None  # overwrite what counting erased
    stored: tuple[float, float] = (NEVER, 0)  # when the last transaction ended, and how long it took
    full_at: float = NEVER  # when the disk had no room, unless something was stored since
    inboxes: dict[str, deque[Job]] = field(default_factory=dict)

    def run(self, session: str, job: Job) -> Ack:
        """What a job is answered, when it is stored; or the Refused that it ran into, raised."""
        lock = self.store.lock(session)  # refuses a session that is none, before anything is kept for it
        self.inboxes.setdefault(session, deque()).append(job)
        while not job.done:
            self.let_others_stand_in_line()
            with lock:
                if not job.done and not self.rest:
                    self.empty_inbox(session)
                    break
        if job.refused is not None:
            raise job.refused
        assert job.ack is not None
        return job.ack

    def let_others_stand_in_line(self) -> None:
        if self.pause:
            self.pause(self.rest)

    @property
    def rest(self) -> float:
        """Seconds until the next transaction may begin. A slow disk is waited for by more at once: between two commits
        everybody else has twice the time that one took, 5 ms at most."""
        ended, took = self.stored if self.pause else (NEVER, 0)
        return max(0.0, ended + min(REST, 2 * took) - time.monotonic())

    def empty_inbox(self, session: str) -> None:
        inbox = self.inboxes.get(session) or deque()
        jobs = [inbox.popleft() for _ in range(len(inbox))]
        try:
            self.commit(session, jobs)
        except Exception:
            for job in jobs:  # one of them breaks the transaction: each alone, so that only that one is told
                self.commit_alone(session, job)

    def commit(self, session: str, jobs: list[Job]) -> None:
        answers: list[tuple[Ack | None, Refused | None]] = []
        began = time.monotonic()
        with self.store.unit(session) as unit:
            unit.look_up(asked(unit.room, jobs))
            for job in jobs:
                try:
                    answers.append((job.work(unit), None))
                except Refused as refused:
                    answers.append((None, refused))
        self.full_at, self.stored = NEVER, (time.monotonic(), time.monotonic() - began)
        for job, answer in zip(jobs, answers, strict=True):
            job.ack, job.refused = answer
        if unit.sealed:
            self.secure_erase()

    def commit_alone(self, session: str, job: Job) -> None:
        for attempt in (1, 2, 3):
            try:
                return self.commit(session, [job])
            except NotFound as refused:
                job.refused = refused
                return None
            except OperationalError as error:
                job.refused = refusal_of(error)
                log.warning("not stored, attempt %s: %s", attempt, error.orig, exc_info=attempt == 3)
                if isinstance(job.refused, StorageFull):
                    self.full_at = time.monotonic()
                    return None
            except Exception:
                log.exception("command failed")
                job.refused = Internal(retry_after_ms=2000)
                return None
        return None


def asked(room: Room, jobs: list[Job]) -> set[tuple[str, str]]:
    """By member."""
    who = ((room.member_of(job.asked[0]), job.asked[1]) for job in jobs if job.asked)
    return {(member.id, op_id) for member, op_id in who if member}
