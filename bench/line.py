"""A phone that costs next to nothing: Socket.IO's frames by hand, and an envelope that everybody gets is read once.

Protocol: engine.io 4 over a websocket ("0" open, "2" ping, "3" pong, "4…" message), socket.io 5 within ("40" connect,
"42" event, "43" acknowledgement).
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import aiohttp
import orjson

PATIENCE = 30.0
Told = Callable[[str, float], None]


@lru_cache(maxsize=64)
def ideas_in(frame: str) -> tuple[str, ...]:
    """The ids of the ideas that a "changes" frame puts."""
    _, envelope = orjson.loads(frame[2:])
    return tuple(card["id"] for card in envelope["put"].get("ideas", ()))


class Line:
    """One socket. `told(idea, moment)` is called for every idea that arrives."""

    def __init__(self, told: Told = lambda idea, moment: None) -> None:
        self.told, self.member = told, ""
        self.numbers = itertools.count()
        self.answers: dict[str, asyncio.Future[Any]] = {}

    async def connect(self, http: aiohttp.ClientSession, base: str, token: str) -> Line:
        self.socket = await http.ws_connect(f"{base}/socket.io/?EIO=4&transport=websocket", max_msg_size=0)
        await self.socket.receive_str(timeout=PATIENCE)
        await self.socket.send_str("40" + orjson.dumps({"token": token}).decode())
        greeting = await self.socket.receive_str(timeout=PATIENCE)
        if not greeting.startswith("40"):
            raise ConnectionError(greeting)
        self.reading = asyncio.create_task(self.read())
        return self

    async def read(self) -> None:
        async for message in self.socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                await self.take(message.data)

    async def take(self, frame: str) -> None:
        if frame == "2":
            await self.socket.send_str("3")
        elif frame.startswith('42["changes"'):
            moment = time.perf_counter()
            for idea in ideas_in(frame):
                self.told(idea, moment)
        elif frame.startswith("43"):
            number, _, rest = frame[2:].partition("[")
            self.answers.pop(number).set_result(orjson.loads("[" + rest)[0])

    async def call(self, event: str, payload: dict[str, Any]) -> Any:
        """Send an event and wait for its acknowledgement."""
        number = str(next(self.numbers))
        answer = self.answers[number] = asyncio.get_running_loop().create_future()
        await self.socket.send_str(f"42{number}" + orjson.dumps([event, payload]).decode())
        return await asyncio.wait_for(answer, PATIENCE)

    async def close(self) -> None:
        await self.socket.close()
        await self.reading
