"""A proposal of teams from a subprocess: neither the solver nor the greedy holds up the room, and time is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from ideation.domain.errors import Busy, Internal
from ideation.domain.teams.problem import Person, Problem, refuse_impossible
from ideation.teams.proposal import SECONDS

GRACE = 20  # for starting, and for the greedy, which has no clock
AT_ONCE = 2
under_way: set[str] = set()


def propose_apart(session: str, problem: Problem, *, best: bool, seconds: float = SECONDS) -> dict[str, Any]:
    """As `propose`. One at a time in each session, and not many in the house."""
    refuse_impossible(problem)
    with turn(session):
        return run({"problem": asdict(problem), "best": best, "seconds": seconds}, seconds + GRACE)


@contextmanager
def turn(session: str) -> Iterator[None]:
    if session in under_way or len(under_way) >= AT_ONCE:
        raise Busy("teams_under_way", retry_after_ms=1000)
    under_way.add(session)
    try:
        yield
    finally:
        under_way.discard(session)


def run(asked: dict[str, Any], patience: float) -> dict[str, Any]:
    """`subprocess` is the one that wsgi.py patches: it waits without holding the hub."""
    command = [sys.executable, "-m", "ideation.teams"]
    try:
        done = subprocess.run(command, input=json.dumps(asked).encode(), capture_output=True, timeout=patience)
    except subprocess.TimeoutExpired:
        raise Busy("teams_too_slow", retry_after_ms=1000) from None
    if done.returncode:
        raise Internal("teams_failed")
    return dict(json.loads(done.stdout))


def read(given: dict[str, Any]) -> Problem:
    people = tuple(Person(p["id"], p["group"], tuple(p["wishes"])) for p in given["people"])
    return Problem(people, tuple(given["teams"]), *(given[k] for k in ("least", "most", "groups", "seed")))
