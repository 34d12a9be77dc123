"""A tie at the cut, and what the rule chosen before opening makes of it.

The count itself always tells ties apart by merit and the lot, and lists every winner set that some lot would have
given. In all of them: sure. In some: tied at the cut, for the seats that are left. By lot those drawn go on; with
"all" everybody tied does; with "runoff" only the sure ones do, and the next round is among those tied. What is
level again in a run-off is drawn, so that it comes to an end.
"""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Poll, Result
from ideation.domain.errors import Conflict
from ideation.domain.room import Room
from ideation.domain.voting.method import Outcome


def cut_of(outcome: Outcome) -> dict[str, Any]:
    """{"sure", "tied", "seats": how many of the tied the lot took in}."""
    tied = tied_at_the_cut(outcome)
    sure = [id for id in outcome.winners if id not in tied]
    return {"sure": sure, "tied": sorted(tied), "seats": len(outcome.winners) - len(sure)}


def tied_at_the_cut(outcome: Outcome) -> set[str]:
    always = set(outcome.outcomes[0]).intersection(*outcome.outcomes) if outcome.outcomes else set[str]()
    tied = set[str]().union(*outcome.outcomes) - always
    if not outcome.complete:  # more lots than were tried: whoever a deciding lot was drawn among may be in or out
        tied |= {id for tie in outcome.ties if tie.mattered and tie.broken_by == "lot" for id in tie.tied}
    return tied


def goes_on(poll: Poll, winners: list[str], cut: dict[str, Any], lot: list[str]) -> list[str]:
    """What goes on by the rule. Whoever was sure before a run-off stays so."""
    before = (poll.run_off or {}).get("sure", [])
    if poll.tie_rule == "runoff":
        return [*before, *cut["sure"]]
    more = [id for id in lot if id in cut["tied"] and id not in winners] if poll.tie_rule == "all" else []
    return [*before, *winners, *more]


def gone_on(result: Result) -> list[str]:
    """What the rule let go on; of a result that was stored before there were such rules, its winners."""
    return list(result.body.get("goes_on", result.body["winners"]))


def decided(room: Room, poll: Poll) -> list[str]:
    """Everything a poll's outcome decides on: its options, and who was sure before it was a run-off."""
    return [*(poll.run_off or {}).get("sure", []), *poll.options]


def due_run_off(room: Room, poll: Poll | None) -> tuple[list[str], dict[str, Any]] | None:
    """The tied, and the run-off's terms, where the last round calls for one. They are an outcome, so not before
    everybody may see it."""
    result = room.results.get(poll.id) if poll else None
    if poll is None or result is None or poll.tie_rule != "runoff" or not result.body["cut"]["tied"]:
        return None
    if poll.state != "revealed":
        raise Conflict("not_revealed")
    cut = result.body["cut"]
    return cut["tied"], {"of": poll.id, "sure": gone_on(result), "seats": cut["seats"], **left(poll, result)}


def left(poll: Poll, result: Result) -> dict[str, int]:
    """What is left of a pot for those tied."""
    if not poll.costs:
        return {}
    sure = sum(poll.costs[id] for id in result.body["cut"]["sure"])
    return {"budget": poll.settings["budget"] - sure}
