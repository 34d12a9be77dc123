"""The plan, and where the room is in it."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field

from ideation.contract.payloads.fields import LEFT, Id, Minutes, Moment
from ideation.domain.phases.settings import Strict, Title
from ideation.views.cards.session import PhaseKind


class GoStep(Strict):
    model_config = ConfigDict(strict=True, extra="forbid", populate_by_name=True)

    to: Id
    from_: Id | None = Field(alias="from")


class AddStep(Strict):
    id: Id
    phase: PhaseKind
    title: Title
    minutes: Minutes
    settings: dict[str, Any] = Field(default_factory=dict)
    after: Id | None


class UpdateStep(Strict):
    """`settings` are laid over the old ones; null takes one away."""

    id: Id
    title: Title = LEFT
    minutes: Minutes = LEFT
    settings: dict[str, Any] = LEFT


class MoveStep(Strict):
    id: Id
    after: Id | None


class SetTimer(Strict):
    ends_at: Moment | None
    paused_left: int | None = None
