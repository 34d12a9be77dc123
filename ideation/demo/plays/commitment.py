"""The room says what it stands behind, and what each brings."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from ideation.demo.acting import new_id, spread, vote
from ideation.demo.camp import Camp
from ideation.demo.phone import Phone
from ideation.demo.texts import texts


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    """Does the room stand behind each concept? Then everybody says what they bring."""
    polls = [poll["id"] for poll in camp.polls_of(step)]
    if polls:
        await vote(camp, polls, seconds * 0.5)
    for concept in camp.facilitator.cards("concepts"):
        await says_what_it_takes(camp, concept)
    await spread(camp, seconds * 0.4, [partial(promise, camp, p) for p in camp.some(camp.phones, 0.6)])


async def says_what_it_takes(camp: Camp, concept: dict[str, Any]) -> None:
    """One of the team, unless the team has done so: how much, and who owns it."""
    phone = next((p for p in camp.phones if camp.team_of(p) == concept["id"]), None)
    if phone is None or concept["needs_version"]:
        return
    amounts = {"people": 8, "hours_per_month": 60, "money_dkk": 250_000}
    needs = {name: {"amount": n, "critical": name != "money_dkk"} for name, n in amounts.items()}
    await phone.send("concept.need", concept=concept["id"], needs=needs, version=0)
    await phone.send("concept.own", concept=concept["id"], own=True)


async def promise(camp: Camp, phone: Phone) -> None:
    entry = camp.rng.choice(texts("commitments"))
    concept = camp.team_of(phone) or camp.rng.choice(camp.facilitator.cards("concepts"))["id"]
    due = datetime.now(UTC).date() + timedelta(days=entry.get("due_in_days", 14))
    extra = {k: entry[k] for k in ("first_step", "condition", "depends") if entry.get(k)}
    id = new_id()
    ack = await phone.send(
        "commitment.make", id=id, concept=concept, kinds=entry["kinds"], due=due.isoformat(), **extra
    )
    camp.remember("commitments", id, ack)
