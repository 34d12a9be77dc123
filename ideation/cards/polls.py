"""A vote before it is counted: its rule, and how many have voted."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from ideation.domain.phases.selection import Access, TieRule


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
    proxies: int
    papers: NotRequired[list[Paper]]
    access: Access
    costs: dict[str, int]
    tie_rule: TieRule
    run_off: RunOff | None
    rule: dict[str, Any]
    rule_hash: str | None
