"""Counting again: from the sealed ballots of a poll, or from an export alone, and comparing with what was published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ideation.domain.canonical import canonical
from ideation.domain.drawing import breaches
from ideation.domain.errors import Invalid
from ideation.domain.room import Room
from ideation.domain.tallying import counting_document
from ideation.domain.ties import cut_of
from ideation.domain.whole_count import whole_count

COMPARED = ("winners", "totals", "outcomes", "complete", "ties", "rounds", "sha256")
SINCE = ("cut", "opinions")  # results of before have none


def count_again(document: Any) -> dict[str, Any]:
    """What the count gives now, as it would be published."""
    counted = whole_count(document)
    besides = {"cut": cut_of(counted.outcome), "opinions": counted.opinions, "sha256": counted.sha256}
    return counted.outcome.as_dict() | besides


def differences(published: Mapping[str, Any], again: Mapping[str, Any]) -> list[str]:
    """The fields in which the two results are not the same, byte for byte."""
    names = [name for name in (*COMPARED, *SINCE) if name in published or name in COMPARED]
    return [name for name in names if canonical(published.get(name)) != canonical(again[name])]


def differences_of(room: Room, poll: str, ballots: list[dict[str, Any]]) -> list[str]:
    """Between a stored result and its sealed ballots: in the count, the lot and the rule card."""
    body = room.results[poll].body
    document = counting_document(room, room.polls[poll], ballots, body["lot"]["order"])
    again = differences(body, count_again(document))
    return [*again, *breaches(body, ballots, room.polls[poll].options, document.get("key"))]


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
    again, published = count_again(entry), entry["result"]
    different = [*differences(published, again), *drawn_otherwise(published, entry)]
    return {"poll": entry.get("poll"), "ok": not different, "differences": different} | {
        name: again[name] for name in ("winners", "sha256")
    }


def drawn_otherwise(published: dict[str, Any], entry: dict[str, Any]) -> list[str]:
    """The lot was to be in the order that its parts give. What is no lot is refused."""
    options = [option["id"] for option in entry["options"]]
    try:
        return list(breaches(published, entry["ballots"], options, entry.get("key")))
    except (KeyError, TypeError, AttributeError) as error:
        raise Invalid({"counts.result.lot": "wrong_value"}) from error
