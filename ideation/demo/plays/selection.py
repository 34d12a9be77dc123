"""Everybody votes, and what was chosen is confirmed."""

from __future__ import annotations

from typing import Any

from ideation.demo.acting import vote
from ideation.demo.camp import Camp


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    polls = [poll["id"] for poll in camp.polls_of(step)]
    await vote(camp, polls, seconds * 0.8)
    for poll in polls:
        result = camp.facilitator.board["results"][poll]
        await camp.facilitator.send("selection.confirm", poll=poll, ideas=result["goes_on"])
