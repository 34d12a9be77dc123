"""What people promise, and who does what by when."""

from __future__ import annotations

from ideation.contract.payloads.fields import LEFT, Day, Id
from ideation.domain.phases import actions, commitment, conditions
from ideation.domain.phases.settings import MaybeText, MaybeTitle, Strict, Text, Title


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
    partner: MaybeTitle = None


class EnterAction(AddAction):
    state: actions.State = "open"


class UpdateAction(Strict):
    """`partner`: null is nobody."""

    id: Id
    what: Text = LEFT
    who: Title = LEFT
    due: Day = LEFT
    state: actions.State = LEFT
    partner: MaybeTitle = None
