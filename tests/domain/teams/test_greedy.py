"""Teams from wishes, without any library."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from ideation.domain.errors import Conflict, Invalid
from ideation.domain.teams.greedy import greedy, one_draw
from ideation.domain.teams.objective import measure
from ideation.domain.teams.problem import Person, Problem, refuse_impossible
from tests.domain.teams.people import best_score, camp, keeps


def test_a_hundred_and_fifty_in_twenty_teams() -> None:
    """Most get their first wish, hardly anybody none, and the groups meet in every team."""
    room = camp(150, 20)
    seats = greedy(room)
    found = measure(room, seats)
    assert keeps(room, seats)
    assert found.first >= 105 and found.other <= 2
    assert found.below == 0 and min(found.groups.values()) >= 3
    assert found.first + found.second + found.third + found.other + found.silent == 150


ODD = [(7, 3, 2, 3), (11, 2, 5, 6), (9, 9, 1, 1), (10, 1, 10, 10), (23, 4, 5, 6), (1, 1, 1, 9)]


@pytest.mark.parametrize(("people", "teams", "least", "most"), ODD)
def test_odd_sizes_are_kept(people: int, teams: int, least: int, most: int) -> None:
    for seed in range(5):
        room = camp(people, teams, least=least, most=most, seed=seed)
        assert keeps(room, greedy(room))


def test_it_is_hardly_worse_than_the_best_there_is() -> None:
    rooms = [camp(7, 3, least=2, most=3, seed=seed) for seed in range(25)]
    gaps = [best_score(room) - measure(room, greedy(room)).score for room in rooms]
    assert min(gaps) >= 0 and max(gaps) <= 10 and sum(gap == 0 for gap in gaps) >= 22


def test_the_whole_counts_more_than_coming_first() -> None:
    """The first of the lot would take the last place of the only concept that the other wants."""
    ann, bob = Person("ann", None, ("a", "b")), Person("bob", None, ("a",))
    for seed in range(8):
        assert greedy(Problem((ann, bob), ("a", "b"), 1, 1, 0, str(seed))) == {"ann": "b", "bob": "a"}


def test_between_equals_the_lot_decides_and_nothing_else() -> None:
    people = tuple(Person(name, None, ("a",)) for name in ("ann", "bob", "cho", "dot"))
    lucky = {one_draw(Problem(people, ("a", "b"), 1, 1 + 2, 0, str(seed)))["dot"] for seed in range(20)}
    assert lucky == {"a", "b"}


def test_who_wished_nothing_goes_where_a_group_is_missing() -> None:
    keen = [Person(f"civil{n}", "civil", (team,)) for n, team in enumerate("aabb")]
    quiet = [Person("firm", "business"), Person("fund", "foundation")]
    room = Problem((*keen, *quiet), ("a", "b"), 3, 3, 2, "lot")
    found = measure(room, greedy(room))
    assert (found.first, found.silent, found.groups) == (4, 2, {"a": 2, "b": 2})


def test_people_without_any_wish_are_spread() -> None:
    room = camp(40, 5, silent=1.0)
    found = measure(room, greedy(room))
    assert found.silent == 40 and found.score == 0 and set(found.groups.values()) <= {3, 4, 5}


def test_fewer_groups_in_the_room_than_asked_for_is_said_not_refused() -> None:
    room = camp(30, 5, groups=4, among={"civil": 5, "public": 5})
    found = measure(room, greedy(room))
    assert found.below == 5 and found.lacking == 10 and set(found.groups.values()) == {2}


def test_guests_count_for_no_group() -> None:
    room = Problem((Person("g1", None), Person("g2", None), Person("c", "civil")), ("a",), 1, 3, 3, "lot")
    assert measure(room, greedy(room)).groups == {"a": 1}


@pytest.mark.parametrize(
    ("people", "teams", "least", "most", "reason", "advice"),
    [
        (20, 4, 6, 9, "too_few_people", {"needed": 24, "least_at_most": 5}),
        (20, 4, 2, 4, "too_many_people", {"room": 16, "most_at_least": 5}),
        (21, 4, 2, 5, "too_many_people", {"room": 20, "most_at_least": 6}),
        (3, 4, 1, 4, "more_teams_than_people", {"teams_at_most": 3}),
        (0, 4, 1, 4, "nobody_to_place", {}),
    ],
)
def test_impossible_sizes_are_refused_with_what_would_do(
    people: int, teams: int, least: int, most: int, reason: str, advice: dict[str, int]
) -> None:
    with pytest.raises(Conflict) as refusal:
        refuse_impossible(camp(people, teams, least=least, most=most))
    assert refusal.value.reason == reason and advice.items() <= refusal.value.extra.items()


def test_no_concepts_and_no_sense_are_refused() -> None:
    room = camp(9, 3)
    with pytest.raises(Conflict, match="no_concepts"):
        refuse_impossible(replace(room, teams=()))
    with pytest.raises(Invalid) as refusal:
        refuse_impossible(replace(room, least=5, most=4))
    assert refusal.value.fields == {"most": "below_least"}


def test_the_same_question_has_the_same_answer_whatever_the_order_of_people() -> None:
    room = camp(60, 9)
    turned = replace(room, people=tuple(reversed(room.people)))
    assert greedy(room) == greedy(turned)
    assert greedy(replace(room, seed="another lot")) != greedy(room)


def test_and_in_every_process() -> None:
    code = (
        "from tests.domain.teams.people import camp\n"
        "from ideation.domain.teams.greedy import greedy\n"
        "print(sorted(greedy(camp(40, 6)).items()))"
    )
    answers = {
        subprocess.run([sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": hash}, capture_output=True,
                       text=True, check=True).stdout
        for hash in ("0", "1", "2")
    }  # fmt: skip
    assert len(answers) == 1
