"""Voting steps: their settings, and their ready poll."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from pydantic import ConfigDict, Field, ValidationError, model_validator

from ideation.domain.changes import At, Change, drop, put
from ideation.domain.concept_kinds import Adds, KindName
from ideation.domain.entities import Entity, Poll, Step
from ideation.domain.errors import Closed
from ideation.domain.phases.settings import Nouns, Reason, StepSettings
from ideation.domain.room import Room, first_free
from ideation.domain.voting import METHODS

Access = Literal["open", "locked", "tickets", "accounts"]
TieRule = Literal["lot", "all", "runoff"]
Asks = Literal["choose", "agree"]  # what goes on, or only what people say yes to

Answers = Literal["consent", "pause", "adapt"]  # … or go on, pause, close; go on, adapt, stop


class VotingSettings(StepSettings):
    """The step's own settings; everything else belongs to the method and is checked by it."""

    model_config = ConfigDict(strict=True, extra="allow", allow_inf_nan=False)

    method: str
    over: Literal["ideas", "themes", "concepts"] = "ideas"
    nouns: Nouns | None = None  # of the ideas: only what was written under these names
    kind: KindName | None = None  # of the concepts: only these
    adds: Adds | None = None  # who may add one here
    asks: Asks = "choose"
    answers: Answers = "consent"  # what the three answers of consent are called
    among: Literal["all", "selected"] = "all"  # of the ideas: all that stand, or those chosen in an earlier vote
    late_voters: Literal["admit", "all"] = "admit"
    access: Access = "open"
    tie_rule: TieRule = "lot"  # what goes on when there is a tie at the cut

    @model_validator(mode="after")
    def method_accepts(self) -> VotingSettings:
        if self.method not in METHODS:
            raise Reason("unknown_method")
        try:
            METHODS[self.method].settings.model_validate(self.model_extra or {})
        except ValidationError as error:
            raise Reason("wrong_method_settings") from error
        if self.tie_rule == "all" and METHODS[self.method].priced:
            raise Reason("pot_for_all")  # a pot does not grow with what is tied
        if self.asks == "agree" and self.method != "approval":
            raise Reason("agree_by_ticks")  # one yes a person: no other total says how many agree
        return self

    @property
    def of_method(self) -> dict[str, Any]:
        return METHODS[self.method].settings.model_validate(self.model_extra or {}).model_dump(mode="json")


class SelectionSettings(VotingSettings):
    method: str = Field("phragmen")


def voting_settings(step: Step) -> VotingSettings:
    from ideation.domain.phases import PHASES  # the table names this module, so it is read when needed

    model = PHASES[step.phase].settings.model_validate(step.settings)
    assert isinstance(model, VotingSettings)
    return model


def ready_poll(room: Room, step: Step, at: At) -> Change:
    """The poll that a voting step has from the start."""
    return put(new_poll(room, step, at))


def new_poll(room: Room, step: Step, at: At, *, concept: str | None = None, **carried: Any) -> Poll:
    """`carried` is what it takes over from the round before."""
    rounds = [p.round for p in room.polls.values() if p.step == step.id and p.concept == concept]
    settings, run_off = voting_settings(step), carried.get("run_off")
    return Poll(
        id=at.uuid(),
        session=room.session.id,
        step=step.id,
        round=first_free(rounds),
        concept=concept,
        turnout={"cast": 0, "done": 0, "admitted": 0, "proxies": 0, **who_votes(settings)},
        **(carried | terms(settings, run_off)),
    )


def who_votes(settings: VotingSettings) -> dict[str, str]:
    return {"access": settings.access, "late": settings.late_voters}


def terms(settings: VotingSettings, run_off: dict[str, Any] | None) -> dict[str, Any]:
    """A poll's fields that are its step's. A run-off is about the open seats or the money left, and is drawn if
    level again."""
    found = {"method": settings.method, "settings": settings.of_method, "over": settings.over}
    if run_off is None:
        return found | {"tie_rule": settings.tie_rule}
    open = {"seats": run_off["seats"], "budget": run_off.get("budget"), "min_choices": 1}
    fitting = {k: v for k, v in open.items() if v is not None and k in settings.of_method}
    return found | {"tie_rule": "lot", "settings": settings.of_method | fitting}


def follow_settings(room: Room, step: Step, at: At) -> Change:
    """A ready poll follows its step, and goes with its vote; what an open or closed one was frozen with stays, so that
    is refused."""
    polls = [p for p in room.polls.values() if p.step == step.id]
    if not polls:
        return first_polls(room, step, at)
    if any(p.undecided for p in polls) and frozen(room.steps[step.id]) != frozen(step):
        raise Closed("rule_frozen")
    fresh = [p for p in polls if p.state == "ready"]
    return Change(put=[follow(p, step) for p in fresh]) if step.settings.get("vote", True) else drop(*fresh)


def first_polls(room: Room, step: Step, at: At) -> Change:
    """Those of a step that takes votes from now on; where the room is in it already, one about each concept."""
    from ideation.domain.phases import PHASES  # the table names this module, so it is read when needed

    phase = PHASES[step.phase]
    entered = phase.enter(room, step, at) if room.session.step == step.id else Change()
    return entered if any(isinstance(one, Poll) for one in entered.put) else phase.prepare(room, step, at)


def frozen(step: Step) -> tuple[Any, ...]:
    """Those of a step's settings that its polls are opened with."""
    s = voting_settings(step)
    about = s.over, s.among, s.nouns, s.kind, s.asks, s.answers
    return step.settings.get("vote", True), s.method, *about, s.of_method, s.access, s.late_voters, s.tie_rule


def follow(poll: Poll, step: Step) -> Entity:
    """Asked about something else, it is no run-off any more."""
    settings = voting_settings(step)
    run_off, options = (poll.run_off, poll.options) if settings.over == poll.over else (None, [])
    turnout = poll.turnout | who_votes(settings)
    return replace(poll, turnout=turnout, run_off=run_off, options=options, **terms(settings, run_off))
