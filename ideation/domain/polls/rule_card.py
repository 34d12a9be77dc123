"""The rule card: what is frozen when a vote opens, for anybody to check."""

from __future__ import annotations

from typing import Any

from ideation.domain.access import late_rule
from ideation.domain.concept_kinds import KINDS
from ideation.domain.entities import Poll
from ideation.domain.limits import FEW
from ideation.domain.phases.selection import voting_settings
from ideation.domain.polls.lottery import promises
from ideation.domain.room import Room
from ideation.domain.voting import METHODS


def rule_card(poll: Poll) -> dict[str, Any]:
    """What is frozen at opening, for anybody to check. The secrets stand in it only as their hashes, the electors
    only as their number: a hash of ids that everybody knows says who they are to whoever tries them."""
    card = {
        "poll": poll.id,
        "round": poll.round,
        "method": poll.method,
        "settings": poll.settings,
        "over": poll.over,
        "concept": poll.concept,
        "options": poll.options,
        "seats": poll.settings.get("seats"),
        "electors": len(poll.electorate),
        "access": poll.turnout["access"],
        "late_voters": late_rule(poll),
        "tie_rule": poll.tie_rule,
        "sector_rule": poll.method if METHODS[poll.method].by_sector else "equal_people",
        "hidden_below": FEW,
        **promises(poll),
    }
    return card | ({"costs": poll.costs} if poll.costs else {}) | ({"run_off": poll.run_off} if poll.run_off else {})


def question_of(room: Room, poll: Poll) -> dict[str, Any]:
    """Said where nothing is chosen, and the room only asks what people say yes to; and where the answers are called
    otherwise."""
    settings = voting_settings(room.step(poll.step))
    found = {"asks": settings.asks} if settings.asks != "choose" else {}
    return found | ({"answers": settings.answers} if settings.answers != "consent" else {})


def words_of(room: Room, poll: Poll) -> dict[str, Any]:
    """A proposal is amended between one vote and the next: what this one is about is frozen with its rule."""
    about = ((c, KINDS[c.kind].question) for id in poll.options if (c := room.concepts.get(id)))
    words = {c.id: c.fields[field]["text"] for c, field in about if field and field in c.fields}
    return {"words": words} if words else {}
