"""Textbook committees, and complete lists of tied winners. The data lies outside the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.domain.voting.counts import count
from tests.domain.voting.published import cases
from tests.oracles.published import tickings

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
