"""An answer's place among what is said by itself.

Socket.IO sends an answer when its handler has returned, and gives each handler a thread of its own: what others say in
between would overtake it. A handler may hold a lock until its answer has left.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from threading import local
from typing import Any

Lock = AbstractContextManager[Any]


def until_answered(server: Any) -> Callable[[Lock], None]:
    """What holds a lock from within a handler of this server until the answer stands in its line's queue."""
    here, handle = local(), server._handle_event_internal

    def in_order(*event: Any) -> None:
        with ExitStack() as here.held:
            handle(*event)

    server._handle_event_internal = in_order
    return lambda lock: here.held.enter_context(lock)
