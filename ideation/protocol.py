"""THE live contract: every command there is, what it carries, who may send it, and the rule that decides it.

A further command is a payload model and a row in COMMANDS. Everything else (both transports, the schema, the
generated TypeScript, the matrix of tests) reads this table.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from ideation.domain import people, plan, polls
from ideation.domain.changes import Change
from ideation.domain.errors import Invalid
from ideation.domain.phases import actions, choosing, closing, commitment, concepts, ideas, themes
from ideation.domain.phases.settings import (
    MaybeText,
    Name,
    Reason,
    Strict,
    Text,
    Title,
    clean_text,
    field_errors,
)

UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


def parse_date(value: Any) -> Any:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value
    except ValueError:
        raise Reason("not_a_date") from None


def parse_time(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise Reason("not_a_time") from None
    if moment.tzinfo is None:
        raise Reason("not_a_time")
    return moment.astimezone(UTC)


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
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]
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


class NewRound(Strict):
    step: Id
    concept: Id | None = None


class SubmitBallot(Strict):
    poll: Id
    choice: Any


class BallotDone(Strict):
    poll: Id
    done: bool


class ConfirmSelection(Strict):
    poll: Id
    ideas: Annotated[list[Id], Field(max_length=500)]
    reason: MaybeText = None


class OneConcept(Strict):
    concept: Id


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


class MakeCommitment(Strict):
    id: Id
    concept: Id
    kinds: commitment.Kinds
    first_step: MaybeText = None
    due: Day | None = None
    condition: MaybeText = None


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


Rule = Callable[..., Change]
MEMBERS = ("participant", "facilitator")
FACILITATOR = ("facilitator",)


@dataclass(frozen=True)
class Command:
    """`rule` is None for undo, which replays what its receipt remembers. `own`: only on what is one's own.
    `secret`: its receipt holds no trace of the payload. `phases` is what the rule enforces, told to clients."""

    payload: type[BaseModel]
    rule: Rule | None
    roles: tuple[str, ...] = MEMBERS
    phases: tuple[str, ...] | None = None
    own: bool = False
    reversible: bool = False
    secret: bool = False
    after_end: bool = False


SORT = ("themes",)

COMMANDS: dict[str, Command] = {
    "idea.post": Command(PostIdea, ideas.post_idea, phases=("ideas",)),
    "idea.edit": Command(EditIdea, ideas.edit_idea, own=True),
    "idea.withdraw": Command(OneId, ideas.withdraw_idea, own=True, reversible=True),
    "idea.hide": Command(HideIdea, ideas.hide_idea, FACILITATOR, reversible=True),
    "idea.place": Command(PlaceIdea, themes.place_idea, phases=SORT, reversible=True),
    "idea.merge": Command(MergeIdeas, themes.merge_ideas, phases=SORT, reversible=True),
    "idea.split": Command(SplitIdeas, themes.split_ideas, phases=SORT, reversible=True),
    "theme.create": Command(NameTheme, themes.create_theme, phases=SORT, reversible=True),
    "theme.rename": Command(NameTheme, themes.rename_theme, phases=SORT, reversible=True),
    "theme.remove": Command(OneId, themes.remove_theme, phases=SORT, reversible=True),
    "poll.open": Command(OnePoll, polls.open_poll, FACILITATOR),
    "poll.close": Command(OnePoll, polls.close_poll, FACILITATOR, reversible=True),
    "poll.reopen": Command(OnePoll, polls.reopen_poll, FACILITATOR),
    "poll.count": Command(OnePoll, polls.count_poll, FACILITATOR),
    "poll.reveal": Command(OnePoll, polls.reveal_poll, FACILITATOR),
    "poll.new_round": Command(NewRound, polls.new_round, FACILITATOR),
    "ballot.submit": Command(SubmitBallot, polls.submit_ballot, own=True, secret=True),
    "ballot.done": Command(BallotDone, polls.set_done, own=True, secret=True),
    "selection.confirm": Command(ConfirmSelection, choosing.confirm_selection, FACILITATOR),
    "concept.add": Command(AddConcept, concepts.add_concept, FACILITATOR),
    "team.join": Command(OneConcept, concepts.join_team),
    "team.leave": Command(OneConcept, concepts.leave_team),
    "concept.write": Command(WriteConcept, concepts.write_concept, own=True),
    "commitment.make": Command(MakeCommitment, commitment.make_commitment),
    "commitment.withdraw": Command(OneId, commitment.withdraw_commitment, own=True),
    "action.add": Command(AddAction, actions.add_action, own=True),
    "action.update": Command(UpdateAction, actions.update_action, own=True, after_end=True),
    "step.go": Command(GoStep, plan.go_step, FACILITATOR, reversible=True),
    "step.add": Command(AddStep, plan.add_step, FACILITATOR),
    "step.update": Command(UpdateStep, plan.update_step, FACILITATOR),
    "step.move": Command(MoveStep, plan.move_step, FACILITATOR),
    "step.remove": Command(OneId, plan.remove_step, FACILITATOR),
    "timer.set": Command(SetTimer, plan.set_timer, FACILITATOR),
    "attention.set": Command(SetAttention, people.set_attention, FACILITATOR),
    "session.open": Command(Empty, people.open_session, FACILITATOR),
    "session.lock": Command(LockSession, people.lock_session, FACILITATOR),
    "session.update": Command(UpdateSession, people.update_session, FACILITATOR),
    "session.end": Command(Empty, people.end_session, FACILITATOR),
    "member.update": Command(UpdateMember, people.update_member, own=True, after_end=True),
    "member.remove": Command(OneMember, people.remove_member, FACILITATOR),
    "member.admit": Command(AdmitMembers, people.admit_members, FACILITATOR),
    "member.role": Command(ChangeRole, people.change_role, FACILITATOR),
    "report.write": Command(WriteReport, closing.write_report, FACILITATOR, after_end=True),
    "report.publish": Command(PublishReport, closing.publish_report, FACILITATOR, after_end=True),
    "undo": Command(Undo, None, own=True, reversible=True),
}


def plain_json(value: Any, path: str = "payload", depth: int = 0) -> None:
    """Refuse what JSON on the way out, or a database, could not hold: NaN, lone surrogates, NUL, depth."""
    if depth > 8:
        raise Invalid({path: "too_deep"})
    if isinstance(value, float) and not math.isfinite(value):
        raise Invalid({path: "not_a_number"})
    if isinstance(value, int) and abs(value) > 2**53:
        raise Invalid({path: "too_large"})
    if isinstance(value, str) and any(c == "\0" or 0xD800 <= ord(c) <= 0xDFFF for c in value):
        raise Invalid({path: "not_text"})
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        if isinstance(key, str):
            plain_json(key, f"{path}.?", depth + 1)
        plain_json(item, f"{path}.{key}", depth + 1)


def read_envelope(raw: Any) -> Envelope:
    plain_json(raw, "command")
    try:
        return Envelope.model_validate(raw)
    except ValidationError as error:
        raise Invalid(field_errors(error)) from None


def read_payload(command: Command, payload: dict[str, Any]) -> dict[str, Any]:
    """The rule's keyword arguments: only the fields that were sent, checked and cleaned."""
    try:
        model = command.payload.model_validate(payload)
    except ValidationError as error:
        raise Invalid(field_errors(error)) from None
    return model.model_dump(exclude_unset=True)
