"""The ticker: what a process does by itself from its first connection on: it listens to the others, and every few
seconds tells everybody here where they are."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

from ideation.delivery.redis_hints import Hints
from ideation.live.connection_registry import ConnectionRegistry

log = logging.getLogger("ideation.live")
SECONDS = 5


class Ticker:
    """`acts` are done every few seconds, one after the other."""

    def __init__(self, socketio: Any, hints: Hints | None, lines: ConnectionRegistry) -> None:
        self.socketio, self.hints, self.lines = socketio, hints, lines
        self.acts: Sequence[Callable[[], None]] = ()
        self.started = Lock()

    def start(self) -> None:
        """Once; whoever comes later finds it ticking."""
        if not self.started.acquire(blocking=False):  # never released
            return
        if self.hints:
            self.hints.start()
        self.socketio.start_background_task(self.for_ever)
        self.socketio.start_background_task(self.tidy)

    def for_ever(self) -> None:
        while True:
            self.socketio.sleep(SECONDS)
            for act in self.acts:
                try:
                    act()
                except Exception:  # the database is away, or whatever it was: the next tick tries again
                    log.exception("tick failed")

    def tidy(self) -> None:
        while True:
            self.socketio.sleep(1)
            self.lines.tidy()
