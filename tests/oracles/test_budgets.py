"""Spending a pot, against pabutools, in exact fractions."""

from __future__ import annotations

import random
from types import ModuleType
from typing import Any

import pytest

from tests.domain.voting.counts import count, ticks

pytestmark = [pytest.mark.oracles, pytest.mark.slow, pytest.mark.timeout(900)]
PROFILES = 2000


@pytest.fixture
def rules() -> ModuleType:
    return pytest.importorskip("pabutools.rules", reason="pabutools is not installed")


def some_pot(dice: random.Random) -> tuple[list[str], dict[str, int], int]:
    costs = {id: dice.randint(1, 30) for id in "abcdef"[: dice.randint(2, 6)]}
    ballots = ["".join(dice.sample(list(costs), dice.randint(1, len(costs)))) for _ in range(dice.randint(2, 10))]
    return ballots, costs, dice.randint(10, 60)


def theirs(ballots: list[str], costs: dict[str, int], budget: int) -> tuple[Any, Any]:
    from pabutools.election import ApprovalBallot, ApprovalProfile, Instance, Project

    projects = {id: Project(id, cost) for id, cost in costs.items()}
    instance = Instance(projects.values(), budget_limit=budget)
    profile = ApprovalProfile([ApprovalBallot([projects[id] for id in ballot]) for ballot in ballots])
    return instance, profile


def names(allocations: Any) -> list[tuple[str, ...]]:
    return sorted({tuple(sorted(p.name for p in allocation)) for allocation in allocations})


def test_most_votes_first_spends_as_theirs(rules: ModuleType) -> None:
    """They rank by votes for each unit of cost, so here all cost the same."""
    from pabutools.election import Cardinality_Sat

    dice = random.Random("greedy")
    for _ in range(PROFILES):
        ballots, costs, budget = some_pot(dice)
        flat = dict.fromkeys(costs, 10)
        instance, profile = theirs(ballots, flat, budget)
        expected = rules.greedy_utilitarian_welfare(instance, profile, sat_class=Cardinality_Sat, resoluteness=False)
        ours = count("budget_greedy", ticks(*ballots), flat, budget=budget, tie_merit=False)
        liked = "".join(ballots)
        wanted = {tuple(id for id in outcome if id in liked) for outcome in names(expected)}
        assert ours["complete"] and [tuple(o) for o in ours["outcomes"]] == sorted(wanted), (ballots, budget)


def test_equal_shares_buys_what_theirs_buys_with_one_purse(rules: ModuleType) -> None:
    """One count without raises is the Add1 loop stopped at once: raises so large that the next overspends."""
    from pabutools.election import Cost_Sat

    dice = random.Random("equal shares")
    compared = 0
    while compared < PROFILES:
        ballots, costs, budget = some_pot(dice)
        costs = {id: cost for id, cost in costs.items() if cost <= budget}
        ballots = [kept for ballot in ballots if (kept := "".join(id for id in ballot if id in costs))]
        if len(costs) < 2 or not ballots or sum(costs[id] for id in costs if id in "".join(ballots)) <= budget:
            continue
        compared += 1
        instance, profile = theirs(ballots, costs, budget)
        expected = rules.method_of_equal_shares(instance, profile, sat_class=Cost_Sat, resoluteness=False)
        ours = count(
            "budget_equal_shares", ticks(*ballots), costs, budget=budget, tie_merit=False, **{"raise": "99999%"}
        )
        assert ours["complete"] and [tuple(o) for o in ours["outcomes"]] == names(expected), (ballots, costs, budget)


def test_equal_shares_raises_purses_as_theirs(rules: ModuleType) -> None:
    """With 1 % raises until the next step overspends, ties broken by the order of names on both sides."""
    from pabutools.election import Cost_Sat
    from pabutools.fractions import frac

    dice = random.Random("raises")
    compared = 0
    while compared < PROFILES:
        ballots, costs, budget = some_pot(dice)
        costs = {id: cost for id, cost in costs.items() if cost <= budget}
        ballots = [kept for ballot in ballots if (kept := "".join(id for id in ballot if id in costs))]
        if len(costs) < 2 or not ballots or sum(costs.values()) <= budget or set("".join(ballots)) != set(costs):
            continue
        compared += 1
        instance, profile = theirs(ballots, costs, budget)
        expected = rules.exhaustion_by_budget_increase(
            instance, profile, rules.method_of_equal_shares, {"sat_class": Cost_Sat}, exhaustive_stop=False,
            budget_step=budget * frac(10, 100),
        )  # fmt: skip
        ours = count(
            "budget_equal_shares", ticks(*ballots), costs, sorted(costs), budget=budget, tie_merit=False,
            **{"raise": "10%"},
        )  # fmt: skip
        assert sorted(ours["winners"]) == sorted(p.name for p in expected), (ballots, costs, budget)
