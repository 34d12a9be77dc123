"""Behaviour: what the people of the demo do in each kind of step. Each play ends when its part is done, or its time."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from ideation.demo.camp import Camp
from ideation.demo.phone import Phone
from ideation.demo.texts import key_of, texts

Play = Callable[[Camp, dict[str, Any], float], Awaitable[None]]


def new_id() -> str:
    return str(uuid.uuid4())


async def spread(camp: Camp, seconds: float, acts: Iterable[Callable[[], Awaitable[Any]]]) -> None:
    """Everybody acts at a moment of their own within the time."""

    async def at(moment: float, act: Callable[[], Awaitable[Any]]) -> None:
        await asyncio.sleep(moment)
        await act()

    await asyncio.gather(*(at(camp.rng.uniform(0, seconds), act) for act in acts))


async def welcome(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    await asyncio.sleep(min(seconds, 1.0))


async def ideas(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    """Everybody writes; some phones lose the line; then the facilitator shows all."""
    silent = step["settings"].get("hidden", True)
    times = {p: camp.rng.choice((1, 1, 2)) for p in camp.phones}
    acts = [partial(camp.writes_idea, p, silent) for p in camp.phones for _ in range(times[p])]
    lost = [partial(p.drop_out, 0.5) for p in camp.some(camp.phones, 0.05)]
    await spread(camp, seconds * 0.8, [*acts, *lost])
    if silent:
        await camp.facilitator.send("step.update", id=step["id"], settings={"hidden": False})


async def themes(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    """The facilitator names the themes; tables place the ideas; near-duplicates are merged."""
    ids = {theme["key"]: new_id() for theme in texts("themes")}
    for theme in texts("themes"):
        await camp.facilitator.send("theme.create", id=ids[theme["key"]], title=theme["title"])
    known = key_of()
    cards = [c for c in camp.facilitator.cards("ideas") if c["text"] in known]
    hands = camp.phones if step["settings"].get("who", "everyone") == "everyone" else [camp.facilitator]
    places = [
        partial(camp.rng.choice(hands).send, "idea.place", id=c["id"], theme=ids[known[c["text"]]["theme"]])
        for c in cards
    ]
    await spread(camp, seconds * 0.7, places)
    await merge_alike(camp, cards, known)


async def merge_alike(camp: Camp, cards: list[dict[str, Any]], known: dict[str, dict[str, Any]]) -> None:
    by_key = {known[c["text"]]["key"]: c["id"] for c in cards}
    for card in cards:
        like = by_key.get(known[card["text"]].get("like", ""))
        if like and like != card["id"]:
            await camp.facilitator.send("idea.merge", into=like, ids=[card["id"]])


async def selection(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    polls = [poll["id"] for poll in camp.polls_of(step)]
    await vote(camp, polls, seconds * 0.8)
    for poll in polls:
        result = camp.facilitator.board["results"][poll]
        await camp.facilitator.send("selection.confirm", poll=poll, ideas=result["goes_on"])


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


async def concepts(camp: Camp, step: dict[str, Any], seconds: float) -> None:
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


async def commitment(camp: Camp, step: dict[str, Any], seconds: float) -> None:
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


async def actions(camp: Camp, step: dict[str, Any], seconds: float) -> None:
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


async def closing(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    for phone in camp.some(camp.phones, 0.3):
        await phone.send("member.update", member=phone.mine["member"]["id"], public=True)
    await camp.facilitator.send("report.write", summary="Vi fandt idéer, valgte sammen og gik fra ord til handling.")
    ack = await camp.facilitator.send("report.publish", published=True)
    camp.report = ack.get("result", {}).get("slug")


PLAYS: dict[str, Play] = {
    "welcome": welcome,
    "ideas": ideas,
    "themes": themes,
    "selection": selection,
    "concepts": concepts,
    "commitment": commitment,
    "actions": actions,
    "closing": closing,
}
