"""What a command costs: microseconds of processor, in this process, without a socket; alone and in a batch.

python -m bench commands [--people 1000] [--options 20]
"""

from __future__ import annotations

import random
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.load import VOTE
from ideation.commands.execute import Commands
from ideation.commands.group_commit import Job
from ideation.contract.protocol import read_command
from ideation.domain.changes import At
from ideation.sessions import creation
from ideation.storage.store import Store
from tests.fixtures.apps import app_in

SECTORS = ("civil", "business", "foundation", "public", "university")
BATCH = 20
MANY = 2_000


def new() -> str:
    return str(uuid.uuid4())


class Room:
    """A session in a database in memory, led by `lead`."""

    def __init__(self, store: Store, commands: Commands) -> None:
        self.store, self.commands, self.lead = store, commands, new()
        plan = creation.read_plan({"title": "Måling", "question": "Hvad koster det?", "steps": VOTE})
        at = At(now=datetime.now(UTC), rng=random.SystemRandom())
        self.id = creation.found_session(store, at, plan, facilitator=self.lead, facilitator_name="Fay").id

    def job(self, user: str, type: str, **payload: Any) -> Job:
        sent = read_command({"op_id": new(), "type": type, "payload": payload})
        return Job(lambda unit: self.commands.answer(unit, user, sent), asked=(user, sent.op_id))

    def done(self, jobs: list[Job]) -> None:
        self.commands.transactions.commit(self.id, jobs)
        for job in jobs:
            if job.refused:
                raise job.refused

    def by_lead(self, type: str, **payload: Any) -> None:
        self.done([self.job(self.lead, type, **payload)])

    def go(self, phase: str) -> None:
        with self.store.reading(self.id) as room:
            steps = {step.phase: step.id for step in room.steps.values()}
            here = room.session.step
        self.by_lead("step.go", to=steps[phase], **{"from": here})

    @property
    def poll(self) -> str:
        with self.store.reading(self.id) as room:
            return next(iter(room.polls))


@contextmanager
def room() -> Iterator[Room]:
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        app = app_in(Path(folder))
        house = app.extensions["ideation"]
        yield Room(house.store, house.commands)
        house.store.engine.dispose()


def each(many: int, act: Callable[[], None]) -> float:
    """Microseconds."""
    began = time.process_time()
    act()
    return round(1e6 * (time.process_time() - began) / many, 0)


def in_batches(room: Room, jobs: Callable[[int], Job], many: int, size: int) -> float:
    def act() -> None:
        for start in range(0, many, size):
            room.done([jobs(n) for n in range(start, min(many, start + size))])

    return each(many, act)


def measured(people: int, options: int) -> dict[str, Any]:
    with room() as here:
        users, ideas = [new() for _ in range(people)], [new() for _ in range(options)]

        def come_in() -> None:
            for n, user in enumerate(users):
                here.commands.join(here.id, user=user, sector=SECTORS[n % len(SECTORS)])

        found: dict[str, Any] = {"join": each(people, come_in)}
        here.go("ideas")
        for n, id in enumerate(ideas):
            here.by_lead("idea.post", id=id, text=f"Idé nr. {n} om mødesteder")
        for size in (1, BATCH):
            post = lambda n: here.job(users[n % people], "idea.post", id=new(), text=f"Idé nr. {n}")  # noqa: E731
            found[f"idea, {size} together"] = in_batches(here, post, min(people, 200), size)
        here.go("selection")
        poll = here.poll
        here.by_lead("poll.open", poll=poll)
        for size in (1, BATCH):
            vote = lambda n: here.job(  # noqa: E731
                users[n % people], "ballot.submit", poll=poll, choice={"votes": {ideas[n % options]: 1 + n % 3}}
            )
            in_batches(here, vote, people, BATCH)
            found[f"vote, {size} together"] = in_batches(here, vote, MANY, size)
    return {"people": people, "options": options, "us_of_processor": found}
