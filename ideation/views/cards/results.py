"""A vote when it is counted: what came out, why, and what may be counted again."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from ideation.domain.entities import Result
from ideation.domain.polls.headline import headline
from ideation.domain.polls.named_options import explanation_without, reasons, reasons_against
from ideation.domain.polls.objections import How, stands
from ideation.domain.room import Room
from ideation.views.cards.card import Card


class Tie(TypedDict):
    round: int
    tied: list[str]
    broken_by: Literal["merit", "lot"]
    mattered: bool


class Explanation(TypedDict):
    da: list[str]
    en: list[str]


class Headline(TypedDict):
    """How it was chosen, in one plain sentence."""

    da: str
    en: str


class Why(TypedDict):
    """{one with more votes than one that was chosen: why not}"""

    da: dict[str, str]
    en: dict[str, str]


class Because(TypedDict):
    """{winner: why}"""

    da: dict[str, str]
    en: dict[str, str]


class Named(TypedDict):
    """The options that each sentence names: of `explanation` one by one, of `because` by winner. `reasons`: which
    sentences of `explanation` say why a winner won."""

    explanation: list[list[str]]
    because: dict[str, list[str]]
    reasons: NotRequired[list[int]]


class Lot(TypedDict):
    seed: str
    secret: str
    order: list[str]
    commitment: NotRequired[str]
    ballots: NotRequired[str]
    dice: NotRequired[str | None]


class Cut(TypedDict):
    sure: list[str]
    tied: list[str]
    seats: int


class Spent(TypedDict):
    spent: int
    budget: int
    unit: Literal["dkk", "hours"]


class Looked(TypedDict):
    raw: str
    balanced: int
    lowest: list[str]
    spread: int
    carried: int
    of: int


class SecondLook(TypedDict):
    share: str
    top: list[str]
    options: dict[str, Looked]


class Opinions(TypedDict):
    """Groups that vote alike: how many people are in them, and `quarters`: "at least so many quarters of the group", by
    group; 0 is fewer than one, None is not told."""

    people: int
    groups: list[int]
    quarters: dict[str, list[int | None]]
    agreed: list[str]
    divides: list[str]


class Objection(TypedDict):
    """`owner`: a member's id or a name, of a minuted one."""

    id: str
    text: str
    state: How
    owner: NotRequired[str]
    note: NotRequired[str]


class ResultCard(TypedDict):
    id: str
    poll: str
    method: str
    settings: dict[str, Any]
    ballots: int
    electors: int
    admitted: int
    removed: NotRequired[int]
    out: NotRequired[list[str]]
    later: NotRequired[list[str]]
    proxies: NotRequired[int]
    access: str
    goes_on: NotRequired[list[str]]
    cut: NotRequired[Cut]
    tie_rule: NotRequired[str]
    spent: NotRequired[Spent]
    rule: NotRequired[dict[str, Any]]
    headcount: NotRequired[int | None]
    few: NotRequired[bool]
    winners: list[str]
    totals: dict[str, str]
    outcomes: list[list[str]]
    complete: bool
    ties: list[Tie]
    rounds: list[dict[str, Any]]
    sectors: dict[str, dict[str, str | None]]
    second_look: NotRequired[SecondLook | None]
    opinions: NotRequired[Opinions | None]
    turnout: dict[str, list[int]]
    explanation: Explanation
    headline: Headline
    because: NotRequired[Because]
    why: NotRequired[Why]
    named: NotRequired[Named]
    lot: Lot
    rule_hash: str | None
    sha256: str
    confirmed: list[str] | None
    reason: str | None
    objections: list[Objection]
    stands: bool


def result_card(room: Room, role: str, r: Result) -> Card | None:
    if role != "facilitator" and room.polls[r.poll].state != "revealed":
        return None
    return {
        "id": r.id,
        **(r.body if role == "facilitator" else without_hidden(room, r)),
        "headline": headline(r),
        "confirmed": r.confirmed,
        "reason": r.reason,
        "objections": r.objections if role != "observer" else [without_owner(o) for o in r.objections],
        "stands": stands(r),
    }


def without_hidden(room: Room, r: Result) -> Card:
    """No sentence names what facilitators have put away since."""
    hidden = room.hidden_options.get(r.id)
    if not hidden:
        return r.body
    away = hidden.__contains__
    sentences = {"explanation": explanation_without(r.body, away), "because": reasons(r.body, away)}
    return r.body | sentences | {"why": reasons_against(r.body, away)}


def without_owner(objection: Card) -> Card:
    """The wall names nobody."""
    return {name: value for name, value in objection.items() if name != "owner"}
