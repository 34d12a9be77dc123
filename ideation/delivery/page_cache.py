"""Page cache: what many may read is drawn once: kept until the session moves, and then drawn anew no more often than it
may.

Whoever asks first draws, beside the hub and from a copy of the room, so that no lock is held meanwhile; all others wait
for that one drawing, or get the last one where there is one. So a page costs its readers a look into a table, whatever
the session has grown to. How much is kept is counted in bytes, and what was asked for longest ago goes first.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock

from ideation.domain import limits
from ideation.domain.errors import RateLimited
from ideation.domain.room import Room
from ideation.runtime.packing import gzipped
from ideation.runtime.token_buckets import Buckets
from ideation.storage.store import Store

Stamp = tuple[int, int]  # a room's epoch and its number
Draw = Callable[[Room], bytes]
Beside = Callable[[Callable[[], "CachedPage"]], "CachedPage"]


@dataclass(frozen=True, slots=True)
class CachedPage:
    """One page as it is sent: plain, packed, and with a tag that is another one for every other content."""

    stamp: Stamp
    plain: bytes
    packed: bytes
    tag: str

    @property
    def size(self) -> int:
        return len(self.plain) + len(self.packed)


def kept(stamp: Stamp, plain: bytes) -> CachedPage:
    return CachedPage(stamp, plain, gzipped(plain), hashlib.sha256(plain).hexdigest()[:32])


@dataclass
class PageCache:
    """`beside` runs a drawing where it keeps nobody waiting. `drawn` counts the drawings there were."""

    store: Store
    beside: Beside = lambda draw: draw()
    most: int = limits.KEPT_BYTES
    again: Buckets = field(default_factory=lambda: Buckets.of(limits.DRAWINGS))
    drawn: int = 0
    pages: OrderedDict[Hashable, CachedPage] = field(default_factory=OrderedDict)
    turns: dict[Hashable, Lock] = field(default_factory=dict)
    guard: Lock = field(default_factory=Lock)
    brush: Lock = field(default_factory=Lock)  # there is one: many drawings at once would be slower, each of them

    def page(self, session: str, key: Hashable, may: Callable[[Room], object], draw: Draw) -> CachedPage:
        """The page `key` of a session. `may` refuses whoever may not see it now: it looks at the room of now, whatever
        is kept. `draw` gets a copy that nobody changes."""
        with self.store.reading(session) as room:
            may(room)
            stamp = (room.epoch, room.seq)
        key = (session, key)
        last = self.last(key)
        if last and (last.stamp == stamp or not self.due(key)):
            return last
        return self.in_turn(key, last, lambda: self.draw(session, may, draw))

    def last(self, key: Hashable) -> CachedPage | None:
        with self.guard:
            if found := self.pages.get(key):
                self.pages.move_to_end(key)
            return found

    def due(self, key: Hashable) -> bool:
        try:
            self.again.take(key)
        except RateLimited:
            return False
        return True

    def in_turn(self, key: Hashable, last: CachedPage | None, draw: Callable[[], CachedPage]) -> CachedPage:
        """Who comes while it is drawn gets the last one; where there is none yet, they wait for it."""
        with self.guard:
            turn = self.turns.setdefault(key, Lock())
        if not turn.acquire(blocking=last is None):
            assert last
            return last
        try:
            found = self.last(key)
            return found if found and found is not last else self.keep(key, draw())
        finally:
            turn.release()

    def draw(self, session: str, may: Callable[[Room], object], draw: Draw) -> CachedPage:
        with self.store.reading(session) as room:
            may(room)
            copy = room.copy()
        return self.alone(copy, draw)

    def alone(self, copy: Room, draw: Draw) -> CachedPage:
        """One drawing, after those that are under way; nothing is remembered of it."""
        with self.brush:
            self.drawn += 1
            return self.beside(lambda: kept((copy.epoch, copy.seq), draw(copy)))

    def keep(self, key: Hashable, page: CachedPage) -> CachedPage:
        with self.guard:
            self.pages[key] = page
            self.pages.move_to_end(key)
            while len(self.pages) > 1 and sum(p.size for p in self.pages.values()) > self.most:
                gone, _ = self.pages.popitem(last=False)
                self.turns.pop(gone, None)
        return page
