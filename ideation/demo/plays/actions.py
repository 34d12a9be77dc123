"""Teams agree on who does what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from ideation.demo.acting import new_id, spread
from ideation.demo.camp import Camp
from ideation.demo.phone import Phone
from ideation.demo.texts import texts


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    members = [p for p in camp.phones if camp.team_of(p)]
    writers = camp.rng.sample(members, min(len(members), 40))
    await spread(camp, seconds * 0.7, [partial(agree_action, camp, p) for p in writers])


async def agree_action(camp: Camp, phone: Phone) -> None:
    entry, id = camp.rng.choice(texts("actions")), new_id()
    due = datetime.now(UTC).date() + timedelta(days=entry["due_in_days"])
    ack = await phone.send(
        "action.add", id=id, concept=camp.team_of(phone), what=entry["what"], who=phone.mine["member"]["id"],
        due=due.isoformat(), partner=entry["partner"],
    )  # fmt: skip
    camp.remember("actions", id, ack)
