"""Published elections, textbook examples and complete lists of tied winners. The data lies outside the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import prod
from pathlib import Path
from typing import Any

import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting import METHODS
from ideation.domain.voting.families.bradley_terry import Duels, strengths
from ideation.domain.voting.lots import lot_order
from ideation.domain.voting.method import Option
from tests.domain.voting.counts import cast, count
from tests.domain.voting.published import cases, pabulib, scottish

COMMITTEES = {
    "approval_count": ("approval", {}),
    "sequential_phragmen": ("phragmen", {}),
    "sequential_pav": ("pav_sequential", {}),
    "equal_shares_committee": ("equal_shares", {"completion": "phragmen"}),
}
RULES = {
    "av": ("approval", {}),
    "seqpav": ("pav_sequential", {}),
    "seqphragmen": ("phragmen", {}),
    "equal-shares": ("equal_shares", {"completion": "phragmen"}),
    "equal-shares-with-av-completion": ("equal_shares", {"completion": "approval"}),
}


def tickings(ballots: Any) -> list[dict[str, Any]]:
    return [cast({"approve": [str(id) for id in ballot]}) for ballot in ballots]


def test_textbook_committees(conformance: Path) -> None:
    found = cases(conformance, "approval_committee")
    for case in found:
        if case["method"] == "pav":
            continue
        method, settings = COMMITTEES[case["method"]]
        result = count(
            method, tickings(case["ballots"]), case["candidates"], case.get("lot_order"), seats=case["seats"],
            tie_merit=False, **settings,
        )  # fmt: skip
        expected = case["expected"]
        if "tied_winning_sets" in expected:
            assert result["outcomes"] == sorted(map(sorted, expected["tied_winning_sets"])), case["id"]
        else:
            assert sorted(result["winners"]) == sorted(expected["winners"]), case["id"]
    assert found


def test_sums_behind_pav_have_the_textbook_maximum(conformance: Path) -> None:
    """Optimal PAV is not offered. The gains we add up one by one do sum to the score that it maximises."""
    for case in cases(conformance, "approval_committee"):
        if case["method"] != "pav":
            continue
        scores = {c: pav_score(case["ballots"], c) for c in combinations(case["candidates"], case["seats"])}
        best = [list(c) for c, score in scores.items() if score == max(scores.values())]
        assert best == sorted(map(sorted, case["expected"]["tied_winning_sets"])), case["id"]
        ours = count(
            "pav_sequential", tickings(case["ballots"]), case["candidates"], seats=case["seats"], tie_merit=False
        )
        gains = sum(Fraction(row["gain"]) for row in ours["rounds"])
        assert gains == scores[tuple(sorted(ours["winners"]))] <= max(scores.values())


def pav_score(ballots: list[list[str]], committee: tuple[str, ...]) -> Fraction:
    wins = (sum(id in committee for id in ballot) for ballot in ballots)
    return sum((Fraction(1, n) for won in wins for n in range(1, won + 1)), Fraction(0))


def instances(folder: Path) -> Iterator[dict[str, Any]]:
    yield from json.loads((folder / "abc" / "instances.json").read_text("utf-8"))


@pytest.mark.parametrize("rule", RULES)
def test_all_tied_committees_of_every_instance(conformance: Path, rule: str) -> None:
    """Whom nobody supports we do not elect, so such fillers are taken out of the published sets."""
    method, settings = RULES[rule]
    seen = 0
    for instance in instances(conformance):
        ids = [str(n) for n in range(instance["num_cand"])]
        result = count(
            method, tickings(instance["profile"]), ids, seats=instance["k"], tie_merit=False, **settings
        )  # fmt: skip
        liked = {str(id) for ballot in instance["profile"] for id in ballot}
        published = instance["expected_all_tied_committees"][rule]
        expected = {tuple(sorted(str(id) for id in c if str(id) in liked)) for c in published}
        assert result["complete"] and [tuple(o) for o in result["outcomes"]] == sorted(expected), instance["id"]
        seen += 1
    assert seen >= 80


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


def ranked(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [cast({"ranking": row["ranking"]}, None, row["count"]) for row in case["ballots"]]


def test_known_ranked_elections(conformance: Path) -> None:
    found = cases(conformance, "ranked_single")
    for case in found:
        result = winner_by(case, case["method"])
        assert result["winners"] == [case["expected"]["winner"]], case["id"]
        if "order" in case["expected"]:
            assert result["rounds"][0]["order"] == case["expected"]["order"], case["id"]
        for other in ("irv", "plurality"):
            if f"{other}_would_give" in case["expected"]:
                assert winner_by(case, other)["winners"] == [case["expected"][f"{other}_would_give"]]
    assert found


def winner_by(case: dict[str, Any], method: str) -> dict[str, Any]:
    if method == "plurality":
        first = [cast({"approve": row["ranking"][:1]}, None, row["count"]) for row in case["ballots"]]
        return count("approval", first, case["candidates"], seats=1)
    return count(method, ranked(case), case["candidates"])


def test_known_transferable_votes(conformance: Path) -> None:
    found = cases(conformance, "stv")
    for case in found:
        result = transferable(conformance, case)
        expected = case["expected"]
        assert result["winners"] == expected["winners_in_order"], case["id"]
        assert result["rounds"][0]["quota"] == expected["quota"]
        for n, stage in enumerate(expected.get("stages_integer_part", ())):
            assert {id: int(Decimal(v)) for id, v in result["rounds"][n]["votes"].items()} == stage, case["id"]
        for id, values in expected.get("published_stage_values", {}).items():
            seen = [Decimal(row["votes"][id]) for row in result["rounds"] if id in row["votes"]]
            assert [round(v, 1) for v in seen] == [Decimal(str(v)) for v in values], (case["id"], id)
    assert found


def transferable(folder: Path, case: dict[str, Any]) -> dict[str, Any]:
    if "file" not in case:
        return count("stv", ranked(case), case["candidates"], seats=case["seats"])
    candidates, ballots = scottish(folder / case["file"])
    return count("stv", [cast({"ranking": r}, None, n) for n, r in ballots], candidates, seats=case["seats"])


def test_published_strengths(conformance: Path) -> None:
    """Their example is the plain maximum, so without a phantom; with it the order is the same."""
    for case in cases(conformance, "pairwise_comparisons"):
        duels = Duels(tuple(case["items"]))
        for winner, loser, n in case["wins"]:
            duels.add(winner, loser, 2 * n)
            duels.add(loser, winner, 0)
        found = {id: float(n) for id, n in strengths(duels, phantom=0).items()}
        assert prod(found.values()) == pytest.approx(1)
        expected = case["expected"]
        assert found == pytest.approx(expected["strength_geo_mean_1"], abs=expected["tolerance"])
        won = [cast({"answers": [{"a": a, "b": b, "w": "a"}]}, None, n) for a, b, n in case["wins"]]
        assert count("pairwise", won, case["items"])["winners"] == expected["order"]


def test_ballots_that_may_and_may_not_be_cast(conformance: Path) -> None:
    found = cases(conformance, "ballot_validation")
    for case in found:
        method = METHODS[case["method"]]
        budget = case.get("credits", case.get("dots"))
        rule = method.settings.model_validate({"budget": budget, "max_per_option": case.get("max_per_idea")})
        for ballot in case["ballots"]:
            choice = {"votes": ballot["votes"]}
            options = [Option(id) for id in "abcdx"]
            if ballot["valid"] and not ballot.get("only_if_negative_votes_enabled"):
                assert method.check(choice, options, rule) == choice
            else:
                with pytest.raises(Invalid):
                    method.check(choice, options, rule)
    assert found


def test_sector_threshold_as_defined(conformance: Path) -> None:
    for case in cases(conformance, "sector_threshold"):
        ballots = [
            cast({"approve": [id for id, yes in case["approvals"].items() if n < yes[sector]]}, sector)
            for sector, present in case["sectors"].items()
            for n in range(present)
        ]
        options = list(case["approvals"])
        result = count("sector_threshold", ballots, options, seats=case["seats"], share="1/2", sectors=3)
        expected = case["expected"]
        assert result["winners"] == expected["winners_in_order"]
        assert result["rounds"][0]["eligible"] == sorted(expected["eligible"])
        plain = count("approval", ballots, options, seats=case["seats"])
        assert plain["outcomes"] == expected["plain_approval_would_give_sets"]


def test_consent_as_defined(conformance: Path) -> None:
    """Ours has one step for "support" and "can live with"; the fallback's share leaves out the concerns."""
    for case in cases(conformance, "consent"):
        n = case["ballots"]
        reason = "We have no one to do it"
        ballots = [
            cast({"stance": "ok"}, None, n["support"] + n["can_live_with"]),
            cast({"stance": "concern", "reason": reason}, None, n["concern"]),
            cast({"stance": "object", "reason": reason}, None, n["object"]),
            cast({}, None, n["abstain"]),
        ]
        result = count("consent", ballots, "x")
        tally = result["rounds"][0]
        assert bool(result["winners"]) == case["expected"]["consent"]
        assert Fraction(tally["share"]) == Fraction(str(case["expected"]["fallback_share"]))
        assert tally["blank"] == n["abstain"]


def test_the_lot_as_defined(conformance: Path) -> None:
    for case in cases(conformance, "lot"):
        assert lot_order(case["seed"], case["ideas"]) == case["expected"]["order"]


def test_no_kind_of_case_is_overlooked(conformance: Path) -> None:
    every = json.loads((conformance / "cases.json").read_text("utf-8"))["cases"]
    assert {case["kind"] for case in every} <= {
        "approval_committee", "approval_committee_bulk", "participatory_budget", "totals", "ranked_single", "stv",
        "pairwise_comparisons", "ballot_validation", "sector_threshold", "consent", "lot",
    }  # fmt: skip
