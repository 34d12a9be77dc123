"""People find a team, and teams write."""

from __future__ import annotations

from functools import partial
from typing import Any

from ideation.demo.acting import spread
from ideation.demo.camp import Camp


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    """People find a team, and each team writes; two who write the same field at once both keep their text."""
    teams = camp.facilitator.cards("concepts")
    if not teams:
        return
    joining = [p for p in camp.phones if not camp.team_of(p)]
    await spread(
        camp, seconds * 0.3, [partial(p.send, "team.join", concept=camp.rng.choice(teams)["id"]) for p in joining]
    )
    await camp.everybody(lambda p: camp.team_of(p) is not None)
    await spread(camp, seconds * 0.5, [partial(camp.team_writes, c["id"]) for c in teams])
