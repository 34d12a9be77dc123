"""Who votes alike: planted camps are found, chance is not taken for one, and nothing but the ballots matters."""

from __future__ import annotations

import os
import subprocess
import sys
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ideation.domain.canonical import canonical
from ideation.domain.limits import FEW
from ideation.domain.opinions import PEOPLE, opinions
from ideation.domain.voting import METHODS
from tests.domain.opinions.rooms import Ballots, camp, ids, noise, scores, ticks

LOT = ids(24)


def found(ballots: Ballots, lot: list[str] = LOT, method: str = "phragmen") -> dict[str, Any]:
    told = opinions(method, ballots, lot)
    assert told is not None
    return told


def sides(told: dict[str, Any], id: str) -> list[int | None]:
    quarters: list[int | None] = told["quarters"][id]
    return quarters


@pytest.mark.parametrize("sizes", [[40, 24], [30, 20, 15], [60, 50, 30]])
def test_planted_camps_are_found_and_what_they_share_comes_first(sizes: list[int]) -> None:
    told = found(ticks(camp(1, sizes)))
    assert told["groups"] == sizes and told["people"] == sum(sizes)
    assert sorted(told["agreed"][:2]) == ["i00", "i01"]
    assert all(q is None or q >= 2 for q in sides(told, "i00"))
    assert told["divides"] and "i00" not in told["divides"]
    assert all(max(q or 0 for q in sides(told, id)) == 3 for id in told["divides"])


def test_scores_tell_the_same_as_ticks() -> None:
    people = camp(2, [30, 20, 15])
    assert found(scores(people), method="score")["groups"] == found(ticks(people))["groups"]


def test_of_scores_only_what_was_seen_counts() -> None:
    """Six answers are too few, and a person who likes all that they saw has no side."""
    people = scores(camp(3, [30, 25]))
    few = {"scores": dict(list(people[0][0]["scores"].items())[:6])}
    fond = {"scores": dict.fromkeys(LOT, 4)}
    assert found([*people, (few, None, 3), (fond, None, 4)], method="star")["people"] == 55


@pytest.mark.parametrize("seed", range(20))
def test_chance_is_not_taken_for_groups(seed: int) -> None:
    told = found(ticks(noise(seed, 90)))
    assert told == {"people": told["people"], "groups": [], "quarters": {}, "agreed": [], "divides": []}


def test_below_forty_there_is_nothing() -> None:
    people = camp(4, [24, 16])
    assert len(people) == PEOPLE and found(ticks(people))["groups"] == [24, 16]
    assert opinions("phragmen", ticks(people[1:]), LOT) is None


def test_few_ticks_say_too_little_and_an_empty_ballot_nothing() -> None:
    people = camp(5, [24, 16])
    for says_little in ([], ["i02"], ["i02", "i03"], LOT):
        assert opinions("phragmen", ticks([*people[1:], says_little]), LOT) is None


@pytest.mark.parametrize(
    ("method", "fits"),
    [(name, name not in "ranked_pairs schulze irv stv pairwise impact_effort consent gradients") for name in METHODS],
)
def test_it_fits_ballots_that_speak_of_every_option_by_itself(method: str, fits: bool) -> None:
    people = camp(6, [30, 20])
    choice = {"dots": "votes", "quadratic": "votes", "score": "scores", "star": "scores"}.get(method, "approve")
    shapes: dict[str, Ballots] = {
        "votes": [({"votes": dict.fromkeys(approve, 1)}, None, 1) for approve in people],
        "scores": scores(people),
        "approve": ticks(people),
    }
    assert (opinions(method, shapes[choice] if fits else [({}, None, 50)], LOT) is not None) == fits


def test_six_options_are_too_few() -> None:
    assert opinions("approval", ticks(camp(7, [30, 30], options=6)), ids(6)) is None
    assert opinions("approval", ticks(camp(7, [30, 30], options=7)), ids(7)) is not None


def test_how_much_somebody_ticks_is_no_opinion() -> None:
    """Half the room ticks everything it likes, half only some of it: no two groups come of that."""
    chance, people = Random(8), camp(8, [40, 40])
    sparing = [approve if n % 2 else chance.sample(approve, 4) for n, approve in enumerate(people)]
    groups = found(ticks(sparing))["groups"]
    assert len(groups) == 2 and max(groups) <= 42


def test_a_handful_is_no_group_of_its_own() -> None:
    """Three who like what nobody else does go with whom they are nearest to; nobody is left over."""
    told = found(ticks([*camp(9, [30, 24]), *[["i20", "i21", "i22", "i23"]] * 3]))
    assert len(told["groups"]) == 2 and sum(told["groups"]) == told["people"] == 57


rooms = st.tuples(
    st.integers(0, 10**6), st.lists(st.integers(3, 40), min_size=1, max_size=6).filter(lambda sizes: sum(sizes) >= 40)
)


@given(rooms)
@settings(max_examples=40)
def test_no_group_of_fewer_than_five_and_none_of_more_than_five_groups(room: tuple[int, list[int]]) -> None:
    told = opinions("phragmen", ticks(camp(*room)), LOT)
    if told:
        assert all(n >= FEW for n in told["groups"]) and len(told["groups"]) in (0, 2, 3, 4, 5)
        assert sum(told["groups"]) == (told["people"] if told["groups"] else 0)
        assert all(len(row) == len(told["groups"]) for row in told["quarters"].values())
        assert set(told["quarters"]) == {*told["agreed"], *told["divides"]}


@given(rooms, st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_neither_the_order_of_ballots_nor_their_bundles_show(room: tuple[int, list[int]], chance: Random) -> None:
    ballots = ticks(camp(*room))
    shuffled = chance.sample(ballots, len(ballots))
    bundled = [ballots[0], *((choice, None, 2) for choice, _, _ in shuffled)]
    doubled = [*ballots, *ballots, ballots[0]]
    assert opinions("approval", ballots, LOT) == opinions("approval", shuffled, LOT)
    assert opinions("approval", doubled, LOT) == opinions("approval", bundled, LOT)


@given(rooms, st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_other_names_for_the_ideas_change_nothing_but_the_names(room: tuple[int, list[int]], chance: Random) -> None:
    people = camp(*room)
    named = dict(zip(LOT, chance.sample([f"x{n}" for n in range(100)], len(LOT)), strict=True))
    told = opinions("approval", ticks(people), LOT)
    again = opinions("approval", ticks([[named[id] for id in p] for p in people]), [named[id] for id in LOT])
    if told is None or again is None:
        assert told is again
        return
    assert again["groups"] == told["groups"]
    for name in ("agreed", "divides"):
        assert again[name] == [named[id] for id in told[name]]
    assert again["quarters"] == {named[id]: row for id, row in told["quarters"].items()}


PRINTS = """
from ideation.domain.canonical import canonical
from ideation.domain.opinions import opinions
from tests.domain.opinions.rooms import camp, ids, noise, ticks
print(canonical([opinions("phragmen", ticks(room), ids(24)) for room in (camp(1, [30, 20, 15]), noise(3, 60))]))
"""


def test_every_interpreter_finds_the_same_bytes() -> None:
    seeds = ("0", "1", "4711")
    said = {
        subprocess.run(
            [sys.executable, "-c", PRINTS],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed in seeds
    }
    here = [opinions("phragmen", ticks(room), LOT) for room in (camp(1, [30, 20, 15]), noise(3, 60))]
    assert said == {canonical(here)}
