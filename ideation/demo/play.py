"""Plays a session of the demo from its first step to its published report, and then answers for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from random import Random
from typing import Any

import aiohttp

from ideation.demo.camp import Camp, sectors_for
from ideation.demo.figures import Figures
from ideation.demo.phone import Phone, join
from ideation.demo.plays import PLAYS
from ideation.demo.texts import texts
from ideation.domain.n_of import n_of

AT_ONCE = 20
Say = Callable[[str], object]  # one line, to whoever watches
WEIGHTS = {"welcome": 0.2, "ideas": 3.0, "themes": 3.0, "selection": 3.0, "commitment": 5.0}


async def play(
    base: str, *, session: str, invite: str, token: str, participants: int, seconds: float, say: Say
) -> dict[str, Any]:
    """What was seen: figures, what was done in each step, and what failed."""
    figures, start = Figures(), time.monotonic()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=AT_ONCE)) as http:
        async with http.get(f"{base}/api/schema") as response:
            schema = await response.json()
        camp = Camp(base, session, schema, Random(2026), figures, Phone(base, session, token, figures))
        await camp.facilitator.connect()
        await gather_people(camp, http, invite, participants)
        say(f"{n_of(participants, 'person is', 'people are')} in after {time.monotonic() - start:.1f} s")
        steps = await walk(camp, seconds, say)
        report = await published(camp, http)
        lost = await missing(camp)
        await camp.facilitator.send("session.end")
    await asyncio.gather(*(phone.leave() for phone in [camp.facilitator, *camp.phones]))
    seen = {"session": session, "participants": participants, "steps": steps, "report": report, **figures.summary()}
    return seen | {"lost": lost, "failures": figures.failures, "seconds": round(time.monotonic() - start, 1)}


async def gather_people(camp: Camp, http: aiohttp.ClientSession, invite: str, people: int) -> None:
    door = asyncio.Semaphore(AT_ONCE)
    names = texts("names")

    async def come_in(number: int, sector: str) -> None:
        async with door:
            who = {"invite": invite, "sector": sector, "name": names[number % len(names)]}
            cookies = aiohttp.DummyCookieJar()
            async with aiohttp.ClientSession(cookie_jar=cookies) as own:
                found = await join(own, camp.base, camp.figures, **who)
            phone = Phone(camp.base, camp.session, found["token"], camp.figures)
            await phone.connect()
            camp.phones.append(phone)

    await asyncio.gather(*(come_in(n, sector) for n, sector in enumerate(sectors_for(people))))


async def walk(camp: Camp, seconds: float, say: Say) -> list[str]:
    """Step by step; each gets its share of the time."""
    plan = sorted(camp.facilitator.cards("steps"), key=lambda step: step["position"])
    whole = sum(weight(step) for step in plan)
    done = []
    for step in plan:
        await go(camp, step)
        before = sum(camp.figures.accepted.values())
        await PLAYS[step["phase"]](camp, camp.facilitator.board["steps"][step["id"]], seconds * weight(step) / whole)
        done.append(step["title"])
        say(f"{step['position']:>2} {step['title']}: {n_of(sum(camp.figures.accepted.values()) - before, 'command')}")
    return done


def weight(step: dict[str, Any]) -> float:
    """Where much is done takes longer; where people look up, hardly any time."""
    return 0.2 if step["settings"].get("attention") else WEIGHTS.get(step["phase"], 1.0)


async def go(camp: Camp, step: dict[str, Any]) -> None:
    here = camp.facilitator.board["session"][camp.session]["step"]
    if here != step["id"]:
        await camp.facilitator.send("step.go", to=step["id"], **{"from": here})
    await camp.facilitator.until(lambda: camp.facilitator.board["session"][camp.session]["step"] == step["id"])
    await camp.everybody(lambda p: p.board["session"][camp.session]["step"] == step["id"])


async def published(camp: Camp, http: aiohttp.ClientSession) -> str | None:
    """The report's address, when it answers."""
    if not camp.report:
        return None
    async with http.get(f"{camp.base}/r/{camp.report}") as response:
        return f"{camp.base}/r/{camp.report}" if response.status == 200 else None


async def missing(camp: Camp) -> dict[str, list[str]]:
    """What was acknowledged and is not on a fresh board, and electors whose acknowledged ballot was not counted."""
    fresh = Phone(camp.base, camp.session, camp.facilitator.token, Figures())
    await fresh.connect()
    lost = {name: sorted(ids - fresh.board.get(name, {}).keys()) for name, ids in camp.figures.acknowledged.items()}
    counted = {id: result["ballots"] for id, result in fresh.board.get("results", {}).items()}
    lost["ballots"] = [poll for poll, who in camp.figures.ballots.items() if counted.get(poll) != len(who)]
    await fresh.leave()
    return {name: ids for name, ids in lost.items() if ids}
