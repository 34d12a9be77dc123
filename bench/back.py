"""The server killed and started again under a room full of people: `python -m bench back [--people 1000]`."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp

from bench.hall import Hall, new
from bench.line import Line
from bench.load import IDEAS, outside, percentiles, seated, timed


async def back(people: int, ideas: int) -> dict[str, Any]:
    """Everybody is in the room, the server is killed and started again, and every phone comes back by itself, at a
    moment of its own within two seconds, from where it was."""
    with Hall(IDEAS) as hall:
        async with outside() as http:
            await hall.go_last(http)
            tokens = await hall.tokens(http, people)
            lines = await seated(hall, http, tokens, lambda id, at: None)
            for n in range(ideas):
                await timed(hall, lines[n % people], "idea.post", id=new(), text=f"Idé nr. {n} om mødesteder")
            seq = (await lines[0].call("join", {"session": hall.session, "since": 0, "epoch": None}))["seq"]
            hall.servers[0].kill()
            await asyncio.gather(*(line.reading for line in lines), return_exceptions=True)
            await asyncio.to_thread(hall.servers[0].start)
            began = time.perf_counter()
            there = await asyncio.gather(*(returns(hall, http, n, tokens, seq, began) for n in range(people)))
            await timed(hall, there[0][0], "idea.post", id=new(), text="Den første efter strømsvigtet")
            await asyncio.gather(*(line.close() for line, _, _ in there))
    seconds = [took for _, took, _ in there]
    refused = sum(refusals for _, _, refusals in there)
    return {"back_ms": percentiles(seconds), "all_back_s": round(max(seconds), 2), "refused": refused, "people": people}


async def returns(
    hall: Hall, http: aiohttp.ClientSession, n: int, tokens: list[str], since: int, began: float
) -> tuple[Line, float, int]:
    """(line, seconds from `began`, how often it was refused)."""
    refused = 0
    await asyncio.sleep(2 * n / len(tokens))
    while True:
        try:
            line = await Line().connect(http, hall.base, tokens[n])
            answer = await line.call("join", {"session": hall.session, "since": since, "epoch": None})
            if "seq" in answer:
                return line, time.perf_counter() - began, refused
        except (OSError, aiohttp.ClientError):
            pass
        refused += 1
        await asyncio.sleep(1)
