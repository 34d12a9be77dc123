"""As many places as options: what people are told before they vote is what comes out, whatever they vote."""

from random import Random
from typing import Any

import pytest

from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Cast, Option
from ideation.domain.voting.places import FILLING, room_for_all
from tests.story.ballots import SETTINGS, choice_for

IDS = [f"0000000{n}-0000-4000-8000-000000000000" for n in range(5)]


def counted(method: str, choices: list[dict[str, Any]], seats: int) -> set[str]:
    rule = METHODS[method]
    given = {**SETTINGS.get(method, {}), "seats": seats}
    settings = rule.settings.model_validate(rule.prepare(given, len(IDS)))
    options = [Option(id) for id in IDS]
    cast = [Cast(rule.check(choice, options, settings), sector=f"s{n % 2}") for n, choice in enumerate(choices)]
    return set(rule.count(cast, options, settings, IDS).winners)


@pytest.mark.parametrize("method", FILLING)
@pytest.mark.parametrize("seed", range(12))
def test_whatever_somebody_votes_for_goes_on(method: str, seed: int) -> None:
    dice = Random(seed)
    choices = [choice_for(method, IDS, dice) for _ in range(12)]
    wanted = {id for choice in choices for id in METHODS[method].supports(choice, IDS)}
    assert room_for_all(method, {"seats": 5}, 5)
    assert wanted <= counted(method, choices, 5)


def test_there_is_a_choice_where_there_are_fewer_places_or_more_is_asked() -> None:
    assert not room_for_all("dots", {"seats": 2}, 3)
    assert not room_for_all("dots", {"seats": 1}, 1)
    assert not room_for_all("equal_shares", {"seats": 3, "completion": "none"}, 3)
    for method in METHODS.keys() - set(FILLING):
        assert not room_for_all(method, {"seats": 9}, 3)
