"""Strengths from comparisons, against choix."""

from __future__ import annotations

import random
from types import ModuleType

import pytest

from ideation.domain.voting.families.bradley_terry import Duels, strengths

pytestmark = [pytest.mark.oracles, pytest.mark.slow, pytest.mark.timeout(900)]
PROFILES = 2000


@pytest.fixture
def choix() -> ModuleType:
    return pytest.importorskip("choix", reason="choix is not installed")


def test_strengths_are_theirs_with_a_phantom_as_one_more_item(choix: ModuleType) -> None:
    """The phantom is item 0 to them: every idea has won and lost against it once. Only proportions are compared."""
    from math import exp

    dice = random.Random("bradley and terry")
    for _ in range(PROFILES):
        items = dice.randint(2, 7)
        wins = [tuple(dice.sample(range(1, items + 1), 2)) for _ in range(dice.randint(0, 30))]
        duels = Duels(tuple(str(i) for i in range(1, items + 1)))
        for a, b in wins:
            duels.add(str(a), str(b), 2)
            duels.add(str(b), str(a), 0)
        ghost = [(0, i) for i in range(1, items + 1)] + [(i, 0) for i in range(1, items + 1)]
        theirs = choix.opt_pairwise(items + 1, [*wins, *ghost], alpha=0)
        for i, own in strengths(duels, phantom=1).items():
            assert float(own) == pytest.approx(exp(theirs[int(i)] - theirs[0]), rel=1e-4), wins
