"""Known elections by rankings and duels, and rules as they are defined. The data lies outside the project."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
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
from tests.domain.voting.published import cases, scottish


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
