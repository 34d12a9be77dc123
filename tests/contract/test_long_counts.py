"""A count made in a process of its own is the count that would be made here."""

from random import Random

import pytest

from ideation.counting.count_poll import apart
from ideation.domain.polls.count import whole_count
from ideation.domain.voting import METHODS
from ideation.domain.voting.cost_estimate import DENSE, LARGE, effort_of
from tests.story.ballots import SETTINGS, choice_for


@pytest.mark.parametrize("method", sorted(DENSE))  # the others are, in a room: test_same_bytes
def test_nothing_is_lost_on_the_way_back(method: str) -> None:
    dice, ids = Random(3), [f"Æ{n}" for n in range(5)]
    document = {
        "method": method,
        "settings": SETTINGS.get(method, {"seats": 1 if METHODS[method].single else 2}),
        "options": [{"id": id, "title": id.lower(), "cost": 700} for id in ids],
        "ballots": [
            {"choice": choice_for(method, ids, dice), "sector": dice.choice(["civil", "public"])} for _ in range(45)
        ],
        "lot": ids,
    }
    assert apart("threading", document) == whole_count(document)


@pytest.mark.parametrize("method", sorted(DENSE))
def test_what_a_hall_says_of_everything_is_counted_apart(method: str) -> None:
    assert effort_of(method, 1_000, 500) == "long"
    assert effort_of(method, LARGE // 500, 500) == "moment"
