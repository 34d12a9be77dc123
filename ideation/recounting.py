"""Counting again: from the sealed ballots of a poll, or from an export alone, and comparing with what was published."""

from __future__ import annotations

from typing import Any

from ideation.domain.errors import Invalid, NotFound
from ideation.domain.results import counting_document
from ideation.domain.room import Room
from ideation.domain.voting.counting import count_file

COMPARED = ("winners", "totals", "outcomes", "complete", "ties", "rounds", "sha256")


def recount(room: Room, poll: str, ballots: list[dict[str, Any]]) -> dict[str, Any]:
    """What the count gives now."""
    result = room.results.get(poll)
    if result is None:
        raise NotFound(what="result")
    return count_file(counting_document(room, room.polls[poll], ballots, result.body["lot"]["order"]))


def differences(published: dict[str, Any], again: dict[str, Any]) -> list[str]:
    """The fields in which the two results are not the same."""
    return [name for name in COMPARED if published.get(name) != again.get(name)]


def recount_export(export: Any) -> dict[str, Any]:
    """Every counted poll of an export, counted again from it alone.

    {"ok", "polls": [{"poll", "ok", "differences", "winners", "sha256"}]}
    """
    if not isinstance(export, dict) or not isinstance(export.get("counts"), list):
        raise Invalid({"counts": "missing"})
    polls = [compared(entry) for entry in export["counts"]]
    return {"ok": all(poll["ok"] for poll in polls), "polls": polls}


def compared(entry: Any) -> dict[str, Any]:
    if not isinstance(entry, dict) or not isinstance(entry.get("result"), dict):
        raise Invalid({"counts.result": "missing"})
    again = count_file(entry)
    different = differences(entry["result"], again)
    return {"poll": entry.get("poll"), "ok": not different, "differences": different} | {
        name: again[name] for name in ("winners", "sha256")
    }
