"""The solver against the greedy, and against trying everything."""

from __future__ import annotations

import pytest

pytest.importorskip("highspy", reason="the extra `teams` is not installed")

from ideation.domain.teams.greedy import greedy
from ideation.domain.teams.objective import measure
from ideation.teams.integer_program import best
from ideation.teams.proposal import propose
from ideation.teams.subprocess import propose_apart
from tests.domain.teams.people import best_score, camp, keeps


@pytest.mark.parametrize("seed", range(12))
def test_the_solver_finds_the_best_there_is(seed: int) -> None:
    room = camp(7, 3, least=2, most=3, seed=seed, groups=2 + seed % 2)
    seats = best(room, 20)
    assert seats is not None and keeps(room, seats)
    assert measure(room, seats).score == best_score(room) >= measure(room, greedy(room)).score


@pytest.mark.parametrize("seed", range(6))
def test_in_rooms_too_large_to_try_it_is_never_below_the_greedy(seed: int) -> None:
    room = camp(30 + 17 * seed, 3 + 2 * seed, seed=seed)
    seats = best(room, 20)
    assert seats is not None and keeps(room, seats)
    assert measure(room, seats).score >= measure(room, greedy(room)).score


def test_a_hundred_and_fifty_in_twenty_teams_and_again_the_same() -> None:
    room = camp(150, 20)
    made = propose(room)
    assert (made["by"], made["proved"], made["measure"]["below"]) == ("solver", True, 0)
    assert made["measure"]["first"] >= 110 and made["measure"]["other"] == 0
    assert propose_apart("a session", room, best=True) == made == propose(room)


def test_between_equals_the_lot_decides() -> None:
    rooms = [camp(40, 4, silent=1.0, seed=1), camp(40, 4, silent=1.0, seed=1)]
    drawn = {tuple(sorted(best(room.__class__(room.people, room.teams, 9, 11, 3, lot), 20).items()))  # type: ignore[union-attr]
             for room, lot in zip(rooms, ("one", "another"), strict=True)}  # fmt: skip
    assert len(drawn) == 2


def test_what_is_not_finished_in_time_is_the_greedys() -> None:
    room = camp(150, 20)
    made = propose(room, seconds=0)
    assert (made["by"], made["proved"]) == ("lot", False)
    assert made["measure"] == measure(room, greedy(room)).as_dict()
