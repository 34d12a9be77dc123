"""Graceful shutdown (draining): closing time, for an update or a restart: nobody new is served, whoever is being served
is finished."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition, Lock

from ideation.domain.errors import Busy

COME_BACK_MS = 1_500


@dataclass
class Draining:
    """How many commands are under way; after `finish` has been called, no more begin."""

    under_way: int = 0
    begun: bool = False
    changed: Condition = field(default_factory=lambda: Condition(Lock()))

    @contextmanager
    def at_work(self) -> Iterator[None]:
        with self.changed:
            if self.begun:
                raise Busy("restarting", retry_after_ms=COME_BACK_MS)
            self.under_way += 1
        try:
            yield
        finally:
            with self.changed:
                self.under_way -= 1
                self.changed.notify_all()

    def finish(self, within: float) -> bool:
        """Whether all that was under way has been answered in that time."""
        with self.changed:
            self.begun = True
            return self.changed.wait_for(lambda: not self.under_way, within)
