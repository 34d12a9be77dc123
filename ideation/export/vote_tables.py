"""The tables of votes: their rules and turnout, and after the count what came out."""

from __future__ import annotations

import json
from typing import Any

from ideation.domain.entities import Result
from ideation.domain.polls.results import entitled
from ideation.domain.polls.ties import gone_on
from ideation.domain.room import Room
from ideation.export.anonymous import Pseudonym, Table, named_person


def poll_table(room: Room, pseudonym: Pseudonym) -> Table:
    """Open and closed polls show their rule and turnout; of what was chosen there is nothing before the count."""
    position = {s.id: s.position for s in room.plan}
    return [
        {
            "poll": p.id,
            "step": position.get(p.step),
            "round": p.round,
            "method": p.method,
            "settings": json.dumps(p.settings, sort_keys=True),
            "over": p.over,
            "concept": p.concept,
            "state": p.state,
            "options": len(p.options),
            "electors": entitled(p),
            "cast": p.turnout["cast"],
            "admitted": p.turnout["admitted"],
            "removed": len(p.aside),
            "erased": p.erased,
            "on_paper": p.turnout.get("proxies", 0),
            "tie_rule": p.tie_rule,
            "costs": json.dumps(p.costs, sort_keys=True) if p.costs else None,
            "access": p.turnout["access"],
            "rule_hash": p.rule_hash,
            **outcome(room.results.get(p.id)),
        }
        for p in sorted(room.polls.values(), key=lambda p: (position.get(p.step, 0), p.round, p.id))
    ]


def outcome(result: Result | None) -> dict[str, Any]:
    """The columns that are empty before the count."""
    if result is None:
        return dict.fromkeys(("headcount", "winners", "goes_on", "confirmed", "reason"))
    return {
        "headcount": result.body.get("headcount"),
        "winners": " ".join(result.body["winners"]),
        "goes_on": " ".join(gone_on(result)),
        "confirmed": " ".join(result.confirmed or []),
        "reason": result.reason,
    }


def objection_table(room: Room, pseudonym: Pseudonym) -> Table:
    """Without a person, a group or an order, but for who follows up."""
    return [
        {
            "poll": id,
            "text": o["text"],
            "state": o["state"],
            "note": o.get("note"),
            "owner": named_person(room, pseudonym, o.get("owner")),
        }
        for id, result in sorted(room.results.items())
        for o in result.objections
    ]


def opinion_table(room: Room, pseudonym: Pseudonym) -> Table:
    """One row a vote, option and group of people who vote alike; who is in which is known nowhere."""
    told = {poll: result.body.get("opinions") or {} for poll, result in sorted(room.results.items())}
    return [
        {
            "poll": poll,
            "option": option,
            "list": " ".join(name for name in ("agreed", "divides") if option in look[name]),
            "group": group,
            "people": look["groups"][group],
            "quarters_at_least": quarter,
        }
        for poll, look in told.items()
        for option, row in look.get("quarters", {}).items()
        for group, quarter in enumerate(row)
    ]
