"""How much one party may ask for: token buckets in memory, one a key."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from threading import Lock

from ideation.domain.budgets import Budget
from ideation.domain.errors import RateLimited


class Bucket:
    """One party's. Not for several threads at once."""

    __slots__ = ("budget", "clock", "left", "then")

    def __init__(self, budget: Budget, clock: Callable[[], float] = time.monotonic) -> None:
        self.budget, self.clock, self.left, self.then = budget, clock, budget.burst, clock()

    def take(self, n: float = 1) -> bool:
        """Whether there was as much. What is not there is not taken."""
        now = self.clock()
        self.left = min(self.budget.burst, self.left + (now - self.then) * self.budget.rate)
        self.then = now
        if self.left < n:
            return False
        self.left -= n
        return True

    def wait(self, n: float = 1) -> float:
        """Seconds until there is as much; it is taken now."""
        if self.take(n):
            return 0.0
        self.left -= n
        return -self.left / self.budget.rate


class Buckets:
    """`rate` a second, `burst` at once. Full buckets are forgotten when there are many."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.burst, self.clock = rate, burst, clock
        self.left: dict[Hashable, tuple[float, float]] = {}
        self.guard = Lock()  # two at once may not take the same one

    @classmethod
    def of(cls, budget: Budget, clock: Callable[[], float] = time.monotonic) -> Buckets:
        return cls(budget.rate, budget.burst, clock)

    def take(self, key: Hashable, n: float = 1) -> None:
        """Take so many, or raise RateLimited with the time until there are. More than a full one holds are taken from
        a full one."""
        n = min(n, self.burst)
        with self.guard:
            now = self.clock()
            left = self.filled(key, now)
            if left < n:
                raise RateLimited(retry_after_ms=int(1000 * (n - left) / self.rate) + 1)
            self.left[key] = (left - n, now)
            if len(self.left) > 50_000:
                self.left = {k: v for k, v in self.left.items() if self.filled(k, now) < self.burst}

    def filled(self, key: Hashable, now: float) -> float:
        left, then = self.left.get(key, (self.burst, now))
        return min(self.burst, left + (now - then) * self.rate)
