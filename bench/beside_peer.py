"""This program beside what a JavaScript team would build first (`bench/peer/`): the same people, the same work, in
turns.

    ./run bench --peer [--pairs 4] [--people 1000]

Server on one core, crowd on the other; both servers durable (synchronous = FULL). Machines are noisy: what counts is
the ratio of each pair, and of those the median.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from bench.crowd import Plan
from bench.hall import Hall
from bench.load import IDEAS, VOTE, outside, seated, timed, with_ideas
from tests.fixtures.daemon import ROOT, Daemon, free_port, listens

Found = dict[str, Any]
OURS, THEIRS = 0, 1  # the core of the server, and that of everybody else
SOON_MS = 200
MOST = 6_000  # ideas a second: more is not asked for
BATCH = 40  # milliseconds, of the peer that is tuned by hand
HIGHEST = "highest rate"
DOCS = ROOT / "docs/performance.md"
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"


@dataclass(frozen=True)
class Work:
    name: str
    act: str
    people: int
    rate: float = 20.0
    seconds: float = 10.0
    even: bool = True
    ideas: int = 0  # that are there before


def works(people: int, seconds: float) -> list[Work]:
    return [
        Work("150 people, 20 ideas a second", "ideas", min(150, people), 20, seconds),
        Work(f"{people} people, 20 ideas a second", "ideas", people, 20, seconds),
        Work(f"{people} people, 50 ideas a second", "ideas", people, 50, seconds),
        Work(f"{people} people, 50 ideas a second, by chance", "ideas", people, 50, seconds, even=False),
        Work(f"{5 * people} votes in ten seconds", "votes", people, people / 2, 10),
        Work(f"{people} at once, 300 ideas, and back after a drop", "doors", people, ideas=300),
    ]


def pinned(pid: int, core: int) -> None:
    """Every thread that a process has by now, and those to come."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        os.sched_setaffinity(int(task.name), {core % (os.cpu_count() or 1)})


def crowd(plan: Plan) -> Found:
    done = subprocess.run(
        [sys.executable, "-m", "bench.crowd"], input=json.dumps(asdict(plan)), text=True, capture_output=True, cwd=ROOT
    )
    if done.returncode:
        raise RuntimeError(f"{plan.dialect}, {plan.act}: {done.stderr.strip()[-2000:]}")
    found: Found = json.loads(done.stdout)
    return found


def ours(work: Work) -> Found:
    with Hall(VOTE if work.act == "votes" else IDEAS) as hall:
        server = hall.servers[0].process
        assert server
        about, who = asyncio.run(prepared(hall, work))
        pinned(server.pid, OURS)
        about["pid"] = str(server.pid)
        return crowd(Plan(work.act, "ours", hall.base, who, about, work.rate, work.seconds, work.even))


async def prepared(hall: Hall, work: Work) -> tuple[dict[str, str], list[str]]:
    """Everybody has joined, and what is to be there is there."""
    about = {"session": hall.session}
    async with outside() as http:
        await hall.go_last(http)
        who = await hall.tokens(http, work.people)
        if work.act == "votes":
            options = [str(uuid.uuid4()) for _ in range(20)]
            poll = (await hall.board(http))["polls"][0]["id"]
            await with_ideas(hall, http, options)
            await hall.steer(http, "poll.open", poll=poll)
            about |= {"poll": poll, "options": ",".join(options)}
        if work.ideas:
            writers = await seated(hall, http, who[:30], lambda id, at: None)
            for n in range(work.ideas):
                id = str(uuid.uuid4())
                await timed(hall, writers[n % len(writers)], "idea.post", id=id, text=f"Idé nr. {n} om mødesteder")
            await asyncio.gather(*(line.close() for line in writers))
    return about, who


@contextmanager
def peer(batch: int = 0) -> Iterator[tuple[str, int]]:
    folder, port = Path(tempfile.mkdtemp()), free_port()
    command = ["node", str(ROOT / "bench/peer/server.mjs"), str(port), str(folder / "peer.sqlite"), str(batch)]
    server = Daemon(command, lambda: listens(port), folder / "log", cwd=ROOT)
    server.start()
    try:
        assert server.process
        pinned(server.process.pid, OURS)
        yield f"http://127.0.0.1:{port}", server.process.pid
    finally:
        server.stop()


def theirs(work: Work, batch: int = 0) -> Found:
    with peer(batch) as (base, pid):
        who = [f"person-{n}" for n in range(work.people)]
        about = {"pid": str(pid)}
        if work.ideas:
            crowd(Plan("ideas", "peer", base, who[:1], about, rate=100, seconds=work.ideas / 100))
        return crowd(Plan(work.act, "peer", base, who, about, work.rate, work.seconds, work.even))


@dataclass
class Pair:
    ours: Found
    theirs: Found


def pairs(work: Work, many: int) -> Iterator[Pair]:
    """In turns, and who begins changes."""
    for n in range(many):
        if n % 2:
            other = theirs(work)
            yield Pair(ours(work), other)
        else:
            own = ours(work)
            yield Pair(own, theirs(work))


def figures(found: Found) -> dict[str, float]:
    """Flat: "delivery p95" and the like."""
    flat: dict[str, float] = {}
    for name, value in found.items():
        if isinstance(value, dict):
            flat |= {f"{name} {at}": value[at] for at in ("p50", "p95", "p99") if at in value}
        else:
            flat[name] = value
    return flat


def row(work: Work, each: list[Pair]) -> Iterator[str]:
    """Medians of both, and the median of the ratios."""
    both = [(figures(pair.ours), figures(pair.theirs)) for pair in each]
    for name in both[0][0]:
        own, other = median(a[name] for a, _ in both), median(b[name] for _, b in both)
        ratio = median(a[name] / b[name] if b[name] else float("nan") for a, b in both)
        yield f"| {work.name} | {name} | {own:g} | {other:g} | {ratio:.2f} |"


# -- the highest rate ------------------------------------------------------------------------------------------------
def carries(found: Found) -> bool:
    return not found["missing"] and bool(found["delivery"]["p95"] < SOON_MS)


def highest(people: int, seconds: float, measure: Callable[[Work], Found]) -> float:
    """Ideas a second that are all delivered with a p95 below 200 ms: doubled until they are not, then halved in."""

    def carried(rate: float) -> bool:
        return carries(measure(Work("", "ideas", people, rate, seconds)))

    low, high = 0.0, 10.0
    while carried(high) and high < MOST:
        low, high = high, 2 * high
    for _ in range(3):
        middle = (low + high) / 2
        low, high = (middle, high) if carried(middle) else (low, middle)
    return low


def rates(people: int, seconds: float) -> Iterator[str]:
    own = highest(people, seconds, ours)
    for name, batch in (("peer", 0), (f"peer, what came in {BATCH} ms together", BATCH)):
        other = highest(people, seconds, partial(theirs, batch=batch))
        ratio, what = own / other if other else float("inf"), f"{people} people, p95 < {SOON_MS} ms"
        yield f"| {what} | ideas a second, beside the {name} | {own:g} | {other:g} | {ratio:.2f} |"


# -- as a table ------------------------------------------------------------------------------------------------------
def measured(people: int, seconds: float, many: int, only: str = "") -> Iterator[str]:
    """Higher is better in the rows of the highest rate, lower in all others."""
    os.sched_setaffinity(0, {THEIRS % (os.cpu_count() or 1)})
    yield "| work | what | here | peer | ratio |"
    yield "|---|---|---|---|---|"
    for work in works(people, seconds):
        if only in work.name:
            yield from row(work, list(pairs(work, many)))
    if only in HIGHEST:
        yield from rates(people, seconds)


def told(people: int, seconds: float, many: int, only: str) -> list[str]:
    lines = []
    for line in measured(people, seconds, many, only):
        print(line, flush=True)
        lines.append(line)
    return lines


def write(lines: list[str]) -> None:
    """Between the marks of docs/performance.md."""
    text = DOCS.read_text()
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    DOCS.write_text(before + BEGIN + "\n" + "\n".join(lines) + "\n" + END + after)
