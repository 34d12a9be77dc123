"""Ballots about projects that have a price: what both ways of spending a budget share.

In a room people tick. Files of other votes may also hold points, or an order of the projects in which each place is
worth so many points (`marks`): then a project is ranked by its points, and the pot is spent all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from ideation.domain.errors import Invalid
from ideation.domain.voting.choice_checks import AT, approved, numbers
from ideation.domain.voting.families import ranked_ballots
from ideation.domain.voting.families.approval_ballots import Approvals, Group, gather
from ideation.domain.voting.method import FIRST, OF_FILES, Cast, Number, Option, Settings

MOST_POINTS = 10**9
By = Literal["ticks", "points", "ranks"]


class BudgetSettings(Settings):
    """`budget` in any unit, kroner or hours; options carry their `cost` in the same. `unit` is only told. `by`: what
    ballots hold; `marks`: points for each place of a ranking; `least`: so many votes or points a project needs;
    `unit_told` false: amounts are in other money."""

    budget: int = Field(ge=1, le=10**15, json_schema_extra=FIRST)
    unit: Literal["dkk", "hours"] = Field("dkk", json_schema_extra=FIRST)
    min_choices: int = Field(3, ge=0, le=1000)
    by: By = Field("ticks", json_schema_extra=OF_FILES)
    marks: tuple[int, ...] = Field((), max_length=1000, strict=False, json_schema_extra=OF_FILES)
    least: int = Field(0, ge=0, le=10**12, json_schema_extra=OF_FILES)
    unit_told: bool = Field(True, json_schema_extra=OF_FILES)

    def for_old_ballots(self) -> BudgetSettings:
        return self.model_copy(update={"min_choices": 0})

    def for_room(self) -> BudgetSettings:
        """People tick."""
        return self.model_copy(update=self.usual_of_files())

    @classmethod
    def usual_of_files(cls) -> dict[str, Any]:
        return {name: cls.model_fields[name].default for name in cls.of_files()}

    @model_serializer(mode="wrap")
    def said(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """What is of files is said only where it is used: results of before keep their checksums."""
        usual = self.usual_of_files()
        written: dict[str, Any] = write(self)
        return {name: n for name, n in written.items() if name not in usual or getattr(self, name) != usual[name]}


def check(choice: object, options: Sequence[Option], settings: BudgetSettings) -> dict[str, Any]:
    """A ballot of ticks for one project alone often cannot use its money, so a few are asked for."""
    if settings.by == "points":
        return {"votes": numbers(choice, "votes", options, most=MOST_POINTS)}
    if settings.by == "ranks":
        return strict_order(ranked_ballots.check(choice, options, settings))
    return approved(choice, options, least=settings.min_choices)


def strict_order(choice: dict[str, Any]) -> dict[str, Any]:
    """Who shares a place shares no points by any rule that is known."""
    for n, place in enumerate(choice["ranking"]):
        if not isinstance(place, str):
            raise Invalid({f"{AT}.ranking.{n}": "wrong_type"})
    return choice


@dataclass(frozen=True)
class Wanted(Approvals):
    """Who wants what; beside it for each group how much, where ballots hold that."""

    points: tuple[dict[str, int], ...] | None = None

    @cached_property
    def figures(self) -> dict[str, int]:
        """What projects are ranked by: people, or their points."""
        if self.points is None:
            return self.support
        return {id: sum(self.worth(g, id) * self.weights[g] for g in groups) for id, groups in self.supporters.items()}

    def worth(self, group: int, id: str) -> int:
        return 1 if self.points is None else self.points[group][id]

    def ranked(self, least: int) -> dict[str, int]:
        """The figures of those that anybody wants, and enough."""
        return {id: n for id, n in self.figures.items() if n >= max(least, 1)}


def wanted(ballots: Sequence[Cast], options: Sequence[Option], settings: BudgetSettings) -> Wanted:
    if settings.by == "ticks":
        told = gather(ballots, options, settings)
        return Wanted(told.ids, told.groups, told.ballots, told.present, told.tie_sectors)
    rows = [(points_of(cast.choice, settings), cast.weight) for cast in ballots]
    groups = tuple(Group(tuple(points), None, weight) for points, weight in rows if points)
    ids = tuple(sorted(option.id for option in options))
    all = sum(weight for _, weight in rows)
    return Wanted(ids, groups, all, {}, points=tuple(points for points, _ in rows if points))


def points_of(choice: Mapping[str, Any], settings: BudgetSettings) -> dict[str, int]:
    given = choice.get("votes", {})
    if settings.by == "ranks":
        given = dict(zip(choice.get("ranking", ()), settings.marks, strict=False))
    return {id: n for id, n in sorted(given.items()) if n > 0}


def money(settings: BudgetSettings, n: Number) -> tuple[str, Number]:
    """An amount with its unit, as sentences say it."""
    return (settings.unit if settings.unit_told else "amount"), n


def costs_of(options: Sequence[Option]) -> dict[str, int]:
    """A project may cost nothing; that its cost is not known is another thing."""
    for option in options:
        if option.cost is None:
            raise Invalid({f"options.{option.id}.cost": "missing"})
    return {option.id: option.cost for option in options if option.cost is not None}


def spent(ids: Sequence[str], costs: Mapping[str, int]) -> int:
    return sum(costs[id] for id in ids)
