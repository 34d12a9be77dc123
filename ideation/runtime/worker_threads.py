"""Worker threads: work that takes longer than a blink leaves the hub: a real thread, whichever async mode serves."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from flask import current_app

P = ParamSpec("P")
R = TypeVar("R")


def offload(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """`work(*args)`, while everybody else goes on. It must not touch the database session or the request."""
    return beside(current_app.extensions["ideation"].config.async_mode, work, *args, **kwargs)


def beside(mode: str, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """The same where there is no app at hand."""
    if mode == "eventlet":
        from eventlet import patcher, tpool

        if patcher.is_monkey_patched("thread"):
            return tpool.execute(work, *args, **kwargs)  # type: ignore[no-any-return]
    if mode == "gevent":
        from gevent import get_hub

        return get_hub().threadpool.apply(work, args, kwargs)  # type: ignore[no-any-return]
    return work(*args, **kwargs)


def in_child(mode: str, command: list[str], given: bytes) -> bytes:
    """What another program answers to `given`, while everybody else goes on, also those who would share its lock on
    the interpreter. A program that fails raises CalledProcessError."""
    done = subprocess_of(mode).run(command, input=given, stdout=subprocess.PIPE, check=True)
    return bytes(done.stdout)


def subprocess_of(mode: str) -> Any:
    """The module whose waiting lets the hub go on."""
    if mode == "eventlet":
        from eventlet import patcher
        from eventlet.green import subprocess as green

        return green if patcher.is_monkey_patched("os") else subprocess
    if mode == "gevent":
        from gevent import subprocess as green

        return green
    return subprocess
