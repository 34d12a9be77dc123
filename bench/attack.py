"""A camp beside a hostile phone: what 150 people notice of each flood (`bench/floods.py`).

    ./run attack                   every flood once, a few minutes
    ./run attack --minutes 60      again and again, in an order that chance makes, for an hour
    ./run attack --processes 3     with PostgreSQL and Redis: everybody is spread over them, the hostile phone has one

Everybody writes at an even rate; for each flood their acknowledgements with it and without, how the server's memory
moved, how many of them are still connected, and what became of the flooder.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from random import Random
from typing import Any

import aiohttp

from bench.floods import FLOODS
from bench.hall import Hall, new
from bench.hostile import Known
from bench.line import Line
from bench.load import IDEAS, evenly, outside, percentiles, seated, timed

RATE = 10.0  # edits a second, of all together
OWNER = "ejer@example.org"


@dataclass
class Seen:
    """Of one flood. Milliseconds, megabytes."""

    flood: str
    before: dict[str, float]
    during: dict[str, float]
    memory: float
    connected: int
    people: int
    attacker: dict[str, Any]

    @property
    def times(self) -> float:
        return times(self.during, self.before)

    def line(self) -> str:
        return (
            f"{self.flood:22} p50 {self.before['p50']:6.1f} → {self.during['p50']:7.1f}   "
            f"p95 {self.before['p95']:6.1f} → {self.during['p95']:7.1f} ms ({self.times} x)   "
            f"{self.memory:+6.1f} MB   {self.connected}/{self.people} connected   {json.dumps(self.attacker)}"
        )


def times(during: dict[str, float], quiet: dict[str, float]) -> float:
    return round(during["p95"] / max(1.0, quiet["p95"]), 1)


def summary(seen: list[Seen], quiet: list[float]) -> str:
    """One quiet stretch is a few dozen acknowledgements, its p95 two or three of them: the whole run's say more."""
    usual = percentiles(quiet)
    worst = max(seen, key=lambda each: each.during["p95"])
    return (
        f"quiet, all {len(quiet)} acknowledgements: p50 {usual['p50']:.1f}   p95 {usual['p95']:.1f} ms   "
        f"dearest beside that: {worst.flood}, {times(worst.during, usual)} x"
    )


@dataclass
class Camp:
    hall: Hall
    lines: list[Line]
    ideas: list[str]
    slug: str
    eve: str  # who is hostile: a participant's token
    own: dict[str, Any]
    quiet: list[float] = field(default_factory=list)  # seconds, of every acknowledgement without a flood

    async def write(self, seconds: float) -> list[float]:
        """Everybody rewords their idea in turn: how long each waited."""

        async def reword(n: int) -> float:
            who = n % len(self.lines)
            return await timed(
                self.hall, self.lines[who], "idea.edit", id=self.ideas[who], text=f"Et mødested, {n}. udkast"
            )

        return list(await evenly([reword(n) for n in range(int(RATE * seconds))], seconds))

    async def under(self, flood: str, seconds: float) -> Seen:
        quiet, memory = await self.write(seconds), self.hall.spent.memory
        self.quiet += quiet
        attacker = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bench.floods", flood, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        hall = self.hall
        known = Known(hall.base, hall.session, self.eve, self.slug, hall.invite, OWNER, seconds, self.own)
        ended = asyncio.ensure_future(attacker.communicate(json.dumps(asdict(known)).encode()))
        await asyncio.sleep(0.3)  # until it has read its papers
        during = percentiles(await self.write(seconds))
        out, _ = await ended
        here = sum(not line.reading.done() for line in self.lines)
        grown = self.hall.spent.memory - memory
        return Seen(flood, percentiles(quiet), during, grown, here, len(self.lines), json.loads(out or "{}"))


async def settled(hall: Hall, http: aiohttp.ClientSession, people: int, ideas: int) -> Camp:
    """Everybody is seated and has an idea; the report is published, and somebody has an account."""
    await hall.go_last(http)
    ack = await hall.steer(http, "report.publish", published=True)
    hall.command("user", "create", "--email", OWNER, "--name", "Ejer", "--json")
    eve, *decent = await hall.tokens(http, people + 1)
    lines = await seated(hall, http, decent, lambda id, at: None)
    own = [new() for _ in range(max(people, ideas))]
    for n, id in enumerate(own):
        await timed(hall, lines[n % people], "idea.post", id=id, text=f"Idé nr. {n} på tværs af byen")
    return Camp(hall, lines, own[:people], ack["result"]["slug"], eve, await attackers_own(hall, http))


async def attackers_own(hall: Hall, http: aiohttp.ClientSession) -> dict[str, Any]:
    """A session that the attacker leads, with twenty ideas and three who vote."""
    room = hall.another([IDEAS[1], {"phase": "selection", "settings": {"method": "ranked_pairs", "seats": 10}}])
    for n in range(20):
        await room.steer(http, "idea.post", id=new(), text=f"Idé nr. {n}")
        await asyncio.sleep(0.11 if n >= 15 else 0)
    await room.go_last(http)
    return {"session": room.session, "token": room.token, "voters": await room.tokens(http, 3)}


def order(minutes: float, only: tuple[str, ...]) -> Iterator[str]:
    """Each once; then by chance, until the time is up."""
    names, until, chance = list(only or FLOODS), time.monotonic() + 60 * minutes, Random()
    yield from names
    while time.monotonic() < until:
        yield chance.choice(names)


async def attacked(
    people: int, ideas: int, seconds: float, minutes: float, processes: int, only: tuple[str, ...]
) -> list[Seen]:
    seen = []
    with Hall(IDEAS, processes) as hall:
        async with outside() as http:
            camp = await settled(hall, http, people, ideas)
            for flood in order(minutes, only):
                seen.append(await camp.under(flood, seconds))
                print(seen[-1].line(), flush=True)
                await asyncio.sleep(2)
            print(summary(seen, camp.quiet), flush=True)
            await asyncio.gather(*(line.close() for line in camp.lines))
        print("verify:", "ok" if hall.command("verify", "--json")["ok"] else "BREACHED", flush=True)
    return seen
