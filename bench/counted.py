"""From `poll.count` to the result on the disk, on a real server with everybody connected, and how the room goes on
meanwhile: all sit there by socket, and some write 5 times a second.

    python -m bench counting --write        the table of docs/operations.md
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import aiohttp

from bench.counting import room as made_up
from bench.hall import Hall, new
from bench.line import Line
from bench.load import outside, percentiles, seated, timed

PAGE = Path(__file__).parent.parent / "docs" / "operations.md"
START, END = "<!-- counting: made by the command above -->", "<!-- end of counting -->"
ASIDE, PAUSE = 30, 0.2  # so many write by turns, each after such a rest
POT = {"budget": 500_000}
QUIET = 3.0  # seconds from closing to counting: everybody has heard by then


@dataclass(frozen=True)
class Case:
    method: str
    voters: int
    ideas: int
    each: int
    rooms: int = 1

    @property
    def steps(self) -> list[dict[str, Any]]:
        more = POT if self.method == "budget_equal_shares" else {"seats": 10}
        vote = {"method": self.method, "over": "ideas", **more}
        return [{"phase": "ideas", "settings": {"hidden": False}}, {"phase": "selection", "settings": vote}]


CASES = (
    Case("phragmen", 1000, 500, 12),
    Case("equal_shares", 1000, 500, 12),
    Case("equal_shares", 150, 40, 10),
    Case("budget_equal_shares", 150, 40, 10),
    Case("budget_equal_shares", 150, 40, 10, rooms=3),
    Case("stv", 150, 40, 10),
)


@dataclass
class Room:
    """A poll that is closed, with everybody there."""

    hall: Hall
    poll: str
    lines: list[Line]

    async def count(self, http: aiohttp.ClientSession) -> float:
        began = time.perf_counter()
        await self.hall.steer(http, "poll.count", poll=self.poll)
        return time.perf_counter() - began

    async def write(self, counting: asyncio.Event) -> list[float]:
        """Somebody changes their name, one after the other, until it is counted."""
        acks: list[float] = []
        while not counting.is_set():
            line = self.lines[len(acks) % ASIDE]
            acks.append(await timed(self.hall, line, "member.update", member=line.member, name=f"Navn {len(acks)}"))
            await asyncio.sleep(PAUSE)
        return acks


async def measured(case: Case) -> dict[str, Any]:
    with Hall(case.steps) as first:
        halls = [first, *(first.another(case.steps) for _ in range(case.rooms - 1))]
        async with outside() as http:
            rooms = [await ready(hall, http, case) for hall in halls]
            done = asyncio.Event()
            aside = [asyncio.create_task(room.write(done)) for room in rooms]
            counts = await asyncio.gather(*(room.count(http) for room in rooms))
            done.set()
            acks = [ack for each in aside for ack in await each]
            for room in rooms:
                assert (await room.hall.board(http))["results"], "nothing was counted"
                await asyncio.gather(*(line.close() for line in room.lines))
    return {"seconds": max(counts), "acks": len(acks), "ack_ms": percentiles(acks)}


async def ready(hall: Hall, http: aiohttp.ClientSession, case: Case) -> Room:
    tokens = await hall.tokens(http, case.voters)
    ideas = [new() for _ in range(case.ideas)]
    await a_few_at_a_time(
        post(hall, http, tokens[n % len(tokens)], "idea.post", id=id, text=f"Idé {n}") for n, id in enumerate(ideas)
    )
    lines = await seated(hall, http, tokens, lambda id, at: None)
    await hall.go_last(http)
    poll = (await hall.board(http))["polls"][0]["id"]
    ballots, options = made_up(case.voters, case.ideas, case.each)
    of = dict(zip((option.id for option in options), ideas, strict=True))
    if case.method == "budget_equal_shares":
        await hall.steer(http, "poll.price", poll=poll, costs={of[option.id]: option.cost for option in options})
    await hall.steer(http, "poll.open", poll=poll)
    choices = [choice(case.method, [of[id] for id in ballot.choice["approve"]], n) for n, ballot in enumerate(ballots)]
    await a_few_at_a_time(
        timed(hall, line, "ballot.submit", poll=poll, choice=choice)
        for line, choice in zip(lines, choices, strict=True)
    )
    await hall.steer(http, "poll.close", poll=poll)
    await asyncio.sleep(QUIET)
    return Room(hall, poll, lines)


def choice(method: str, liked: list[str], n: int) -> dict[str, Any]:
    if method == "stv":
        return {"ranking": Random(n).sample(liked, len(liked))}
    return {"approve": liked}


async def post(hall: Hall, http: aiohttp.ClientSession, token: str, type: str, **payload: Any) -> None:
    body = {"op_id": new(), "type": type, "payload": payload}
    head = {"Authorization": f"Bearer {token}"}
    async with http.post(f"{hall.base}/api/sessions/{hall.session}/commands", json=body, headers=head) as answer:
        ack = await answer.json()
    if not ack["ok"]:
        raise RuntimeError(ack["error"])


async def a_few_at_a_time(acts: Any, at_once: int = 50) -> None:
    few = asyncio.Semaphore(at_once)

    async def one(act: Any) -> None:
        async with few:
            await act

    await asyncio.gather(*(one(act) for act in acts))


def table(found: list[tuple[Case, dict[str, Any]]]) -> Iterator[str]:
    yield "| method | voters × ideas | from the command to the stored result | others' acknowledgements meanwhile |"
    yield "|---|---|---:|---|"
    for case, figures in found:
        size = f"{case.voters:,} × {case.ideas}" + (f", {case.rooms} rooms at once" if case.rooms > 1 else "")
        ack = figures["ack_ms"]
        aside = f"p95 {ack['p95']:.0f} ms, max {ack['max']:.0f} ms" if ack else "–"
        yield f"| `{case.method}` | {size} | {figures['seconds']:.2f} s | {aside} |"


def main(into_page: bool) -> None:
    lines = []
    found: list[tuple[Case, dict[str, Any]]] = []
    for case in CASES:
        found.append((case, asyncio.run(measured(case))))
        lines = list(table(found))
        print(lines[-1], flush=True)
    if into_page:
        text = PAGE.read_text("utf-8")
        before, rest = text.split(START)
        PAGE.write_text(f"{before}{START}\n" + "\n".join(lines) + f"\n{END}{rest.split(END)[1]}", "utf-8")
