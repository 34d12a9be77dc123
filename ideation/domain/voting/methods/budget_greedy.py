"""Most votes first, as far as the pot reaches: how most cities spend, and what equal shares is compared with.

It is not proportional. What no longer fits is passed over; or, with `skip` false, there it ends, and nothing behind it
comes in; unless, with `nearly`, so many percent of what it costs are left: then it comes in as the last, and the
rest is paid from elsewhere, as cities do it. Level in votes: the cheaper one, then the lot; of equals, those that fit
come first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import Field

from ideation.domain.voting.cost_frames import LARGE, Frame, Frames
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import ApprovalChoice, approved_ids
from ideation.domain.voting.families.budget_ballots import (
    BudgetSettings,
    Wanted,
    check,
    costs_of,
    money,
    spent,
    wanted,
)
from ideation.domain.voting.families.highest_score import highest
from ideation.domain.voting.families.passed_over import dear
from ideation.domain.voting.families.sequential import Course, Run, Taken, Taking
from ideation.domain.voting.fractions import percent
from ideation.domain.voting.method import OF_FILES, Cast, Method, Number, Option, Outcome, Sentence


class BudgetGreedySettings(BudgetSettings):
    skip: bool = Field(True, json_schema_extra=OF_FILES)
    nearly: int = Field(0, ge=0, le=100, json_schema_extra=OF_FILES)  # percent; 0: what does not fit does not come in


class Spending(Taking):
    """`figures` of those that may win."""

    def __init__(
        self, figures: Mapping[str, int], costs: Mapping[str, int], budget: int, *, skip: bool = True, nearly: int = 0
    ) -> None:
        self.figures, self.costs, self.budget, self.skip, self.nearly = figures, costs, budget, skip, nearly

    def start(self) -> Taken:
        return Taken()

    def merit(self, state: Taken, id: str) -> int:
        return -self.costs[id]

    def leaders(self, state: Taken) -> list[str]:
        left = self.budget - spent(state.members, self.costs)
        open = {id: n for id, n in self.figures.items() if id not in state.members}
        fitting = {id: n for id, n in open.items() if self.costs[id] <= left}
        best = highest(fitting)
        if self.skip or (best and open[best[0]] == max(open.values())):
            return best
        return [id for id in highest(open) if self.nearly_fits(id, left)]

    def nearly_fits(self, id: str, left: int) -> bool:
        """Once for all: then less than nothing is left."""
        return self.nearly > 0 and left >= 0 and left * 100 >= self.nearly * self.costs[id]

    def take(self, state: Taken, id: str) -> Taken:
        return state.and_then(id)


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: BudgetGreedySettings, lot: Sequence[str]
) -> Outcome:
    profile, costs = wanted(ballots, options, settings), costs_of(options)
    figures = profile.ranked(settings.least)
    race = Spending(figures, costs, settings.budget, skip=settings.skip, nearly=settings.nearly)
    run = Course(race, lot, settings.tie_merit).run()
    bought = [bought_row(profile, costs, id, n) for n, id in enumerate(run.winners, 1)]
    return run.outcome(profile.figures, bought, story(profile, run, costs, settings))


def bought_row(profile: Wanted, costs: Mapping[str, int], id: str, n: int) -> dict[str, Any]:
    points = {} if profile.points is None else {"points": profile.figures[id]}
    return {"round": n, "chosen": id, "supporters": profile.support[id], "cost": costs[id], **points}


def story(profile: Wanted, run: Run[Taken], costs: dict[str, int], settings: BudgetGreedySettings) -> list[Sentence]:
    total = spent(run.winners, costs)
    return [
        *explanations.of_approvals(profile),
        Sentence("voting.story.spent", pot(settings, total)),
        *(bought(profile, money(settings, costs[id]), id, place) for place, id in enumerate(run.winners, 1)),
        *over_the_pot(run, costs, settings),
        *first_loser(profile, run, costs, settings),
        *too_few(profile, settings),
        *explanations.ties_broken(run.ties),
    ]


def pot(settings: BudgetSettings, spent: int) -> dict[str, Any]:
    parts = {"spent": spent, "budget": settings.budget, "left": max(0, settings.budget - spent)}
    return {name: money(settings, n) for name, n in parts.items()}


def bought(profile: Wanted, cost: tuple[str, Number], id: str, place: int) -> Sentence:
    if profile.points is not None:
        told = {"option": id, "place": place, "points": profile.figures[id], "people": profile.support[id]}
        return Sentence("voting.because.bought_points", told | {"cost": cost})
    return Sentence("voting.because.bought", explanations.support_of(profile, id, place) | {"cost": cost})


def over_the_pot(run: Run[Taken], costs: dict[str, int], settings: BudgetGreedySettings) -> list[Sentence]:
    """The last one, for which there was nearly enough."""
    over = spent(run.winners, costs) - settings.budget
    if over <= 0:
        return []
    told = {"option": run.winners[-1], "share": percent(f"{settings.nearly}%"), "over": money(settings, over)}
    return [Sentence("voting.story.nearly", told)]


def first_loser(
    profile: Wanted, run: Run[Taken], costs: dict[str, int], settings: BudgetGreedySettings
) -> list[Sentence]:
    """The most supported of those for which there is not enough left; of equals the cheapest."""
    losers = [id for id in profile.ranked(settings.least) if id not in run.winners]
    if not losers:
        return []
    id = max(losers, key=lambda id: (profile.figures[id], -costs[id]))
    left = settings.budget - spent(run.winners, costs)
    if left < 0:
        return []
    prices = {"cost": money(settings, costs[id]), "left": money(settings, left)}
    if not settings.skip:
        return [Sentence("voting.story.stopped", {"option": id, **prices})]
    if profile.points is not None:
        return [Sentence("voting.story.no_money_points", {"option": id, "points": profile.figures[id], **prices})]
    return [Sentence("voting.story.no_money", {"option": id, "supporters": profile.support[id], **prices})]


def too_few(profile: Wanted, settings: BudgetSettings) -> list[Sentence]:
    out = [id for id, n in sorted(profile.figures.items()) if 0 < n < settings.least]
    return [Sentence("voting.story.too_few", {"options": out, "least": settings.least})] if out else []


METHOD = Method(
    name="budget_greedy",
    settings=BudgetGreedySettings,
    choice=ApprovalChoice,
    check=check,
    count=count,
    supports=approved_ids,
    ballot="budget",
    frames=Frames(Frame(20, 800), Frame(100, LARGE)),  # 7 (30 x 20), 298 (1 x 100)
    fills=False,
    passed=dear("voting.passed.no_money", "voting.passed.no_money_points"),
    priced=True,
)
