"""Everybody writes."""

from __future__ import annotations

from functools import partial
from typing import Any

from ideation.demo.acting import spread
from ideation.demo.camp import Camp


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    """Everybody writes; some phones lose the line; then the facilitator shows all."""
    silent = step["settings"].get("hidden", True)
    times = {p: camp.rng.choice((1, 1, 2)) for p in camp.phones}
    acts = [partial(camp.writes_idea, p, silent) for p in camp.phones for _ in range(times[p])]
    lost = [partial(p.drop_out, 0.5) for p in camp.some(camp.phones, 0.05)]
    await spread(camp, seconds * 0.8, [*acts, *lost])
    if silent:
        await camp.facilitator.send("step.update", id=step["id"], settings={"hidden": False})
