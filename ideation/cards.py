"""The shapes of the cards, as types: what `/api/schema` publishes and the client's types are made from."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from pydantic import TypeAdapter
from typing_extensions import TypedDict

Role = Literal["participant", "facilitator", "observer"]
PhaseKind = Literal["welcome", "ideas", "themes", "selection", "concepts", "commitment", "actions", "closing"]


class Letters(TypedDict):
    da: str
    en: str


class Sector(TypedDict):
    key: str
    da: str
    en: str
    letter: Letters
    shape: Literal["circle", "square", "triangle", "hexagon", "diamond", "tab"]


class Timer(TypedDict):
    ends_at: str | None
    paused_left: int | None


class Attention(TypedDict):
    on: bool
    message: NotRequired[str]


class Report(TypedDict):
    published: bool
    slug: NotRequired[str]
    summary: NotRequired[str]
    missing: NotRequired[str]
    next: NotRequired[str]
    contact: NotRequired[str]
    hidden_ideas: NotRequired[list[str]]
    hidden_names: NotRequired[list[str]]


class Formed(TypedDict):
    """How teams were made from wishes last, told to facilitators. `moved`: how many people they moved by hand."""

    least: int
    most: int
    groups: int
    seed: str
    by: Literal["solver", "lot"]
    moved: int
    measure: dict[str, Any]
    at: str


class SessionCard(TypedDict):
    id: str
    title: str
    question: str
    language: Literal["da", "en"]
    state: Literal["draft", "open", "locked", "ended"]
    step: str | None
    names: Literal["off", "optional", "on"]
    sectors: list[Sector]
    attention: Attention | None
    timer: Timer
    online: int
    spotlight: str | None
    code: str
    invite: str
    sandbox: bool
    headcount: int | None
    starts_at: str | None
    report: Report
    projector: NotRequired[str]
    formed: NotRequired[Formed | None]
    capacity: NotRequired[int]


class StepCard(TypedDict):
    id: str
    phase: PhaseKind
    title: str
    minutes: int
    settings: dict[str, Any]
    position: int
    state: Literal["ahead", "current", "done"]
    entered_at: str | None
    left_at: str | None


class MemberCard(TypedDict):
    id: str
    sector: str
    role: Role
    state: Literal["waiting", "in", "removed"]
    name: NotRequired[str]
    account: NotRequired[bool]


class IdeaCard(TypedDict):
    id: str
    text: str
    for_whom: str | None
    theme: str | None
    merged_into: str | None
    builds_on: str | None
    n: int
    step: str | None
    late: bool
    hidden: bool
    pending: bool
    selected: bool
    proxy: bool
    sector: NotRequired[str]


class ThemeCard(TypedDict):
    id: str
    title: str
    position: int


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
    access: Literal["open", "locked", "tickets", "accounts"]
    costs: dict[str, int]
    tie_rule: Literal["lot", "all", "runoff"]
    run_off: RunOff | None
    rule: dict[str, Any]
    rule_hash: str | None


class Tie(TypedDict):
    round: int
    tied: list[str]
    broken_by: Literal["merit", "lot"]
    mattered: bool


class Explanation(TypedDict):
    da: list[str]
    en: list[str]


class Because(TypedDict):
    """{winner: why}"""

    da: dict[str, str]
    en: dict[str, str]


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


class ResultCard(TypedDict):
    id: str
    poll: str
    method: str
    settings: dict[str, Any]
    ballots: int
    electors: int
    admitted: int
    proxies: NotRequired[int]
    access: str
    goes_on: NotRequired[list[str]]
    cut: NotRequired[Cut]
    tie_rule: NotRequired[str]
    spent: NotRequired[Spent]
    rule: NotRequired[dict[str, Any]]
    headcount: NotRequired[int | None]
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
    because: NotRequired[Because]
    lot: Lot
    rule_hash: str | None
    sha256: str
    confirmed: list[str] | None
    reason: str | None
    objections: list[Objection]
    stands: bool


class Objection(TypedDict):
    """`owner`: a member's id or a name, of a minuted one."""

    id: str
    text: str
    state: Literal["open", "integrated", "withdrawn", "minuted"]
    owner: NotRequired[str]
    note: NotRequired[str]


class Field(TypedDict):
    text: str
    version: int


class Amount(TypedDict):
    amount: int
    critical: bool


class Thing(TypedDict):
    text: str
    critical: bool
    covered: bool


class Needs(TypedDict):
    people: Amount | None
    hours_per_month: Amount | None
    money_dkk: Amount | None
    things: list[Thing]


class Backing(TypedDict):
    """How many people have promised something firm, and from how many sectors."""

    people: int
    sectors: int


class ConceptCard(TypedDict):
    id: str
    idea: str | None
    theme: str | None
    title: str
    team: list[str]
    fields: dict[str, Field]
    position: int
    needs: Needs
    needs_version: int
    owner: str | None
    backing: Backing


class Kinds(TypedDict, total=False):
    join: bool
    hours_per_month: int
    money_dkk: int
    in_kind: str | bool
    contacts: str | bool
    mandate: str | bool


class Depends(TypedDict, total=False):
    others: int
    commitment: str
    kind: str
    at_least: int
    sector: str


class Progress(TypedDict):
    have: int
    need: int


class CommitmentCard(TypedDict):
    """`standing` is what the conditions come to, all taken together; `progress` how near a structured one is."""

    id: str
    concept: str
    kinds: Kinds
    conditional: bool
    standing: Literal["firm", "in_force", "waiting"]
    depends: Depends | None
    progress: Progress | None
    met: NotRequired[bool | None]
    member: NotRequired[str]
    first_step: NotRequired[str | None]
    due: NotRequired[str | None]
    condition: NotRequired[str | None]


class ActionCard(TypedDict):
    id: str
    concept: str
    what: str
    due: str
    state: Literal["open", "doing", "done", "dropped"]
    who: NotRequired[str]
    partner: NotRequired[str | None]


class TicketsCard(TypedDict):
    id: str
    printed: int
    unused: int
    used: int
    void: int


class Me(TypedDict):
    id: str
    sector: str
    role: Role
    name: str | None
    state: str
    public: bool
    account: bool
    ticket: bool


class OwnBallot(TypedDict):
    choice: dict[str, Any] | None
    done: bool


class Mine(TypedDict):
    member: Me
    ideas: list[IdeaCard]
    ballots: dict[str, OwnBallot]
    wishes: list[str]
    elector: list[str]


COLLECTIONS: dict[str, TypeAdapter[Any]] = {
    "session": TypeAdapter(SessionCard),
    "steps": TypeAdapter(StepCard),
    "members": TypeAdapter(MemberCard),
    "ideas": TypeAdapter(IdeaCard),
    "themes": TypeAdapter(ThemeCard),
    "polls": TypeAdapter(PollCard),
    "results": TypeAdapter(ResultCard),
    "concepts": TypeAdapter(ConceptCard),
    "commitments": TypeAdapter(CommitmentCard),
    "actions": TypeAdapter(ActionCard),
    "tickets": TypeAdapter(TicketsCard),
    "mine": TypeAdapter(Mine),
}
