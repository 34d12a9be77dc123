"""Who is here, writes, is selected, owns, commits and acts; and a second look that changes nothing."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ideation.domain.entities import Member
from ideation.domain.polls.balanced_support import by_balance, product, root_in_percent, second_look
from ideation.domain.privacy.influence import influence
from ideation.domain.privacy.suppression import Figures
from tests.domain.scene import Scene


def told(scene: Scene) -> dict[str, Any]:
    found = influence(scene.room)
    return {s["stage"]: s for s in found["stages"]} | {"groups": found["groups"]}


def a_day(scene: Scene) -> tuple[list[Member], list[Member]]:
    """Eight associations, six municipalities, two foundations; a merged idea of two sectors wins."""
    civil, public = scene.crowd(8), scene.crowd(6, "public")
    funds = scene.crowd(2, "foundation")
    scene.go("ideas")
    one = scene.post(civil[0], "Fælles køkken")
    two = scene.post(public[0], "Madklub")
    scene.post(funds[0], "En pulje")
    scene.do(scene.fay, "idea.merge", into=one, ids=[two])
    scene.go("selection")
    poll = scene.open()
    for who in [*civil, *public, *funds]:
        scene.vote(who, poll, votes={one: 2})
    scene.finish(poll)
    scene.do(scene.fay, "selection.confirm", poll=poll.id, ideas=[one])
    return civil, public


def test_ideas_have_no_sector_before_their_result_is_shown(scene: Scene) -> None:
    ann = scene.crowd(6)[0]
    scene.go("ideas")
    scene.post(ann)
    assert told(scene)["wrote"]["figures"] == {} and told(scene)["words"]["total"] == 0


def test_a_sector_is_followed_from_the_door_to_the_deed(scene: Scene) -> None:
    civil, public = a_day(scene)
    scene.go("concepts")
    concept = next(iter(scene.room.concepts))
    scene.do(public[0], "team.join", concept=concept)
    scene.do(civil[0], "team.join", concept=concept)
    scene.go("commitment")
    for who, condition in ((public[0], None), (civil[0], "hvis vi får råd")):
        scene.do(who, "commitment.make", id=scene.at.uuid(), concept=concept, kinds={"join": True}, condition=condition)
    scene.do(
        public[0], "action.add", id=scene.at.uuid(), concept=concept, what="Ring", who=public[0].id, due="2027-01-04"
    )
    found = told(scene)
    assert found["groups"] == ["civil", "*"]  # two foundations could be subtracted: they stand with the municipalities
    assert found["present"]["figures"] == {"civil": [8, 50], "*": [8, 50]}
    assert found["wrote"]["figures"] == {"civil": [1, 33], "*": [2, 67]}
    assert found["selected"]["figures"] == {"civil": [1, 50], "*": [1, 50]} and found["selected"]["of"] == 1
    assert found["owns"]["figures"] == {"civil": [1, 50], "*": [1, 50]}
    assert found["commits"]["figures"] == {"civil": [0, 0], "*": [1, 100]}
    assert found["acts"]["figures"] == {"civil": [0, 0], "*": [1, 100]}


def test_the_same_sectors_are_hidden_at_every_stage(scene: Scene) -> None:
    a_day(scene)
    for stage in told(scene).values():
        if isinstance(stage, dict):
            assert set(stage["figures"]) <= {"civil", "*"}


def test_a_hall_of_four_shows_no_group(scene: Scene) -> None:
    scene.crowd(4)
    assert told(scene)["groups"] == []


# -- a second look ----------------------------------------------------------------------------------------------


def test_an_idea_that_all_groups_like_a_little_is_ahead_of_a_darling() -> None:
    voters = {"civil": 40, "public": 10, "university": 10}
    darling = {"civil": 38, "public": 1, "university": 1}
    bridge = {"civil": 16, "public": 4, "university": 4}
    found = second_look(Figures(voters, {"darling": darling, "bridge": bridge}, 0, 2), ["darling"])
    assert found and found["top"] == ["bridge"]
    assert found["options"]["darling"] == {
        "raw": "40/60", "balanced": 30, "lowest": ["public", "1/10"], "spread": 85, "carried": 1, "of": 3,
    }  # fmt: skip
    assert found["options"]["bridge"]["balanced"] == 41 and found["options"]["bridge"]["carried"] == 3


def test_groups_kept_back_enter_together() -> None:
    voters = {"*": 6, "civil": 30, "public": 10}
    found = second_look(Figures(voters, {"a": {"*": 0, "civil": 12, "public": 5}}, 0, 1), ["a"])
    assert found and found["options"]["a"]["lowest"] == ["*", "5/16"] and found["options"]["a"]["of"] == 2


def test_there_is_nothing_to_balance_in_one_group() -> None:
    assert second_look(Figures({"civil": 12}, {"a": {"civil": 3}}, 0, 1), ["a"]) is None
    assert second_look(Figures({}, {"a": {}}, 0, 0), []) is None


parts = st.dictionaries(st.sampled_from("bcde"), st.tuples(st.integers(0, 9), st.just(9)), min_size=1)


@given(st.dictionaries(st.sampled_from("xyz"), parts, min_size=2))
def test_the_order_is_that_of_the_roots(rows: dict[str, Any]) -> None:
    order = by_balance(rows)
    roots = [float(product(rows[id])) ** (1 / len(rows[id])) for id in order]
    assert all(a > b - 1e-9 for a, b in zip(roots, roots[1:], strict=False))


@given(st.fractions(0, 1), st.integers(1, 6))
def test_the_shown_figure_is_the_root_rounded(value: Fraction, degree: int) -> None:
    assert abs(root_in_percent(value, degree) - 100 * float(value) ** (1 / degree)) <= 0.5 + 1e-6
