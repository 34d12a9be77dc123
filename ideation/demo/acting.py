"""Acting together: everybody at a moment of their own, and a vote from opening to its result."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any

from ideation.demo.camp import Camp


def new_id() -> str:
    return str(uuid.uuid4())


async def spread(camp: Camp, seconds: float, acts: Iterable[Callable[[], Awaitable[Any]]]) -> None:
    """Everybody acts at a moment of their own within the time."""

    async def at(moment: float, act: Callable[[], Awaitable[Any]]) -> None:
        await asyncio.sleep(moment)
        await act()

    await asyncio.gather(*(at(camp.rng.uniform(0, seconds), act) for act in acts))


async def vote(camp: Camp, polls: list[str], seconds: float) -> None:
    """Open, everybody votes (some twice, some change their mind), close, count, reveal."""
    for poll in polls:
        await camp.facilitator.send("poll.open", poll=poll)
    await camp.everybody(lambda p: set(polls) <= set(p.mine["elector"]))
    await spread(camp, seconds, [partial(camp.votes, p, poll) for p in camp.phones for poll in polls])
    for poll in polls:
        for act in ("poll.close", "poll.count", "poll.reveal"):
            await camp.facilitator.send(act, poll=poll)
    await camp.everybody(lambda p: set(polls) <= p.board.get("results", {}).keys())
