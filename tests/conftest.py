"""What every test may use (tests/fixtures/), and what the last lines of a run say about tests left out."""

import gc
import importlib.util
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.fixtures.compiled import keep_compiled
from tests.fixtures.programs import PROGRAMS

pytest_plugins = ["tests.fixtures.services", "tests.fixtures.server", "tests.fixtures.front", "tests.fixtures.browser"]

# How fast an example is depends on who else uses the machine, and says nothing of the program.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
keep_compiled()

CONFORMANCE = os.environ.get("CONFORMANCE_DATA", "")
LEFT_OUT = pytest.StashKey[Counter[str]]()
LIBRARIES = {"oracles": "abcvoting", "gevent": "gevent"}
REASONS = {
    "conformance": "the conformance data is elsewhere: CONFORMANCE_DATA=FOLDER ./run test",
    "gevent": "gevent is not installed: .venv/bin/pip install '.[gevent]'",
    "oracles": "they compare with other people's libraries: ./run test --oracles",
}


@pytest.fixture(scope="session")
def conformance() -> Path:
    """The folder with published cases of vote counting; without it such tests are left out."""
    return Path(CONFORMANCE)


def _kinds_left_out() -> set[str]:
    missing = {kind for kind, module in LIBRARIES.items() if importlib.util.find_spec(module) is None}
    return missing if Path(CONFORMANCE, "cases.json").is_file() else missing | {"conformance"}


def _kinds(item: pytest.Item) -> set[str]:
    used = set(getattr(item, "fixturenames", ()))
    by_fixture = {program.marker for program in PROGRAMS if program.fixtures & used} | (used & {"conformance"})
    return by_fixture | {marker.name for marker in item.iter_markers()}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks tests by the fixtures they use, and takes out those whose data or libraries are not asked for."""
    kinds_out = _kinds_left_out()
    left_out: list[pytest.Item] = []
    kept: list[pytest.Item] = []
    config.stash[LEFT_OUT] = Counter()
    for item in items:
        kinds = _kinds(item)
        for program in PROGRAMS:
            if program.marker in kinds:
                item.add_marker(program.marker)
        out = sorted(kinds & kinds_out)
        config.stash[LEFT_OUT].update(out[:1])
        (left_out if out else kept).append(item)
    config.hook.pytest_deselected(items=left_out)
    items[:] = kept


def pytest_collection_finish() -> None:
    """What has been collected is never garbage, and neither are the program and its libraries: no look through all of
    it, some hundred times, for what tests leave."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    yield
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for program in PROGRAMS:
        if count := sum(program.missing in reason for reason in skipped):
            terminalreporter.write_line(f"{count} SKIPPED, {program.missing}", yellow=True, bold=True)
    for kind, count in terminalreporter.config.stash.get(LEFT_OUT, Counter[str]()).items():
        terminalreporter.write_line(f"{count} LEFT OUT, {REASONS[kind]}", yellow=True)
