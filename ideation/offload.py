"""Work that takes longer than a blink leaves the hub: a real thread, whichever async mode serves."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

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
