"""A server of its own, a session in it, and people at its door."""

from __future__ import annotations

import asyncio
import copy
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
import uuid
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bench.services import services
from tests.fixtures.daemon import ROOT, Daemon, free_port

SECTORS = ("civil", "business", "foundation", "public", "university")
TICKS = os.sysconf("SC_CLK_TCK")


def new() -> str:
    return str(uuid.uuid4())


@dataclass
class Spent:
    """What the server's processes have used: seconds of processor, megabytes of memory."""

    cpu: float
    memory: float


def spent_by(process: int) -> Spent:
    own = Path(f"/proc/{process}")
    fields = own.joinpath("stat").read_text().rpartition(")")[2].split()
    pages = int(own.joinpath("statm").read_text().split()[1])
    return Spent((int(fields[11]) + int(fields[12])) / TICKS, pages * os.sysconf("SC_PAGE_SIZE") / 1e6)


def serves(base: str) -> bool:
    try:
        return bool(urllib.request.urlopen(f"{base}/healthz", timeout=5).status == 200)
    except OSError:  # not there yet, or too busy to answer
        return False


class Hall:
    """`with Hall(steps) as hall`: a server that serves one open session with these steps. Several `processes` share
    PostgreSQL and Redis, and people and measurements are spread over their addresses, `bases`."""

    def __init__(self, steps: list[dict[str, Any]], processes: int = 1) -> None:
        self.steps, self.folder, self.processes = steps, Path(tempfile.mkdtemp()), processes
        self.bases: list[str] = []
        self.servers: list[Daemon] = []
        strange = ("DATABASE_URL", "REDIS_URL")
        self.env = {k: v for k, v in os.environ.items() if k not in strange} | {"INSTANCE_PATH": str(self.folder)}

    def __enter__(self) -> Hall:
        with ExitStack() as running:
            if self.processes > 1:
                self.env |= running.enter_context(services())
            for _ in range(self.processes):
                running.callback(self.one_more().stop)
            self.found(self.steps)
            self.running = running.pop_all()
        return self

    def one_more(self) -> Daemon:
        port = free_port()
        base = f"http://127.0.0.1:{port}"
        env = self.env | {"HOST": "127.0.0.1", "PORT": str(port)}
        command, log = [sys.executable, str(ROOT / "wsgi.py")], self.folder / f"server-{port}.log"
        server = Daemon(command, lambda: serves(base), log, cwd=ROOT, env=env)
        server.start()
        self.bases.append(base)
        self.servers.append(server)
        return server

    @property
    def base(self) -> str:
        return self.bases[0]

    def found(self, steps: list[dict[str, Any]]) -> None:
        plan = self.folder / "plan.json"
        plan.write_text(json.dumps({"title": "Måling", "question": "Hvor meget kan den bære?", "steps": steps}))
        made = self.command("session", "create", "--title", "Måling", "--plan", str(plan), "--json")
        self.session, self.invite, self.token = made["session"], made["invite"], made["facilitator_token"]

    def another(self, steps: list[dict[str, Any]]) -> Hall:
        """One more session on the same server."""
        room = copy.copy(self)
        room.found(steps)
        return room

    def __exit__(self, *failure: object) -> None:
        self.running.close()

    def command(self, *words: str) -> Any:
        call = [sys.executable, "-c", "from ideation.cli import main; main()", *words]
        done = subprocess.run(call, cwd=ROOT, env=self.env, capture_output=True, text=True)
        return json.loads(done.stdout)

    @property
    def spent(self) -> Spent:
        """Of all processes together."""
        each = [spent_by(server.process.pid) for server in self.servers if server.process]
        return Spent(sum(one.cpu for one in each), sum(one.memory for one in each))

    # -- the facilitator ----------------------------------------------------------------------------------
    async def steer(self, http: aiohttp.ClientSession, type: str, **payload: Any) -> Any:
        body = {"op_id": new(), "type": type, "payload": payload}
        head = {"Authorization": f"Bearer {self.token}"}
        address = f"{self.base}/api/sessions/{self.session}/commands"
        async with http.post(address, json=body, headers=head) as answer:
            ack = await answer.json()
        if not ack["ok"]:
            raise RuntimeError(f"{type}: {ack['error']}")
        return ack

    async def board(self, http: aiohttp.ClientSession) -> Any:
        head = {"Authorization": f"Bearer {self.token}"}
        async with http.get(f"{self.base}/api/sessions/{self.session}/board", headers=head) as answer:
            return (await answer.json())["put"]

    async def go_last(self, http: aiohttp.ClientSession) -> None:
        """To the last step of the plan."""
        board = await self.board(http)
        last = max(board["steps"], key=lambda step: step["position"])
        here = board["session"][0]["step"]
        if here != last["id"]:
            await self.steer(http, "step.go", to=last["id"], **{"from": here})

    # -- the people ---------------------------------------------------------------------------------------
    async def tokens(self, http: aiohttp.ClientSession, people: int) -> list[str]:
        """Everybody joins by the QR address; the door asks some to try again in a moment."""
        few = asyncio.Semaphore(20)

        async def join(n: int) -> str:
            who = {"invite": self.invite, "sector": SECTORS[n % len(SECTORS)]}
            async with few:
                while True:
                    async with http.post(f"{self.base}/api/join", json=who) as answer:
                        if answer.status == 201:
                            return str((await answer.json())["token"])
                    await asyncio.sleep(0.1)

        return list(await asyncio.gather(*(join(n) for n in range(people))))
