"""What the suite costs, file by file: CPU-seconds of the tests themselves, of browsers, of servers and of the rest.

.venv/bin/python -m pytest -p tests.costs -n 3 --dist loadfile         the table comes at the end
.venv/bin/python -m pytest -p tests.costs tests/browser/test_the_wall.py

CPU and not only time: another who uses the machine makes tests slower, and hardly dearer.
"""

from __future__ import annotations

import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pytest

TICK = os.sysconf("SC_CLK_TCK")
KINDS = {"headless": "browser", "chrom": "browser", "node": "driver", "python": "server", "postgres": "postgres"}
COLUMNS = ("all", "wall", "test", "browser", "driver", "server", "postgres", "other")
LONGEST = 60
Costs = dict[str, float]


@dataclass
class Told:
    """By one worker."""

    began: float
    ended: float
    files: dict[str, Costs] = field(default_factory=dict)
    tests: dict[str, Costs] = field(default_factory=dict)


WORKERS = pytest.StashKey[dict[str, Told]]()


def stat(pid: int) -> tuple[str, list[int]]:
    """Its name, and its times: own user, own system, those of children that it has waited for."""
    name, rest = Path(f"/proc/{pid}/stat").read_text().split("(", 1)[1].rsplit(")", 1)
    return name, [int(time) for time in rest.split()[11:15]]


def children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for each in found for child in each.read_text().split()]


def kind_of(name: str) -> str:
    return next((kind for known, kind in KINDS.items() if known in name), "other")


def spent(pid: int, kind: str = "") -> Counter[str]:
    """Ticks, by everything that has come from this process; what has ended is in the times of who waited for it."""
    try:
        name, (user, system, *of_ended) = stat(pid)
        below = children(pid)
    except (FileNotFoundError, ProcessLookupError):
        return Counter()
    own = kind_of(name)
    total = Counter({kind or own: user + system})
    total[own] += sum(of_ended)
    for child in below:
        total.update(spent(child))
    return total


class Meter:
    """In the process that runs tests."""

    def __init__(self) -> None:
        self.told = Told(time.time(), time.time())
        self.before = spent(os.getpid(), "test")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        began = time.time()
        result = yield
        self.told.ended = time.time()
        cost = self.since_then() | {"wall": self.told.ended - began}
        for kept, name in ((self.told.files, item.nodeid.split("::")[0]), (self.told.tests, item.nodeid)):
            kept[name] = added([kept.get(name, {}), cost])
        return result

    def since_then(self) -> Costs:
        after, before = spent(os.getpid(), "test"), self.before
        self.before = after
        cost = {kind: (after[kind] - before[kind]) / TICK for kind in after}
        return cost | {"all": sum(cost.values())}

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        config = session.config
        if hasattr(config, "workeroutput"):
            config.workeroutput["costs"] = asdict(self.told)  # to the process that shows it
        else:
            config.stash[WORKERS]["here"] = self.told


def added(costs: Iterable[Costs]) -> Costs:
    total: defaultdict[str, float] = defaultdict(float)
    for cost in costs:
        for kind, seconds in cost.items():
            total[kind] += seconds
    return dict(total)


def pytest_configure(config: pytest.Config) -> None:
    config.stash[WORKERS] = {}
    if hasattr(config, "workerinput") or not config.getoption("numprocesses", None):
        config.pluginmanager.register(Meter())


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    if costs := getattr(node, "workeroutput", {}).get("costs"):
        node.config.stash[WORKERS][node.gateway.id] = Told(**costs)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    workers = config.stash[WORKERS]
    if workers:
        files = [one for told in workers.values() for one in told.files.items()]
        tests = [one for told in workers.values() for one in told.tests.items()]
        for line in [*idle(workers), *table("files", files), *table("tests", tests)]:
            terminalreporter.write_line(line)


def idle(workers: dict[str, Told]) -> Iterator[str]:
    """A worker that has nothing left to do while another still works is time that a better order would save."""
    last = max(told.ended for told in workers.values())
    for name, told in workers.items():
        yield f"{name}: {told.ended - told.began:.0f} s, then idle for {last - told.ended:.0f} s"


def table(of: str, costs: list[tuple[str, Costs]]) -> Iterator[str]:
    """The dearest first, under what all of them cost."""
    together = added(cost for _, cost in costs)
    dearest = sorted(costs, key=lambda one: -one[1].get("all", 0))[:LONGEST]
    yield " ".join(f"{column:>8}" for column in COLUMNS) + f"  {of}"
    for name, cost in [("all of it", together), *dearest]:
        yield " ".join(f"{cost.get(column, 0):8.1f}" for column in COLUMNS) + f"  {name}"
