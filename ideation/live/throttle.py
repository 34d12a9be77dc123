"""Throttling: everybody's turn. Requests begin one after the other, with a look at everything else in between: what is
under way in the room waits for one page at most, however many are asked for at once. And while the server is late, a
connection that asks more than a page and its files waits a little. Nobody is refused here: whoever is in no hurry
notices nothing, and whoever floods waits for themselves."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

from ideation.domain import limits
from ideation.runtime.token_buckets import Bucket

LOOK_EVERY = 0.05  # seconds
FADES = 0.8  # of how late it was, at each look
MOST_KEPT = 10_000  # connections
# Seconds. gevent's `sleep(0)` looks at no connection before 50 others had their turn, and a thread's gives nothing up:
# what a request costs in a thread is only spread over time, and with less between them readers of a page are felt.
BREATHS = {"gevent": 0.001, "threading": 0.005}


class Throttle:
    """`sleep` lets the others go on, in the async mode in use, and `breath` is the shortest that does."""

    def __init__(
        self, sleep: Callable[[Any], Any], breath: float = 0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.sleep, self.breath, self.clock = sleep, breath, clock
        self.late_by = 0.0
        self.asked: dict[Hashable, Bucket] = {}
        self.guard, self.turn = Lock(), Lock()

    def watch(self) -> None:
        """How late is what is meant to happen now? For ever, from the start of a server on."""
        while True:
            due = self.clock() + LOOK_EVERY
            self.sleep(LOOK_EVERY)
            self.late_by = max(self.clock() - due, self.late_by * FADES)

    @property
    def late(self) -> bool:
        return self.late_by > limits.LATE_SECONDS

    def wait(self, connection: Hashable) -> None:
        with self.guard:
            bucket = self.asked.get(connection) or self.kept(connection)
            over = 0.0 if bucket.take() else bucket.wait() if self.late else 0.0
        if over:
            self.sleep(min(over, limits.PAUSE_SECONDS))
        with self.turn:
            self.sleep(self.breath)

    def kept(self, connection: Hashable) -> Bucket:
        if len(self.asked) >= MOST_KEPT:
            for old in list(self.asked)[: MOST_KEPT // 2]:
                del self.asked[old]
        bucket = self.asked[connection] = Bucket(limits.REQUESTS, self.clock)
        return bucket
