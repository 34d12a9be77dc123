"""Most votes first, skipping what no longer fits: how many cities spend, and what equal shares is compared
with.

It is not proportional. Level in votes: the cheaper one, then the lot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ideation.domain.voting import stories
from ideation.domain.voting.approval import ApprovalChoice
from ideation.domain.voting.approvals import Approvals, approved_ids, gather
from ideation.domain.voting.budget_ballots import BudgetSettings, check, costs_of, money, spent
from ideation.domain.voting.method import Cast, Method, Number, Option, Outcome, Sentence
from ideation.domain.voting.race import Course, Run, Taken, Taking
from ideation.domain.voting.top import highest


class Spending(Taking):
    def __init__(self, profile: Approvals, costs: Mapping[str, int], budget: int) -> None:
        self.support, self.costs, self.budget = profile.supported(), costs, budget

    def start(self) -> Taken:
        return Taken()

    def merit(self, state: Taken, id: str) -> int:
        return -self.costs[id]

    def leaders(self, state: Taken) -> list[str]:
        left = self.budget - spent(state.members, self.costs)
        open = {id: n for id, n in self.support.items() if id not in state.members}
        return highest({id: n for id, n in open.items() if self.costs[id] <= left})

    def take(self, state: Taken, id: str) -> Taken:
        return state.and_then(id)


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: BudgetSettings, lot: Sequence[str]) -> Outcome:
    profile, costs = gather(ballots, options, settings), costs_of(options)
    run = Course(Spending(profile, costs, settings.budget), lot, settings.tie_merit).run()
    bought = [
        {"round": n, "chosen": id, "supporters": profile.support[id], "cost": costs[id]}
        for n, id in enumerate(run.winners, 1)
    ]
    return run.outcome(profile.support, bought, story(profile, run, costs, settings))


def story(profile: Approvals, run: Run[Taken], costs: dict[str, int], settings: BudgetSettings) -> list[Sentence]:
    total = spent(run.winners, costs)
    return [
        *stories.of_approvals(profile),
        Sentence("voting.story.spent", pot(settings, total)),
        *(bought(profile, money(settings, costs[id]), id, place) for place, id in enumerate(run.winners, 1)),
        *first_loser(profile, run, costs, settings),
        *stories.told_apart(run.ties),
    ]


def pot(settings: BudgetSettings, spent: int) -> dict[str, Any]:
    parts = {"spent": spent, "budget": settings.budget, "left": settings.budget - spent}
    return {name: money(settings, n) for name, n in parts.items()}


def bought(profile: Approvals, cost: tuple[str, Number], id: str, place: int) -> Sentence:
    return Sentence("voting.because.bought", stories.told_of(profile, id, place) | {"cost": cost})


def first_loser(profile: Approvals, run: Run[Taken], costs: dict[str, int], settings: BudgetSettings) -> list[Sentence]:
    """The most supported of those for which there is not enough left; of equals the cheapest."""
    losers = [id for id in profile.supported() if id not in run.winners]
    if not losers:
        return []
    id = max(losers, key=lambda id: (profile.support[id], -costs[id]))
    left = settings.budget - spent(run.winners, costs)
    told = {"option": id, "supporters": profile.support[id]}
    return [
        Sentence("voting.story.no_money", told | {"cost": money(settings, costs[id]), "left": money(settings, left)})
    ]


METHOD = Method("budget_greedy", BudgetSettings, ApprovalChoice, check, count, approved_ids, priced=True)
