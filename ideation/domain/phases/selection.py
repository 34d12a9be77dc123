"""Voting steps: their settings, and their ready poll."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from pydantic import ConfigDict, Field, ValidationError, model_validator

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Entity, Poll, Step
from ideation.domain.errors import Closed
from ideation.domain.phases.settings import Reason, StepSettings
from ideation.domain.room import Room, first_free
from ideation.domain.voting import METHODS

Access = Literal["open", "locked", "tickets", "accounts"]


class VotingSettings(StepSettings):
    """The step's own settings; everything else belongs to the method and is checked by it."""

    model_config = ConfigDict(strict=True, extra="allow", allow_inf_nan=False)

    method: str
    over: Literal["ideas", "themes", "concepts"] = "ideas"
    among: Literal["all", "selected"] = "all"  # of the ideas: all that stand, or those chosen in an earlier vote
    late_voters: Literal["admit", "all"] = "admit"
    access: Access = "open"

    @model_validator(mode="after")
    def method_accepts(self) -> VotingSettings:
        if self.method not in METHODS:
            raise Reason("unknown_method")
        try:
            METHODS[self.method].settings.model_validate(self.model_extra or {})
        except ValidationError as error:
            raise Reason("wrong_method_settings") from error
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


def new_poll(room: Room, step: Step, at: At, *, concept: str | None = None) -> Poll:
    settings = voting_settings(step)
    rounds = [p.round for p in room.polls.values() if p.step == step.id and p.concept == concept]
    return Poll(
        id=at.uuid(),
        session=room.session.id,
        step=step.id,
        round=first_free(rounds),
        method=settings.method,
        settings=settings.of_method,
        over=settings.over,
        concept=concept,
        turnout={
            "cast": 0,
            "done": 0,
            "admitted": 0,
            "access": settings.access,
            "late": settings.late_voters,
        },
    )


def follow_settings(room: Room, step: Step, at: At) -> Change:
    """A ready poll follows its step; what an open or closed one was frozen with stays, so that is refused."""
    polls = [p for p in room.polls.values() if p.step == step.id]
    if not polls:
        from ideation.domain.phases import PHASES  # the table names this module, so it is read when needed

        return PHASES[step.phase].prepare(room, step, at)
    if any(p.state in ("open", "closed") for p in polls) and method_changes(room, step):
        raise Closed("rule_frozen")
    fresh = [p for p in polls if p.state == "ready"]
    return Change(put=[follow(p, step) for p in fresh])


def method_changes(room: Room, step: Step) -> bool:
    old, new = voting_settings(room.steps[step.id]), voting_settings(step)
    return (old.method, old.over, old.among, old.of_method, old.access, old.late_voters) != (
        new.method, new.over, new.among, new.of_method, new.access, new.late_voters,
    )  # fmt: skip


def follow(poll: Poll, step: Step) -> Entity:
    settings = voting_settings(step)
    turnout = poll.turnout | {"access": settings.access, "late": settings.late_voters}
    return replace(poll, method=settings.method, settings=settings.of_method, over=settings.over, turnout=turnout)
