"""What the server carries: deliveries to a whole room, a burst of votes, everybody coming in at once.

    python -m bench load [--people 150] [--rate 20] [--seconds 20]     ideas, each delivered to everybody
    python -m bench votes [--people 1000] [--seconds 10]               five ballots a person in that time
    python -m bench doors [--people 1000] [--ideas 300]                all sockets at once, until each has its board

Simulated people sit on the same machine and take their share of it. SQLite, synchronous=FULL.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Iterable, Sequence
from typing import Any

import aiohttp

from bench.hall import Hall, Spent, new
from bench.line import Line

IDEAS: list[dict[str, Any]] = [{"phase": "welcome"}, {"phase": "ideas", "settings": {"hidden": False}}]
DOTS = {"method": "dots", "over": "ideas", "seats": 5, "budget": 7, "max_per_option": 3}
VOTE = [*IDEAS, {"phase": "selection", "settings": DOTS}]
VOTES_EACH = 5


def percentiles(seconds: Iterable[float]) -> dict[str, float]:
    """Milliseconds."""
    ordered = sorted(seconds)
    at = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return (
        {k: round(1000 * ordered[min(len(ordered) - 1, int(q * len(ordered)))], 1) for k, q in at.items()}
        if ordered
        else {}
    )


def outside() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), cookie_jar=aiohttp.DummyCookieJar())


async def seated(hall: Hall, http: aiohttp.ClientSession, tokens: list[str], told: Any) -> list[Line]:
    few = asyncio.Semaphore(50)

    async def sit(n: int, token: str) -> Line:
        async with few:
            line = await Line(told).connect(http, hall.bases[n % len(hall.bases)], token)
            board = await line.call("join", {"session": hall.session, "since": 0, "epoch": None})
            line.member = board["mine"]["member"]["id"]
            return line

    return list(await asyncio.gather(*(sit(n, token) for n, token in enumerate(tokens))))


async def evenly(acts: Sequence[Awaitable[Any]], seconds: float) -> list[Any]:
    """Each act at its moment, evenly over the time."""
    start, running = time.perf_counter(), []
    for n, act in enumerate(acts):
        await asyncio.sleep(max(0.0, start + n * seconds / len(acts) - time.perf_counter()))
        running.append(asyncio.ensure_future(act))
    return list(await asyncio.gather(*running))


async def timed(hall: Hall, line: Line, type: str, **payload: Any) -> float:
    """Seconds until one command is acknowledged."""
    began = time.perf_counter()
    ack = await line.call("command", {"session": hall.session, "op_id": new(), "type": type, "payload": payload})
    if not ack["ok"]:
        raise RuntimeError(f"{type}: {ack['error']}")
    return time.perf_counter() - began


def used(before: Spent, after: Spent, seconds: float) -> dict[str, Any]:
    return {"server_cpu": f"{100 * (after.cpu - before.cpu) / seconds:.0f} %", "memory_mb": round(after.memory, 1)}


async def load(people: int, rate: float, seconds: float) -> dict[str, Any]:
    sent: dict[str, float] = {}
    arrived: list[float] = []
    with Hall(IDEAS) as hall:
        async with outside() as http:
            await hall.go_last(http)
            lines = await seated(
                hall, http, await hall.tokens(http, people), lambda id, at: arrived.append(at - sent[id])
            )

            async def post(n: int) -> float:
                id = new()
                sent[id] = time.perf_counter()
                return await timed(hall, lines[n % people], "idea.post", id=id, text=f"Idé nr. {n} på tværs af byen")

            before, began = hall.spent, time.perf_counter()
            acks = await evenly([post(n) for n in range(int(rate * seconds))], seconds)
            while len(arrived) < len(sent) * people and time.perf_counter() - began < seconds + 10:
                await asyncio.sleep(0.05)
            spent = used(before, hall.spent, time.perf_counter() - began)
            await asyncio.gather(*(line.close() for line in lines))
    missing = len(sent) * people - len(arrived)
    return {
        "ack_ms": percentiles(acks),
        "delivery_ms": percentiles(arrived),
        "deliveries": len(arrived),
        "missing": missing,
        **spent,
    }


async def votes(people: int, seconds: float) -> dict[str, Any]:
    with Hall(VOTE) as hall:
        async with outside() as http:
            await hall.go_last(http)
            board = await hall.board(http)
            poll, ideas = board["polls"][0]["id"], [new() for _ in range(20)]
            tokens = await hall.tokens(http, people)
            await with_ideas(hall, http, ideas)
            lines = await seated(hall, http, tokens, lambda id, at: None)
            await hall.steer(http, "poll.open", poll=poll)
            ballots = [
                timed(hall, lines[n % people], "ballot.submit", poll=poll, choice={"votes": {ideas[n % 20]: 1 + n % 3}})
                for n in range(people * VOTES_EACH)
            ]
            before, began = hall.spent, time.perf_counter()
            acks = await evenly(ballots, seconds)
            took = time.perf_counter() - began
            spent = used(before, hall.spent, took)
            for act in ("poll.close", "poll.reveal"):
                await hall.steer(http, act, poll=poll)
            counted = (await hall.board(http))["results"][0]["ballots"]
            await asyncio.gather(*(line.close() for line in lines))
    return {
        "ack_ms": percentiles(acks),
        "ballots": len(acks),
        "seconds": round(took, 1),
        "counted": counted,
        "electors": people,
        **spent,
    }


async def with_ideas(hall: Hall, http: aiohttp.ClientSession, ideas: list[str]) -> None:
    """The facilitator writes them in the ideas step, and comes back."""
    board = await hall.board(http)
    place = {step["phase"]: step["id"] for step in board["steps"]}
    here = board["session"][0]["step"]
    await hall.steer(http, "step.go", to=place["ideas"], **{"from": here})
    for n, id in enumerate(ideas):
        await hall.steer(http, "idea.post", id=id, text=f"Idé nr. {n} om mødesteder")
        await asyncio.sleep(0.11 if n >= 15 else 0)
    await hall.steer(http, "step.go", to=here, **{"from": place["ideas"]})


async def doors(people: int, ideas: int) -> dict[str, Any]:
    with Hall(IDEAS) as hall:
        async with outside() as http:
            await hall.go_last(http)
            tokens = await hall.tokens(http, people)
            writers = await seated(hall, http, tokens[: max(1, ideas // 10)], lambda id, at: None)
            for n in range(ideas):
                await timed(hall, writers[n % len(writers)], "idea.post", id=new(), text=f"Idé nr. {n} om mødesteder")
            await asyncio.gather(*(line.close() for line in writers))
            began = time.perf_counter()
            boards = [come_in(hall, http, token, began) for token in tokens]
            there = await asyncio.gather(*boards)
    return {"board_ms": percentiles(there), "all_in_s": round(max(there), 2), "people": people, "ideas": ideas}


async def come_in(hall: Hall, http: aiohttp.ClientSession, token: str, began: float) -> float:
    """Seconds until this phone has its board."""
    line = await Line().connect(http, hall.base, token)
    envelope = await line.call("join", {"session": hall.session, "since": 0, "epoch": None})
    assert envelope["reset"]
    return time.perf_counter() - began
