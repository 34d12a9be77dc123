"""Committees from approvals, against abcvoting: the complete lists of tied winner sets."""

from __future__ import annotations

import random
from types import ModuleType
from typing import Any

import pytest

from tests.domain.voting.counts import count, ticks

pytestmark = [pytest.mark.oracles, pytest.mark.slow, pytest.mark.timeout(900)]
PROFILES = 2000
RULES = {
    "approval": ("av", {}),
    "phragmen": ("seqphragmen", {}),
    "pav_sequential": ("seqpav", {}),
    "equal_shares by phragmen": ("equal-shares", {"completion": "phragmen"}),
    "equal_shares by approval": ("equal-shares-with-av-completion", {"completion": "approval"}),
}


@pytest.fixture
def abcrules() -> ModuleType:
    return pytest.importorskip("abcvoting.abcrules", reason="abcvoting is not installed")


@pytest.mark.parametrize("rule", RULES)
def test_the_tied_winner_sets_are_those_of_abcvoting(abcrules: ModuleType, rule: str) -> None:
    from abcvoting.preferences import Profile

    oracle, settings = RULES[rule]
    dice = random.Random(rule)
    for _ in range(PROFILES):
        ballots, ideas, seats = some_profile(dice)
        profile = Profile(len(ideas))
        profile.add_voters([[ideas.index(id) for id in ballot] for ballot in ballots])
        theirs = abcrules.compute(oracle, profile, seats, resolute=False)
        ours = count(rule.split()[0], ticks(*ballots), ideas, seats=seats, tie_merit=False, **settings)
        assert ours["complete"]
        assert ours["outcomes"] == supported(theirs, ballots, ideas), (ballots, seats)
        assert sorted(ours["winners"]) in ours["outcomes"]


def some_profile(dice: random.Random) -> tuple[list[str], str, int]:
    """A small room, so that ties are many; everybody approves of something."""
    ideas = "abcdefgh"[: dice.randint(3, 8)]
    voters, most = dice.randint(2, 12), dice.randint(1, len(ideas))
    ballots = ["".join(sorted(dice.sample(ideas, dice.randint(1, most)))) for _ in range(voters)]
    return ballots, ideas, dice.randint(1, len(ideas) - 1)


def supported(committees: Any, ballots: list[str], ideas: str) -> list[list[str]]:
    """Without those whom nobody approves of: we leave such seats empty and say so."""
    liked = "".join(ballots)
    sets = {tuple(sorted(ideas[c] for c in committee if ideas[c] in liked)) for committee in committees}
    return sorted(list(committee) for committee in sets)
