"""Password attempts: trying a password. Whoever guesses wrong slows guessing down, and keeps nobody out.

Only failures count: what is taken before the password is looked at is given back when it was right. A browser that has
logged in to this account before counts for itself. Of all others the failures count by e-mail and address, by e-mail
and by address; where one of these has had its share, tries stand in a lane of its own: one at a time, with a pause, and
those first whose browser has failed least. So the right password passes, a little later. Only a full lane refuses.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import count
from threading import Condition, Lock, RLock
from typing import TypeVar

from ideation.domain import limits
from ideation.domain.errors import RateLimited
from ideation.runtime.token_buckets import Buckets

T = TypeVar("T")
ORDER = count()


@dataclass(frozen=True, slots=True)
class Try:
    """`known`: what marks a browser that has logged in to this account; `browser`: what marks this one for now."""

    email: str
    address: str
    browser: str
    known: str | None = None


@dataclass(slots=True, order=True)
class Place:
    """In a lane: fewest failures first, then whoever came first."""

    failures: float
    came: int = field(default_factory=lambda: next(ORDER))
    refused: bool = field(default=False, compare=False)


class Lane:
    """One at a time. `used` says how many are in it: it is remembered no longer than that."""

    def __init__(self) -> None:
        self.used = 0
        self.changed = Condition(RLock())
        self.waiting: list[Place] = []
        self.busy = False

    def enter(self, place: Place) -> None:
        with self.changed:
            self.waiting.append(place)
            if len(self.waiting) > limits.LANE_PLACES:
                self.send_away(max(self.waiting))
            self.changed.wait_for(lambda: place.refused or (not self.busy and min(self.waiting) is place))
            if place.refused:
                raise too_many()
            self.waiting.remove(place)
            self.busy = True

    def send_away(self, place: Place) -> None:
        with self.changed:
            if place in self.waiting:  # and not at its turn meanwhile
                place.refused = True
                self.waiting.remove(place)
                self.changed.notify_all()

    def leave(self) -> None:
        with self.changed:
            self.busy = False
            self.changed.notify_all()


Share = tuple[Buckets, Hashable]


class PasswordAttempts:
    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] | None = None
    ) -> None:
        self.clock, self.sleep = clock, sleep or time.sleep
        self.known, self.near, self.email, self.address, self.browser, self.lately = (
            Buckets.of(budget, clock)
            for budget in (
                limits.KNOWN_BROWSER, limits.FAILURES, limits.FAILURES_OF_EMAIL, limits.FAILURES_OF_ADDRESS,
                limits.FAILURES_OF_BROWSER, limits.FAILURES_LATELY,
            )
        )  # fmt: skip
        self.pace, self.slow_pace = Buckets.of(limits.LANE_PACE, clock), Buckets.of(limits.LANE_SLOW_PACE, clock)
        self.guard = Lock()
        self.lanes: dict[Hashable, Lane] = {}

    def attempt(self, who: Try, check: Callable[[], T | None]) -> T | None:
        """What `check` finds; None is a failure. Whoever is sent away has not failed."""
        shares, full = self.counted(who)
        wrong = False
        try:
            with nullcontext() if full is None else self.in_lane(full, who):
                found = check()
            wrong = found is None
            return found
        finally:
            for bucket, key, taken in [] if wrong else shares:
                bucket.give_back(key, taken)

    def counted(self, who: Try) -> tuple[list[tuple[Buckets, Hashable, float]], Hashable | None]:
        """What this try takes as long as it is not known to be right, and the lane it has to stand in, if any."""
        with self.guard:
            if who.known and self.known.has((who.email, who.known)):
                shares: list[Share] = [(self.known, (who.email, who.known))]
            else:
                shares = [
                    (self.email, who.email), (self.address, (who.address,)), (self.near, (who.email, who.address)),
                ]  # fmt: skip
            full = next((key for bucket, key in shares if not bucket.has(key)), None)
            shares += [(self.browser, (who.email, who.browser)), (self.lately, who.email)]
            return [(bucket, key, bucket.spend(key)) for bucket, key in shares], full

    @contextmanager
    def in_lane(self, key: Hashable, who: Try) -> Iterator[None]:
        place = Place(self.browser.spent((who.email, who.browser)))
        lane = self.lane(key, place)
        try:
            lane.enter(place)
            try:
                self.sleep(self.pause(key, who))
                yield
            finally:
                for pace in (self.pace, self.slow_pace):
                    pace.spend(key)
                lane.leave()
        finally:
            self.forget_if_empty(key)

    def lane(self, key: Hashable, place: Place) -> Lane:
        with self.guard:
            if sum(lane.used for lane in self.lanes.values()) >= limits.LANES_PLACES:
                self.make_room(place)
            lane = self.lanes.setdefault(key, Lane())
            lane.used += 1
            return lane

    def make_room(self, place: Place) -> None:
        """Whoever failed most goes, in whichever lane that is."""
        standing = [(there, lane) for lane in self.lanes.values() for there in list(lane.waiting)]
        worst, lane = max(standing, key=lambda one: one[0], default=(place, None))
        if lane is None or worst < place:
            raise too_many()
        lane.send_away(worst)

    def forget_if_empty(self, key: Hashable) -> None:
        with self.guard:
            self.lanes[key].used -= 1
            if not self.lanes[key].used:
                del self.lanes[key]

    def pause(self, key: Hashable, who: Try) -> float:
        pace = self.pace if self.lately.has(who.email) else self.slow_pace
        return pace.spent(key) / pace.rate


def too_many() -> RateLimited:
    return RateLimited("lane_full", retry_after_ms=limits.LANE_AGAIN_MS)
