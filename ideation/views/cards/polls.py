"""A vote before it is counted: its rule, and how many have voted."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from ideation.domain.entities import Poll
from ideation.domain.phases.selection import Access, TieRule
from ideation.domain.polls.results import entitled
from ideation.domain.room import Room
from ideation.views.cards.card import Card

RULE_BESIDE = ("poll", "method", "settings", "options", "costs")  # parts of the rule that its card has anyway


class Paper(TypedDict):
    id: str
    sector: str


class RunOff(TypedDict):
    of: str
    sure: list[str]
    seats: int
    budget: NotRequired[int]


class PollCard(TypedDict):
    id: str
    step: str
    round: int
    method: str
    settings: dict[str, Any]
    options: list[str]
    over: Literal["ideas", "themes", "concepts"]
    concept: str | None
    state: Literal["ready", "open", "closed", "counted", "revealed"]
    electors: int
    cast: int
    done: int
    admitted: int
    removed: int
    erased: NotRequired[int]
    proxies: int
    papers: NotRequired[list[Paper]]
    access: Access
    costs: dict[str, int]
    tie_rule: TieRule
    run_off: RunOff | None
    shown: int | None
    rule: dict[str, Any]
    rule_hash: str | None


def poll_card(room: Room, role: str, p: Poll) -> Card:
    """Facilitators see which papers were written in, never what stands on them."""
    card = {
        "id": p.id,
        "step": p.step,
        "round": p.round,
        "method": p.method,
        "settings": p.settings,
        "options": p.options,
        "over": p.over,
        "concept": p.concept,
        "state": p.state,
        "electors": entitled(p),
        "cast": p.turnout["cast"],
        "done": p.turnout["done"],
        "admitted": p.turnout["admitted"],
        "removed": len(p.aside),
        "proxies": p.turnout.get("proxies", 0),
        "access": p.turnout["access"],
        "costs": p.costs,
        "tie_rule": p.tie_rule,
        "run_off": p.run_off,
        "shown": p.places,
        "rule": {name: value for name, value in p.rule.items() if name not in RULE_BESIDE},
        "rule_hash": p.rule_hash,
    }
    if p.erased is not None:
        card["erased"] = p.erased
    if role == "facilitator" and p.turnout.get("proxies"):
        card["papers"] = [{"id": b.id, "sector": b.sector} for b in room.ballots_of(p.id) if b.proxy]
    return card
