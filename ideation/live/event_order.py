"""Event order: an answer's place among what is said by itself.

Socket.IO sends an answer when its handler has returned, and gives each handler a background task of its own: what
others say in between would overtake it. A handler may hold a lock until its answer has left, which is when its task
ends. That rests on the documented `async_handlers=True` of python-socketio and on its public `start_background_task`,
through which it starts them. Were they started in another way, every `join` would be answered `internal`, and
`tests/live/test_event_order.py` would fail.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from threading import local
from typing import Any

Lock = AbstractContextManager[Any]


def until_answered(server: Any) -> Callable[[Lock], None]:
    """What holds a lock from within a handler of this server until the answer stands in its line's queue."""
    here, start = local(), server.start_background_task

    def start_task(target: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        def task() -> None:
            with ExitStack() as here.held:
                target(*args, **kwargs)

        return start(task)

    def hold(lock: Lock) -> None:
        here.held.enter_context(lock)

    server.start_background_task = start_task
    return hold
