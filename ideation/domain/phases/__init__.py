"""The kinds of steps. A further phase is its row in PHASES and what it has of its own (`docs/adding.md`). This is the
only list of them: the contract, the client's types and tables, and the tests are made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from pydantic import ValidationError

from ideation.domain.changes import At, Change
from ideation.domain.entities import Step
from ideation.domain.errors import Invalid
from ideation.domain.phases import actions, closing, commitment, confirmation, selection
from ideation.domain.phases.settings import (
    ActionsSettings,
    ConceptsSettings,
    IdeasSettings,
    StepSettings,
    ThemesSettings,
    field_errors,
)
from ideation.domain.room import Room


def nothing(room: Room, step: Step, at: At) -> Change:
    return Change()


Ask = Literal["write", "sort", "vote", "team", "promise", "plan"]


@dataclass(frozen=True)
class Phase:
    """`settings` checks a step's settings; `prepare` makes what a step has from its start; `enter` runs when
    the room comes to it. `asks` is what such a step asks of people, unless its settings say otherwise
    (`static/src/sync/step_questions.ts`)."""

    asks: tuple[Ask, ...] = ()
    settings: type[StepSettings] = StepSettings
    prepare: Callable[[Room, Step, At], Change] = nothing
    enter: Callable[[Room, Step, At], Change] = nothing


PHASES: dict[str, Phase] = {
    "welcome": Phase(),
    "ideas": Phase(asks=("write",), settings=IdeasSettings),
    "themes": Phase(asks=("sort",), settings=ThemesSettings),
    "selection": Phase(asks=("vote",), settings=selection.SelectionSettings, prepare=selection.ready_poll),
    "concepts": Phase(asks=("team",), settings=ConceptsSettings, enter=confirmation.found_concepts),
    "commitment": Phase(
        asks=("vote", "promise"),
        settings=commitment.CommitmentSettings,
        prepare=commitment.ready_poll,
        enter=commitment.poll_each_concept,
    ),
    "actions": Phase(asks=("plan",), settings=ActionsSettings, enter=actions.plan_first_steps),
    "closing": Phase(settings=closing.ClosingSettings),
}


def part_of_each(folder: str, name: str) -> dict[str, Any]:
    """What every phase has under this name in its module of that folder. One that is missing stops the server as it
    starts, with its name."""
    return {phase: getattr(import_module(f"{folder}.{phase}"), name) for phase in PHASES}


def title_key(phase: str) -> str:
    """What a step of this phase is called where nobody has given it a title, in the catalogue."""
    return f"common.phase_{phase}"


def lets_in(phase: str) -> bool:
    """Whether its steps say who may take part in what is voted on there."""
    return "access" in PHASES[phase].settings.model_fields


def check_settings(phase: str, settings: dict[str, Any]) -> dict[str, Any]:
    """The settings as stored: checked, with only what was set. Raises Invalid with paths under `settings`."""
    try:
        model = PHASES[phase].settings.model_validate(settings)
    except ValidationError as error:
        raise Invalid(field_errors(error, "settings")) from None
    return model.model_dump(mode="json", exclude_unset=True)
