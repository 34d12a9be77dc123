"""Counting again: from the sealed ballots of a poll, or from an export alone, and comparing with what was published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ideation.domain.canonical import canonical, digest
from ideation.domain.entities import Poll
from ideation.domain.errors import Invalid
from ideation.domain.opinions import beyond_papers
from ideation.domain.polls.count import whole_count
from ideation.domain.polls.hidden_options import out_of, rows_without
from ideation.domain.polls.lottery import ballots_key, breaches, drawn, hash_of, lot_secret, promises
from ideation.domain.polls.tally import counting_document
from ideation.domain.polls.ties import cut_of
from ideation.domain.privacy.small_polls import chosen, is_few
from ideation.domain.room import Room

COMPARED = ("winners", "totals", "outcomes", "complete", "ties", "rounds", "sha256")
SINCE = ("cut", "opinions")  # results of before have none


def count_document(document: Any) -> dict[str, Any]:
    """What the count gives now, as it would be published."""
    counted = whole_count(document)
    besides = {"cut": cut_of(counted.outcome), "opinions": counted.opinions, "sha256": counted.sha256}
    return counted.outcome.as_dict() | besides


def differences(published: Mapping[str, Any], again: Mapping[str, Any]) -> list[str]:
    """The fields in which the two results are not the same, byte for byte."""
    names = [name for name in (*COMPARED, *SINCE) if name in published or name in COMPARED]
    if published.get("opinions") is None:  # not told, maybe for the papers among the ballots
        again = {**again, "opinions": beyond_papers(again["opinions"], published.get("proxies", 0))}
    return [name for name in names if canonical(published.get(name)) != canonical(again[name])]


def differences_of(room: Room, poll: str, ballots: list[dict[str, Any]]) -> list[str]:
    """Between a stored result and its sealed ballots: in the count, the lot and the rule card."""
    body = room.results[poll].body
    if is_few(body):
        return differences_of_few(room, room.polls[poll], body, ballots)
    out = out_of(room.results[poll])
    document = counting_document(room, room.polls[poll], rows_without(ballots, out), body["lot"]["order"], out)
    again = differences(body, count_document(document))
    return [*again, *breaches(body, ballots, room.polls[poll].options, document.get("key"))]


def differences_of_few(room: Room, poll: Poll, body: dict[str, Any], ballots: list[dict[str, Any]]) -> list[str]:
    """Where only what was chosen is told, that is compared; the lot is drawn again from what was promised."""
    cast = [(ballot["choice"], ballot["sector"]) for ballot in ballots]
    lot, key = body["lot"], ballots_key(poll)
    order = lot["order"] or drawn(lot_secret(poll), hash_of(cast, key), lot.get("dice"), poll.options)["order"]
    out = body.get("out", ())
    document = counting_document(room, poll, rows_without(ballots, out), order, out)
    again = chosen(poll, whole_count(document).outcome, order)
    rule = body.get("rule")
    return [
        *(name for name in again if again[name] != body[name]),
        *(["rule_hash"] if rule and digest(rule) != body["rule_hash"] else []),
        *(name for name, promise in promises(poll).items() if rule and name in rule and rule[name] != promise),
    ]


def recounted(room: Room, poll: str, ballots: list[dict[str, Any]]) -> dict[str, Any]:
    """A stored poll, counted again where its ballots lie."""
    different, body = differences_of(room, poll, ballots), room.results[poll].body
    told = {name: body[name] for name in ("winners", "sha256")}
    return {"poll": poll, "ok": not different, "differences": different} | told


def recount_export(export: Any) -> dict[str, Any]:
    """Every counted poll of an export, counted again from it alone.

    {"ok", "polls": [{"poll", "ok", "differences", "winners", "sha256", "kept_back"?}]}. `kept_back`: its ballots are
    not in the export, since fewer than five people voted; it can be counted again on the server only.
    """
    if not isinstance(export, dict) or not isinstance(export.get("counts"), list):
        raise Invalid({"counts": "missing"})
    polls = [compared(entry) for entry in export["counts"]]
    return {"ok": all(poll["ok"] for poll in polls), "polls": polls}


def compared(entry: Any) -> dict[str, Any]:
    if not isinstance(entry, dict) or not isinstance(entry.get("result"), dict):
        raise Invalid({"counts.result": "missing"})
    if is_few(entry["result"]) and not entry.get("ballots"):
        told = {name: entry["result"].get(name) for name in ("winners", "sha256")}
        return {"poll": entry.get("poll"), "ok": True, "differences": [], "kept_back": True} | told
    again, published = count_document(entry), entry["result"]
    different = [*differences(published, again), *drawn_otherwise(published, entry)]
    return {"poll": entry.get("poll"), "ok": not different, "differences": different} | {
        name: again[name] for name in ("winners", "sha256")
    }


def drawn_otherwise(published: dict[str, Any], entry: dict[str, Any]) -> list[str]:
    """The lot was to be in the order that its parts give. What is no lot is refused."""
    out = published.get("out", ())
    options = [*(option["id"] for option in entry["options"]), *out]
    sealed = entry.get("sealed") or entry["ballots"]
    try:
        other = canonical(rows_without(sealed, out)) != canonical(entry["ballots"])
        return [*breaches(published, sealed, options, entry.get("key")), *(["ballots"] if other else [])]
    except (KeyError, TypeError, AttributeError) as error:
        raise Invalid({"counts.result.lot": "wrong_value"}) from error
