"""What a session consists of. Frozen values: a rule makes a new one with `replace`, nobody changes one.

Every entity has `id`, the `session` it belongs to, and `seq`: the session's number at its last change. The
same fields are the columns of its table (`session_tables.py`; a test holds the two together). Ids are UUID strings,
times are aware UTC datetimes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from ideation.domain.languages import DEFAULT


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    collection: ClassVar[str]
    id: str
    session: str
    seq: int = 0
    shown: bool = False  # participants have seen it at some time: only then may they be told that it is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Entity):
    """One live workshop. `id` and `session` are the same; `seq` is the session's own, ever-growing number, and
    `card_seq` that of this card's last change."""

    collection: ClassVar[str] = "session"
    card_seq: int = 0
    title: str
    question: str = ""
    language: str = DEFAULT
    names: str = "optional"  # off | optional | on
    sectors: list[dict[str, Any]] = field(default_factory=list)
    state: str = "open"  # draft | open | locked | ended
    step: str | None = None
    attention: dict[str, Any] | None = None
    timer: dict[str, Any] = field(default_factory=lambda: {"ends_at": None, "paused_left": None})
    online: int = 0
    spotlight: str | None = None  # the idea that the projector shows large, as long as all may see it
    code: str = ""
    invite: str = ""
    projector: str = ""
    capacity: int = 2000
    sandbox: bool = False
    headcount: int | None = None  # people counted in the room
    report: dict[str, Any] = field(default_factory=dict)
    proposals: list[dict[str, Any]] = field(default_factory=list)  # of teams from wishes, as they were made
    formed: dict[str, Any] | None = None  # how teams were made from wishes last: sizes, seed, measure
    entry: str = "open"  # open | locked: what a draft becomes when it is opened
    starts_at: datetime | None = None  # as planned
    created_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def known_sectors(self) -> dict[str, dict[str, Any]]:
        """By key, in the session's own order: which sectors there are, what each is called and drawn like."""
        return {str(sector["key"]): sector for sector in self.sectors}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Entity):
    collection: ClassVar[str] = "steps"
    phase: str
    title: str
    minutes: int
    settings: dict[str, Any]
    position: int
    state: str = "ahead"  # ahead | current | done
    entered_at: datetime | None = None
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Entity):
    collection: ClassVar[str] = "members"
    user: str
    sector: str
    role: str = "participant"  # participant | facilitator | observer
    name: str | None = None
    state: str = "in"  # waiting | in | removed
    public: bool = False
    account: bool = False  # came in with one, not as the guest of a browser
    left: bool = False  # went by themselves; what they sent stays. Only an account comes back as the same
    joined_at: datetime | None = None

    @property
    def leads(self) -> bool:
        return self.role == "facilitator"

    @property
    def leads_here(self) -> bool:
        """And has neither left, nor waits to be let in."""
        return self.leads and self.state == "in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea(Entity):
    collection: ClassVar[str] = "ideas"
    n: int
    text: str
    for_whom: str | None = None
    builds_on: str | None = None
    step: str | None = None
    author: str
    sector: str
    proxy: bool = False
    theme: str | None = None
    merged_into: str | None = None
    late: bool = False
    hidden: bool = False
    pending: bool = False
    withdrawn: bool = False
    selected: bool = False
    was: str | None = None  # the words that were voted on, where a facilitator has mended them since
    posted_at: datetime | None = None

    @property
    def put_away(self) -> bool:
        """Hidden, or taken back: nobody is told of it but its author and whoever leads (`phases/visibility.py`)."""
        return self.hidden or self.withdrawn

    @property
    def stands(self) -> bool:
        """There, as an idea of its own."""
        return not (self.put_away or self.merged_into)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Entity):
    collection: ClassVar[str] = "themes"
    title: str
    position: int
    made_by: str | None = None  # the member, in nobody's card; None of those made before this was kept
    was: str | None = None  # the words that were voted on, where a facilitator has mended them since


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(Entity):
    """One round. `electorate`, `aside`, `salt` and `lot_secret` stay on the server; the lot's hash is shown from
    opening. `rule` is the rule card as it was frozen then, `run_off` what an earlier round left tied."""

    collection: ClassVar[str] = "polls"
    step: str
    round: int
    method: str
    settings: dict[str, Any]
    over: str
    options: list[str] = field(default_factory=list)
    concept: str | None = None
    state: str = "ready"  # ready | open | closed | counted | revealed
    electorate: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)  # electors who cannot be counted now: taken out, or looking on
    turnout: dict[str, Any] = field(default_factory=dict)  # {"cast", "done", "admitted", "proxies", "erased"}
    costs: dict[str, int] = field(default_factory=dict)  # option → price, where the method has prices
    tie_rule: str = "lot"  # lot | all | runoff: what goes on when there is a tie at the cut
    run_off: dict[str, Any] | None = None  # {"of": poll, "sure": [ids], "seats": open ones}
    places: int | None = None  # how many of the chosen are shown when it is revealed one by one; None is all
    rule: dict[str, Any] = field(default_factory=dict)
    rule_hash: str | None = None
    lot_secret: str = ""
    salt: str = ""
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    revealed_at: datetime | None = None

    @property
    def erased(self) -> int | None:
        """How many ballots were erased uncounted, where the round ended so."""
        return self.turnout.get("erased")

    @property
    def undecided(self) -> bool:
        """Open, or closed and still to be counted: its ballots have electors, and its rule and options stand."""
        return self.state in ("open", "closed") and self.erased is None

    @property
    def keeps_ballots(self) -> bool:
        """Whether its ballots, if it has any, are still somebody's."""
        return self.state not in ("counted", "revealed") and self.erased is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot(Entity):
    """One elector's vote while the poll is open or closed. Counting replaces all of them by sealed ballots.
    `proxy`: a facilitator wrote it in for somebody without a phone; then it is its own elector."""

    collection: ClassVar[str] = "ballots"
    poll: str
    elector: str
    sector: str
    choice: dict[str, Any] | None = None
    done: bool = False
    proxy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Entity):
    """The stored count of a poll (`id` is the poll's), never counted anew. `body` is what is published;
    `objections` is what is to be dealt with, and what came of each."""

    collection: ClassVar[str] = "results"
    poll: str
    body: dict[str, Any]
    confirmed: list[str] | None = None
    reason: str | None = None
    objections: list[dict[str, Any]] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)  # for later rules, shown to nobody: {"people", "hidden", ...}
    counted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept(Entity):
    collection: ClassVar[str] = "concepts"
    kind: str = "concept"  # what is worked on: a row of `concept_kinds.py`
    idea: str | None = None
    theme: str | None = None
    title: str = ""
    position: int = 0
    team: list[str] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)
    needs: dict[str, Any] = field(default_factory=dict)
    owner: str | None = None
    made_by: str | None = None
    was: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish(Entity):
    """The concepts that a member would like to work on, the dearest first. Nobody else is told."""

    collection: ClassVar[str] = "wishes"
    member: str
    choices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Entity):
    collection: ClassVar[str] = "commitments"
    concept: str
    member: str
    kinds: dict[str, Any]
    first_step: str | None = None
    due: date | None = None
    condition: str | None = None  # in words; `met`: whether the facilitator says that it holds
    depends: dict[str, Any] | None = None
    met: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Entity):
    collection: ClassVar[str] = "actions"
    concept: str
    what: str
    who: str
    partner: str | None = None
    due: date
    made_by: str | None = None
    state: str = "open"  # open | doing | done | dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Entity):
    """What a member writes to the question of a closing step. `shared`: facilitators may read it, and use it without a
    name; else it is nobody's but the writer's. An empty text was taken back."""

    collection: ClassVar[str] = "answers"
    step: str
    member: str
    text: str
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tickets(Entity):
    """A session's printed tickets (`id` is the session's), only as hashes. No row of one alone: its number and time
    would tell who used it."""

    collection: ClassVar[str] = "tickets"
    printed: int = 0
    unused: dict[str, int] = field(default_factory=dict)  # {hash: the slip's number}
    used: list[str] = field(default_factory=list)  # in the order of the hashes
    void: list[str] = field(default_factory=list)
    voided: list[int] = field(default_factory=list)  # the numbers that were named, used or not
    told_void: int = 0  # how many are void, as far as it is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder(Entity):
    """A member (`id` is the member's) who has used a ticket."""

    collection: ClassVar[str] = "holders"


ENTITIES: tuple[type[Entity], ...] = (
    Session, Step, Member, Idea, Theme, Poll, Ballot, Result, Concept, Wish, Commitment, Action, Answer,
    Tickets, Holder,
)  # fmt: skip
