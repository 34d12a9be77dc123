"""Rankings and scores, against pref_voting."""

from __future__ import annotations

import random
from types import ModuleType
from typing import Any

import pytest

from tests.domain.voting.counts import cast, count, rank

pytestmark = [pytest.mark.oracles, pytest.mark.slow, pytest.mark.timeout(900)]
PROFILES = 2000


@pytest.fixture
def profiles() -> ModuleType:
    return pytest.importorskip("pref_voting.profiles", reason="pref_voting is not installed")


@pytest.fixture
def methods() -> ModuleType:
    return pytest.importorskip("pref_voting.voting_methods", reason="pref_voting is not installed")


def full_rankings(dice: random.Random, voters: int, most: int = 6) -> tuple[list[list[int]], str]:
    ideas = "abcdef"[: dice.randint(3, most)]
    return [dice.sample(range(len(ideas)), len(ideas)) for _ in range(voters)], ideas


def part_rankings(dice: random.Random) -> tuple[list[list[int]], str]:
    full, ideas = full_rankings(dice, dice.randint(2, 15))
    return [ranking[: dice.randint(1, len(ideas))] for ranking in full], ideas


def in_letters(rankings: list[list[int]], ideas: str) -> list[dict[str, Any]]:
    return [rank([ideas[i] for i in ranking]) for ranking in rankings]


def singles(outcomes: list[list[str]]) -> list[str]:
    return sorted(winners[0] for winners in outcomes)


def with_ties(profiles: ModuleType, rankings: list[list[int]], ideas: str) -> Any:
    """Their profile, in which what is not ranked stands last."""
    from pref_voting.profiles_with_ties import ProfileWithTies

    rows = [{i: place for place, i in enumerate(ranking, 1)} for ranking in rankings]
    profile = ProfileWithTies(rows, candidates=list(range(len(ideas))))
    profile.use_extended_strict_preference()
    return profile


def ranked_by_somebody(rankings: list[list[int]]) -> list[int]:
    return sorted({i for ranking in rankings for i in ranking})


def test_schulze_has_their_winners(profiles: ModuleType, methods: ModuleType) -> None:
    dice = random.Random("schulze")
    for _ in range(PROFILES):
        rankings, ideas = part_rankings(dice)
        profile = with_ties(profiles, rankings, ideas)
        theirs = methods.beat_path(profile, ranked_by_somebody(rankings), strength_function=profile.support)
        ours = count("schulze", in_letters(rankings, ideas), ideas)
        assert ours["complete"] and singles(ours["outcomes"]) == [ideas[i] for i in theirs], (rankings, ideas)


def test_ranked_pairs_winners_are_among_those_of_any_order_of_pairs(profiles: ModuleType, methods: ModuleType) -> None:
    """Their ties are broken by any order of the pairs, ours by orders of the options, which are fewer.

    They try all orders of the pairs, so the ideas are few, and of odd numbers, so that no pair is level.
    """
    dice = random.Random("ranked pairs")
    for _ in range(PROFILES):
        rankings, ideas = full_rankings(dice, 2 * dice.randint(1, 7) + 1, most=4)
        profile = with_ties(profiles, rankings, ideas)
        theirs = methods.ranked_pairs(
            profile, ranked_by_somebody(rankings), strength_function=profile.support, algorithm="basic"
        )
        ours = count("ranked_pairs", in_letters(rankings, ideas), ideas)
        letters = [ideas[i] for i in theirs]
        assert ours["complete"] and set(singles(ours["outcomes"])) <= set(letters), (rankings, ideas)
        assert len(letters) > 1 or singles(ours["outcomes"]) == letters


def test_ranked_pairs_breaks_ties_as_zavist_and_tideman_do(profiles: ModuleType, methods: ModuleType) -> None:
    """Their lot is the first voter's ranking. Of odd numbers, so that no pair is level."""
    dice = random.Random("zavist and tideman")
    for _ in range(PROFILES):
        rankings, ideas = full_rankings(dice, 2 * dice.randint(1, 5) + 1)
        theirs = methods.ranked_pairs_zt(profiles.Profile(rankings))
        lot = [ideas[i] for i in rankings[0]]
        ours = count("ranked_pairs", in_letters(rankings, ideas), ideas, lot)
        assert ours["winners"] == [ideas[i] for i in theirs], (rankings, ideas)


def test_run_off_has_their_winners(profiles: ModuleType, methods: ModuleType) -> None:
    dice = random.Random("run-off")
    for _ in range(PROFILES):
        rankings, ideas = full_rankings(dice, dice.randint(2, 15))
        theirs = methods.instant_runoff_put(profiles.Profile(rankings))
        ours = count("irv", in_letters(rankings, ideas), ideas, tie_merit=False)
        assert ours["complete"] and singles(ours["outcomes"]) == [ideas[i] for i in theirs], (rankings, ideas)


def test_transferable_vote_elects_theirs(profiles: ModuleType) -> None:
    """They draw lots themselves, so what they elect has to be one of our outcomes.

    Where an earlier stage tells apart some of those level but not all, they draw among all of them again, and we
    only among those that are still level: such counts, one in a thousand, are left out.
    """
    from pref_voting.proportional_methods import stv_scottish

    dice = random.Random("stv")
    for n in range(PROFILES + 100):
        rankings, ideas = full_rankings(dice, dice.randint(4, 40))
        seats = dice.randint(1, len(ideas) - 1)
        theirs = stv_scottish(profiles.Profile(rankings), num_seats=seats, rng=random.Random(n))
        ours = count("stv", in_letters(rankings, ideas), ideas, seats=seats)
        by_both = [tie["round"] for tie in ours["ties"] if tie["broken_by"] == "merit"]
        if any(tie["broken_by"] == "lot" and tie["round"] in by_both for tie in ours["ties"]):
            continue
        liked = [ideas[i] for i in theirs if i in ranked_by_somebody(rankings)]
        assert ours["complete"] and sorted(liked) in ours["outcomes"], (rankings, ideas, seats)


def graded(dice: random.Random) -> tuple[list[dict[int, int]], str]:
    ideas = "abcde"[: dice.randint(2, 5)]
    rows = [{i: dice.randint(0, 5) for i in range(len(ideas))} for _ in range(dice.randint(1, 9))]
    return rows, ideas


def in_scores(rows: list[dict[int, int]], ideas: str) -> list[dict[str, Any]]:
    return [cast({"scores": {ideas[i]: n for i, n in row.items()}}) for row in rows]


def test_star_has_their_winners(profiles: ModuleType) -> None:
    from pref_voting.grade_methods import star
    from pref_voting.grade_profiles import GradeProfile

    dice = random.Random("star")
    compared = 0
    while compared < PROFILES:
        rows, ideas = graded(dice)
        if not all(any(row[i] for row in rows) for i in range(len(ideas))):
            continue  # we do not elect what nobody gives anything
        compared += 1
        theirs = star(GradeProfile(rows, list(range(6))))
        ours = count("star", in_scores(rows, ideas), ideas, tie_merit=False)
        assert ours["complete"] and singles(ours["outcomes"]) == [ideas[i] for i in theirs], (rows, ideas)


def test_score_has_their_winners_by_the_mean(profiles: ModuleType) -> None:
    from pref_voting.grade_methods import score_voting
    from pref_voting.grade_profiles import GradeProfile

    dice = random.Random("score")
    compared = 0
    while compared < PROFILES:
        rows, ideas = graded(dice)
        seen = [{i: n for i, n in row.items() if dice.random() < 0.7} for row in rows]
        if not any(any(row.values()) for row in seen):
            continue
        compared += 1
        theirs = score_voting(GradeProfile(seen, list(range(6))), evaluation_method="mean")
        ours = count("score", in_scores(seen, ideas), ideas, seats=1, tie_merit=False)
        assert singles(ours["outcomes"]) == [ideas[i] for i in theirs], (seen, ideas)
