"""Approving of projects that have a price: what both ways of spending a budget share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import Field

from ideation.domain.errors import Invalid
from ideation.domain.voting.choices import approved
from ideation.domain.voting.method import Number, Option, Settings


class BudgetSettings(Settings):
    """`budget` in any unit, kroner or hours; options carry their `cost` in the same. `unit` is only told."""

    budget: int = Field(ge=1, le=10**15)
    unit: Literal["dkk", "hours"] = "dkk"
    min_choices: int = Field(3, ge=0, le=1000)

    def for_old_ballots(self) -> BudgetSettings:
        return self.model_copy(update={"min_choices": 0})


def check(choice: object, options: Sequence[Option], settings: BudgetSettings) -> dict[str, Any]:
    """A ballot for one project alone often cannot use its money, so a few are asked for."""
    return approved(choice, options, least=settings.min_choices)


def money(settings: BudgetSettings, n: Number) -> tuple[str, Number]:
    """An amount with its unit, as sentences say it."""
    return settings.unit, n


def costs_of(options: Sequence[Option]) -> dict[str, int]:
    for option in options:
        if not option.cost:
            raise Invalid({f"options.{option.id}.cost": "missing" if option.cost is None else "too_small"})
    return {option.id: option.cost for option in options if option.cost}


def spent(ids: Sequence[str], costs: Mapping[str, int]) -> int:
    return sum(costs[id] for id in ids)
