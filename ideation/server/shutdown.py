"""Shutdown: the last seconds of a process that is told to end: phones hear it before the line goes, and come back
alone."""

from __future__ import annotations

import time
from typing import Any

from ideation.runtime.draining import COME_BACK_MS
from ideation.services import Services

FINISH_SECONDS = 5.0
ANSWERS_LEAVE = 0.1
HANG_UP_SECONDS = 1.0


def goodbye(socketio: Any, services: Services) -> None:
    """What was acknowledged is on the disk; what is under way is finished and acknowledged; the rest is sent again."""
    services.transport.to_all("server_restart", {"retry_after_ms": COME_BACK_MS})
    services.draining.finish(FINISH_SECONDS)
    socketio.sleep(ANSWERS_LEAVE)
    hang_up(socketio)


def hang_up(socketio: Any) -> None:
    """What stands in a line's queue leaves first. One that does not read holds up nobody: that is why it is not
    `engine.disconnect()`, which waits for each line in turn."""
    engine = socketio.server.eio
    for line in list(engine.sockets.values()):
        line.close(wait=False, reason=engine.reason.SERVER_DISCONNECT)
    until = time.monotonic() + HANG_UP_SECONDS
    while engine.sockets and time.monotonic() < until:
        socketio.sleep(0.02)
