"""Every figure that a sentence may have, reckoned from the ballots alone, in another way than the count does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from ideation.domain.voting import METHODS
from ideation.domain.voting.formats.counting_file import Counted
from ideation.domain.voting.method import Sentence

Room = list[dict[str, Any]]
Values = dict[str, Any]
choosing = pytest.mark.parametrize("method", [name for name, kind in METHODS.items() if not kind.single])
many = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def story(counted: Counted) -> list[Sentence]:
    return list(counted.outcome.story)


def supported(choice: Values) -> set[str]:
    """Ticked, given dots, or scored above 0."""
    numbers = choice.get("votes") or choice.get("scores") or {}
    return set(choice.get("approve", ())) | {id for id, n in numbers.items() if n > 0}


def high(room: Room, id: str) -> int:
    return sum((b["choice"].get("ratings", {}).get(id, {}).get("impact") or 0) >= 4 for b in room)


def low(room: Room, id: str) -> int:
    efforts = [b["choice"].get("ratings", {}).get(id, {}).get("effort") for b in room]
    return sum(effort in (1, 2) for effort in efforts)


def votes(room: Room, id: str) -> int:
    return sum(b["choice"].get("votes", {}).get(id, 0) for b in room)


def scores(room: Room, id: str) -> list[int]:
    return [b["choice"]["scores"][id] for b in room if id in b["choice"].get("scores", {})]
