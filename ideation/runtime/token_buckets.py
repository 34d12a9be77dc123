"""Token buckets in memory, one a key: how much one party may ask for."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from heapq import nsmallest
from threading import Lock

from ideation.domain.errors import RateLimited
from ideation.domain.limits import Budget

MOST_KEYS = 50_000  # in one collection of buckets: 5 MB


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
    """`rate` a second, `burst` at once. Keys may be of a stranger's choice: what is kept of one is a number, whatever
    its length, and there is an end to how many are kept; whoever has most left is forgotten first."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.burst, self.clock = rate, burst, clock
        self.left: dict[int, tuple[float, float]] = {}  # by the key's hash, which nobody outside can foresee
        self.guard = Lock()  # two at once may not take the same one

    @classmethod
    def of(cls, budget: Budget, clock: Callable[[], float] = time.monotonic) -> Buckets:
        return cls(budget.rate, budget.burst, clock)

    def take(self, key: Hashable, n: float = 1) -> None:
        """Take so many, or raise RateLimited with the time until there are. More than a full one holds are taken from
        a full one."""
        n = min(n, self.burst)
        with self.guard:
            left = self.filled(key)
            if left < n:
                raise RateLimited(retry_after_ms=int(1000 * (n - left) / self.rate) + 1)
            self.put(key, left - n)

    def has(self, key: Hashable, n: float = 1) -> bool:
        return self.filled(key) >= n

    def spent(self, key: Hashable) -> float:
        return self.burst - self.filled(key)

    def spend(self, key: Hashable, n: float = 1) -> float:
        """Take so many, or what is left; how many that were."""
        with self.guard:
            left = self.filled(key)
            self.put(key, max(0.0, left - n))
            return min(n, left)

    def give_back(self, key: Hashable, n: float) -> None:
        with self.guard:
            self.put(key, min(self.burst, self.filled(key) + n))

    def filled(self, key: Hashable) -> float:
        return self.now_left(self.left.get(hash(key)), self.clock())

    def now_left(self, kept: tuple[float, float] | None, now: float) -> float:
        left, then = kept or (self.burst, now)
        return min(self.burst, left + (now - then) * self.rate)

    def put(self, key: Hashable, left: float) -> None:
        self.left[hash(key)] = (left, self.clock())
        if len(self.left) > MOST_KEYS:
            self.forget_some()

    def forget_some(self) -> None:
        """Full ones are as good as unknown; where that is not enough, those that are nearest to it."""
        now = self.clock()
        emptiest = nsmallest(MOST_KEYS // 2, self.left.items(), key=lambda item: self.now_left(item[1], now))
        self.left = {key: kept for key, kept in emptiest if self.now_left(kept, now) < self.burst}
