"""Official participatory budgets, counted as their cities did. The data lies outside the project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.domain.voting.counts import cast, count
from tests.domain.voting.published import cases, pabulib
from tests.oracles.published import tickings

BUDGETS = {"equal_shares_pb": "budget_equal_shares", "greedy_pb": "budget_greedy"}


def test_official_participatory_budgets(conformance: Path) -> None:
    found = cases(conformance, "participatory_budget")
    for case in found:
        meta, projects, votes = pabulib(conformance / case["file"])
        costs = {row["project_id"]: int(row["cost"]) for row in projects}
        settings: dict[str, Any] = {"budget": int(meta["budget"])}
        if case["method"] == "equal_shares_pb":
            settings |= {"raise": "1", "eligibility": "eligibility" in case["rule"]}
        ballots = tickings(row["vote"].split(",") for row in votes)
        result = count(BUDGETS[case["method"]], ballots, costs, **settings)
        assert sorted(result["winners"]) == sorted(case["expected"]["winners"]), case["id"]
        assert sum(costs[id] for id in result["winners"]) == case["expected"]["total_cost"]
    assert found


def test_the_tie_of_assen_is_named(conformance: Path) -> None:
    meta, projects, votes = pabulib(conformance / "pb" / "assen_2024_mes.pb")
    costs = {row["project_id"]: int(row["cost"]) for row in projects}
    ballots = tickings(row["vote"].split(",") for row in votes)
    result = count("budget_equal_shares", ballots, costs, budget=int(meta["budget"]), **{"raise": "1"})
    assert result["ties"] == [{"round": 3, "tied": ["2", "11"], "broken_by": "merit", "mattered": False}]


def test_published_totals(conformance: Path) -> None:
    found = cases(conformance, "totals")
    for case in found:
        _, projects, votes = pabulib(conformance / case["file"])
        assert points_or_ticks(projects, votes) == {id: str(n) for id, n in case["expected"]["totals"].items()}, case[
            "id"
        ]
    assert found


def points_or_ticks(projects: list[dict[str, str]], votes: list[dict[str, str]]) -> dict[str, str]:
    ids = [row["project_id"] for row in projects]
    if "points" not in votes[0]:
        return count("approval", tickings(row["vote"].split(",") for row in votes), ids)["totals"]
    dots = [zip(row["vote"].split(","), map(int, row["points"].split(",")), strict=True) for row in votes]
    return count("dots", [cast({"votes": dict(row)}) for row in dots], ids, budget=10)["totals"]


@pytest.mark.parametrize("file, column", [("10points_10", "score"), ("10points_5", "score"), ("approval", "votes"),
                                          ("select5", "votes")])  # fmt: skip
def test_totals_of_every_laboratory_election(conformance: Path, file: str, column: str) -> None:
    _, projects, votes = pabulib(conformance / "pb" / f"zurich_lab_2023_{file}.pb")
    assert points_or_ticks(projects, votes) == {row["project_id"]: row[column] for row in projects}
