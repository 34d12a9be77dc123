"""Limits on guessing: where a stranger shows a secret: a code, an address that cannot be guessed, a one-time link. Each
kind has its own.

A right key always opens; only misses count. What is tried at one keyhole is not felt at another, and not by anybody
who has the key: whoever looks up a secret says here what was found.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from ideation.domain import limits
from ideation.domain.errors import NotFound, RateLimited
from ideation.runtime.token_buckets import Buckets

Found = TypeVar("Found")


class GuessLimits:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.missed = {kind: Buckets.of(budget, clock) for kind, budget in limits.MISSES.items()}

    def opened(self, kind: str, found: Found | None) -> Found:
        """What the key opens. A wrong one is not found; too many of them at once have to wait for hearing that."""
        if found is not None:
            return found
        self.miss(kind)
        raise NotFound(kind)

    def miss(self, kind: str) -> None:
        """One more wrong key of this kind: refused where there were too many."""
        try:
            self.missed[kind].take(kind)
        except RateLimited as many:
            raise RateLimited(kind, **many.extra) from None
