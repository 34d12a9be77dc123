"""The ticker: what a process does by itself from its first connection on: it listens to the others, and every few
seconds tells everybody here where they are."""

from __future__ import annotations

import logging
from threading import Lock
from typing import Any

from ideation.live.connection_registry import ConnectionRegistry
from ideation.live.presence import Presence
from ideation.services import Services

log = logging.getLogger("ideation.live")
SECONDS = 5


class Ticker:
    def __init__(self, socketio: Any, house: Services, presence: Presence, lines: ConnectionRegistry) -> None:
        self.socketio, self.house, self.presence, self.lines = socketio, house, presence, lines
        self.started = Lock()

    def start(self) -> None:
        """Once; whoever comes later finds it ticking."""
        if not self.started.acquire(blocking=False):  # never released
            return
        if self.house.hints:
            self.house.hints.seated = self.presence.tell
            self.house.hints.start()
        self.socketio.start_background_task(self.for_ever)
        self.socketio.start_background_task(self.tidy)

    def for_ever(self) -> None:
        while True:
            self.socketio.sleep(SECONDS)
            for act in (self.house.announcer.check, self.presence.renew, *self.house.each_tick):
                try:
                    act()
                except Exception:  # the database is away, or whatever it was: the next tick tries again
                    log.exception("tick failed")

    def tidy(self) -> None:
        while True:
            self.socketio.sleep(1)
            self.lines.tidy()
