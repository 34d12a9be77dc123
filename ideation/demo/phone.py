"""One simulated phone: joins over HTTP, keeps a board by put and drop, sends until it is answered."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable
from typing import Any

import aiohttp
import orjson
import socketio

from ideation.demo.figures import Figures

PATIENCE = 10.0
TRIES = 8


class Quick:
    """JSON for a process that plays a whole room: every envelope is read once a phone."""

    @staticmethod
    def loads(text: str | bytes, **_: Any) -> Any:
        return orjson.loads(text)

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        return orjson.dumps(value).decode()


class Phone:
    def __init__(self, base: str, session: str, token: str, figures: Figures) -> None:
        self.base, self.session, self.token, self.figures = base, session, token, figures
        self.board: dict[str, dict[str, Any]] = {}
        self.mine: dict[str, Any] = {}
        self.seq, self.epoch = 0, 0
        self.moved = asyncio.Event()  # set whenever an envelope came
        self.repairing = False
        self.socket = self.new_socket()

    def new_socket(self) -> Any:
        socket = socketio.AsyncClient(reconnection=False, handle_sigint=False, json=Quick)
        socket.on("changes", self.changes)
        socket.on("tick", self.tick)
        return socket

    # -- the line -----------------------------------------------------------------------------------------
    async def connect(self) -> None:
        await self.socket.connect(
            self.base, auth={"token": self.token}, transports=["websocket"], wait_timeout=PATIENCE
        )
        await self.ask()

    async def ask(self) -> None:
        """Join, or ask for what is missing: the same call."""
        since = {"since": self.seq, "epoch": self.epoch} if self.epoch else {}
        envelope = await self.socket.call("join", {"session": self.session, **since}, timeout=PATIENCE)
        if "error" in envelope:
            raise RuntimeError(envelope["error"]["code"])
        self.apply(envelope)

    async def drop_out(self, seconds: float) -> None:
        """The tunnel: the line is gone for a while, and comes back."""
        await self.socket.disconnect()
        await asyncio.sleep(seconds)
        self.socket = self.new_socket()
        self.figures.reconnects += 1
        await self.connect()

    async def leave(self) -> None:
        await self.socket.disconnect()

    # -- put and drop -------------------------------------------------------------------------------------
    async def changes(self, envelope: dict[str, Any]) -> None:
        if envelope["epoch"] != self.epoch or envelope["from"] > self.seq:
            await self.repair()
        else:
            self.apply(envelope)

    async def tick(self, tick: dict[str, Any]) -> None:
        if tick["epoch"] != self.epoch or tick["seq"] > self.seq:
            await self.repair()

    async def repair(self) -> None:
        if not self.repairing and self.epoch:
            self.repairing = True
            self.figures.repairs += 1
            try:
                await self.ask()
            except (socketio.exceptions.SocketIOError, RuntimeError):
                pass  # the next tick asks again
            finally:
                self.repairing = False

    def apply(self, envelope: dict[str, Any]) -> None:
        if envelope.get("reset"):
            self.board = {}
        now = time.monotonic()
        for name, cards in envelope["put"].items():
            known = self.board.setdefault(name, {})
            for card in cards:
                if card["id"] not in known and not envelope.get("reset"):
                    self.figures.delivered(name, card["id"], now)
                known[card["id"]] = card
        for name, ids in envelope["drop"].items():
            for id in ids:
                self.board.get(name, {}).pop(id, None)
        self.mine = envelope.get("mine", self.mine)
        before = self.seq if envelope["epoch"] == self.epoch else 0
        self.epoch, self.seq = envelope["epoch"], max(before, envelope["seq"])
        self.moved.set()

    def cards(self, name: str) -> list[dict[str, Any]]:
        return list(self.board.get(name, {}).values())

    async def until(self, condition: Callable[[], bool], seconds: float = 30.0) -> None:
        """Wait for the board to come to say so."""
        async with asyncio.timeout(seconds):
            while not condition():
                self.moved.clear()
                await self.moved.wait()

    # -- commands -----------------------------------------------------------------------------------------
    async def send(self, type: str, *, twice: bool = False, quiet: bool = False, **payload: Any) -> dict[str, Any]:
        """Send until answered, with one op_id; `twice` sends it once more afterwards, as a bad line would. The way
        of a card to the others is timed, unless it is `quiet`: not to be seen yet."""
        command = {"session": self.session, "op_id": str(uuid.uuid4()), "type": type, "payload": payload}
        if "id" in payload and not quiet:
            collection = f"{type.partition('.')[0]}s"
            self.figures.sent.setdefault((collection, payload["id"]), time.monotonic())
        ack = await self.answered(command)
        if ack["ok"]:
            self.figures.accepted[type] += 1
            self.mine = ack.get("mine", self.mine)
        else:
            self.figures.refused[f"{type}: {ack['error']['code']}"] += 1
        if twice:
            await self.again(command, ack)
        return ack

    async def answered(self, command: dict[str, Any]) -> dict[str, Any]:
        for attempt in range(TRIES):
            start = time.monotonic()
            try:
                ack: dict[str, Any] = await self.socket.call("command", command, timeout=PATIENCE)
            except socketio.exceptions.SocketIOError:
                await asyncio.sleep(0.5 * (attempt + 1))
                continue
            self.figures.acks.append(time.monotonic() - start)
            if ack.get("ok") or not ack.get("retryable"):
                return ack
            await asyncio.sleep(ack.get("retry_after_ms", 500) / 1000)
        self.figures.failures.append(f"no answer to {command['type']}")
        return {"ok": False, "error": {"code": "no_answer"}}

    async def again(self, command: dict[str, Any], first: dict[str, Any]) -> None:
        self.figures.repeated += 1
        second = await self.answered(command)
        if first["ok"] and (not second["ok"] or second["seq"] != first["seq"]):
            self.figures.changed_answers += 1


async def join(http: aiohttp.ClientSession, base: str, figures: Figures, **who: Any) -> dict[str, Any]:
    """Come in through the door: {"session", "member", "token"}."""
    start = time.monotonic()
    for attempt in range(TRIES):
        async with http.post(f"{base}/api/join", json=who) as response:
            body: dict[str, Any] = await response.json()
            if response.status in (200, 201):
                figures.joins.append(time.monotonic() - start)
                return body
            if response.status not in (429, 503):
                raise RuntimeError(f"join: {body['error']['code']}")
        await asyncio.sleep(0.2 * (attempt + 1))
    raise RuntimeError("join: no place after several tries")
