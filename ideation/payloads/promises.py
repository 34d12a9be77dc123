"""What people promise, and who does what by when."""

from __future__ import annotations

from ideation.domain.phases import actions, commitment, conditions
from ideation.domain.phases.settings import MaybeText, Strict, Text, Title
from ideation.payloads.fields import Day, Id


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


class AddAction(Strict):
    id: Id
    concept: Id
    what: Text
    who: Title
    due: Day
    partner: Title | None = None


class EnterAction(AddAction):
    state: actions.State = "open"


class UpdateAction(Strict):
    id: Id
    what: Text | None = None
    who: Title | None = None
    due: Day | None = None
    state: actions.State | None = None
    partner: Title | None = None
