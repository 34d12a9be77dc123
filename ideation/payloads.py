"""What each command carries: one strict model a command, texts cleaned, dates and times read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from ideation.domain import objections, tickets
from ideation.domain.phases import actions, commitment, concepts, conditions, needs
from ideation.domain.phases.settings import MaybeText, Name, Reason, Strict, Text, Title, clean_text

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


def parse_date(value: Any) -> Any:
    """Written as 2026-12-01 and in no other way, of the many that ISO 8601 has."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value if DAY.fullmatch(value) else "")
    except ValueError:
        raise Reason("not_a_date") from None


def parse_time(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise Reason("not_a_time")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Reason("not_a_time") from None


def text_or_empty(value: str) -> str:
    return clean_text(value) if value.strip() else ""


def sensible_year(value: date) -> date:
    if not 2000 <= value.year <= 2200:
        raise Reason("not_a_date")
    return value


def sensible_time(value: datetime) -> datetime:
    sensible_year(value.date())
    return value


Id = Annotated[str, StringConstraints(pattern=UUID)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=500)]
Day = Annotated[date, BeforeValidator(parse_date), AfterValidator(sensible_year)]
Moment = Annotated[datetime, BeforeValidator(parse_time), AfterValidator(sensible_time)]
Body = Annotated[str, AfterValidator(text_or_empty), Field(json_schema_extra={"maxLength": 2000})]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
TicketCode = Annotated[str, StringConstraints(max_length=64), AfterValidator(tickets.plain)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]
Cost = Annotated[int, Field(ge=1, le=10**12)]
Minutes = Annotated[int, Field(ge=0, le=1440)]
Version = Annotated[int, Field(ge=0, le=1_000_000_000)]
Role = Literal["participant", "facilitator", "observer"]


class Envelope(BaseModel):
    """One command as it arrives, over either transport."""

    model_config = ConfigDict(strict=True, extra="ignore")

    op_id: Id
    type: Annotated[str, StringConstraints(max_length=64)]
    payload: dict[str, Any]


class Empty(Strict):
    pass


class PostIdea(Strict):
    id: Id
    text: Text
    for_whom: MaybeText = None
    builds_on: Id | None = None
    proxy: Key | None = None


class EditIdea(Strict):
    id: Id
    text: Text
    for_whom: MaybeText = None


class OneId(Strict):
    id: Id


class HideIdea(Strict):
    id: Id
    hidden: bool


class SpotlightIdea(Strict):
    id: Id | None


class PlaceIdea(Strict):
    id: Id
    theme: Id | None


class MergeIdeas(Strict):
    into: Id
    ids: Ids


class SplitIdeas(Strict):
    ids: Ids


class NameTheme(Strict):
    id: Id
    title: Title


class OnePoll(Strict):
    poll: Id


class PriceOptions(Strict):
    poll: Id
    costs: Annotated[dict[Id, Cost | None], Field(min_length=1, max_length=500)]


class CountPoll(Strict):
    """`dice`: rolled in the room, one digit after the other; they go into the lot."""

    poll: Id
    dice: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,40}$")] | None = None


class NewRound(Strict):
    """`whole`: about everything again, also where the rule calls for a run-off."""

    step: Id
    concept: Id | None = None
    whole: bool = False


class SubmitBallot(Strict):
    poll: Id
    choice: Any


class ProxyBallot(Strict):
    """A ballot on paper, written in by a facilitator: `id` is the paper's, `sector` its voter's."""

    id: Id
    poll: Id
    choice: Any
    sector: Key


class BallotDone(Strict):
    poll: Id
    done: bool


class ConfirmSelection(Strict):
    poll: Id
    ideas: Annotated[list[Id], Field(max_length=500)]
    reason: MaybeText = None


class OneConcept(Strict):
    concept: Id


class PreferConcepts(Strict):
    choices: Annotated[list[Id], Field(max_length=3)]


class OneTeam(Strict):
    concept: Id
    members: Annotated[list[Id], Field(max_length=5_000)]


class HowFormed(Strict):
    """What a proposal was made with, as it came."""

    least: Annotated[int, Field(ge=1, le=1_000)]
    most: Annotated[int, Field(ge=1, le=1_000)]
    groups: Annotated[int, Field(ge=0, le=20)]
    seed: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    by: Literal["solver", "lot"]
    moved: Annotated[int, Field(ge=0, le=5_000)] = 0


class SetTeams(Strict):
    teams: Annotated[list[OneTeam], Field(min_length=1, max_length=concepts.MAX_CONCEPTS)]
    how: HowFormed


class AddConcept(Strict):
    id: Id
    idea: Id | None = None
    theme: Id | None = None
    title: Title | None = None


class WriteConcept(Strict):
    concept: Id
    field: concepts.Field
    text: Body
    version: Version


class StateNeeds(Strict):
    concept: Id
    needs: needs.Needs
    version: Version


class OwnConcept(Strict):
    concept: Id
    own: bool


class MakeCommitment(Strict):
    """`condition` in words, `depends` as a figure; where both are given both have to hold."""

    id: Id
    concept: Id
    kinds: commitment.Kinds
    first_step: MaybeText = None
    due: Day | None = None
    condition: MaybeText = None
    depends: conditions.Depends | None = None


class JudgeCondition(Strict):
    id: Id
    met: bool | None


class SettleObjection(Strict):
    poll: Id
    objection: Id
    how: objections.How
    owner: Title | None = None
    note: MaybeText = None


class AddAction(Strict):
    id: Id
    concept: Id
    what: Text
    who: Title
    due: Day
    partner: Title | None = None


class UpdateAction(Strict):
    id: Id
    what: Text | None = None
    who: Title | None = None
    due: Day | None = None
    state: actions.State | None = None
    partner: Title | None = None


class GoStep(Strict):
    model_config = ConfigDict(strict=True, extra="forbid", populate_by_name=True)

    to: Id
    from_: Id | None = Field(alias="from")


class AddStep(Strict):
    id: Id
    phase: Literal["welcome", "ideas", "themes", "selection", "concepts", "commitment", "actions", "closing"]
    title: Title
    minutes: Minutes
    settings: dict[str, Any] = Field(default_factory=dict)
    after: Id | None


class UpdateStep(Strict):
    id: Id
    title: Title | None = None
    minutes: Minutes | None = None
    settings: dict[str, Any] | None = None


class MoveStep(Strict):
    id: Id
    after: Id | None


class SetTimer(Strict):
    ends_at: Moment | None
    paused_left: Annotated[int, Field(ge=-86_400, le=86_400)] | None = None


class SetAttention(Strict):
    on: bool
    message: MaybeText = None


class LockSession(Strict):
    locked: bool


class UpdateSession(Strict):
    title: Title | None = None
    question: Body | None = None
    names: Literal["off", "optional", "on"] | None = None


class CountHeads(Strict):
    people: Annotated[int, Field(ge=0, le=10_000)] | None


class IssueTickets(Strict):
    """`hashes`: SHA-256 of each code in its plain form, 16 signs without spaces."""

    hashes: Annotated[list[Hash], Field(min_length=1, max_length=500)]


class VoidTickets(Strict):
    numbers: Annotated[list[Annotated[int, Field(ge=1, le=100_000)]], Field(min_length=1, max_length=500)] | None = None


class RedeemTicket(Strict):
    code: TicketCode


class UpdateMember(Strict):
    member: Id
    name: Name | None = None
    sector: Key | None = None
    public: bool | None = None


class OneMember(Strict):
    member: Id


class AdmitMembers(Strict):
    members: Annotated[list[Id], Field(min_length=1, max_length=5000)]
    poll: Id | None = None


class ChangeRole(Strict):
    member: Id
    role: Role


class WriteReport(Strict):
    summary: Body | None = None
    missing: Body | None = None
    next: Body | None = None
    contact: Body | None = None
    hidden_ideas: Annotated[list[Id], Field(max_length=10_000)] | None = None
    hidden_names: Annotated[list[Id], Field(max_length=5_000)] | None = None


class PublishReport(Strict):
    published: bool


class Undo(Strict):
    op_id: Id
