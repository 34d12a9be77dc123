"""How much one party may ask for: token buckets in memory, one a key."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from threading import Lock

from ideation.domain.budgets import Budget
from ideation.domain.errors import RateLimited


class Buckets:
    """`rate` a second, `burst` at once. Full buckets are forgotten when there are many."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.burst, self.clock = rate, burst, clock
        self.left: dict[Hashable, tuple[float, float]] = {}
        self.guard = Lock()  # two at once may not take the same one

    @classmethod
    def of(cls, budget: Budget, clock: Callable[[], float] = time.monotonic) -> Buckets:
        return cls(budget.rate, budget.burst, clock)

    def take(self, key: Hashable) -> None:
        """Take one, or raise RateLimited with the time until there is one."""
        with self.guard:
            now = self.clock()
            left = self.filled(key, now)
            if left < 1:
                raise RateLimited(retry_after_ms=int(1000 * (1 - left) / self.rate) + 1)
            self.left[key] = (left - 1, now)
            if len(self.left) > 50_000:
                self.left = {k: v for k, v in self.left.items() if self.filled(k, now) < self.burst}

    def filled(self, key: Hashable, now: float) -> float:
        left, then = self.left.get(key, (self.burst, now))
        return min(self.burst, left + (now - then) * self.rate)
