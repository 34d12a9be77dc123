"""Small words for the stories in these tests: ballots in short, and a count by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ideation.domain.voting.formats.counting_file import count_file

Ballots = list[dict[str, Any]]


def ticks(*ballots: str, sector: str | None = None) -> Ballots:
    """Approval ballots: ticks("ab", "c") is one for a and b, and one for c."""
    return [cast({"approve": list(ballot)}, sector) for ballot in ballots]


def rank(ranking: str | Sequence[Any], weight: int = 1) -> dict[str, Any]:
    """One or more equal rankings: rank("abc", 5), rank(["a", ["b", "c"]])."""
    return cast({"ranking": list(ranking)}, None, weight)


def cast(choice: dict[str, Any], sector: str | None = None, weight: int = 1) -> dict[str, Any]:
    return {"choice": choice, "weight": weight} | ({"sector": sector} if sector else {})


def count(
    method: str,
    ballots: Iterable[dict[str, Any]],
    options: Iterable[str] | dict[str, int] = "abcdefgh",
    lot: Iterable[str] | None = None,
    locale: str = "en",
    **settings: Any,
) -> dict[str, Any]:
    """Count as a file is counted. `options` may carry costs: {"park": 1000}."""
    rows = [{"id": id} | ({"cost": options[id]} if isinstance(options, dict) else {}) for id in options]
    document = {"method": method, "settings": settings, "options": rows, "ballots": list(ballots)}
    return count_file(document | ({"lot": list(lot)} if lot else {}), locale)


def winner_sets(*sets: str) -> list[list[str]]:
    return sorted(sorted(winners) for winners in sets)
