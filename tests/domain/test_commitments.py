"""Promises with an "if": what is firm, what is in force, what waits; together or not at all, in whatever order."""

from __future__ import annotations

from itertools import chain, combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ideation.domain import commitments
from ideation.domain.commitments import Force, in_force, is_conditional, resolve, sums
from ideation.domain.entities import Commitment, Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, NotFound
from ideation.views import board
from tests.domain.scene import Scene

SECTORS = {"ann": "civil", "bob": "business", "cai": "public", "dot": "civil", "eva": "public"}


def pledge(id: str, member: str, concept: str = "hus", **more: Any) -> Commitment:
    return Commitment(id=id, session="s", concept=concept, member=member, **({"kinds": {"join": True}} | more))


def states(*pledges: Commitment) -> dict[str, str]:
    return {id: standing.state for id, standing in resolve(pledges, SECTORS).standings.items()}


# -- each condition ---------------------------------------------------------------------------------------------------


def test_firm_is_firm_and_words_wait_for_the_facilitator() -> None:
    words = [pledge(str(met), "bob", condition="Hvis chefen siger ja", met=met) for met in (None, False, True)]
    assert states(pledge("a", "ann"), *words) == {
        "a": "firm", "None": "waiting", "False": "waiting", "True": "in_force",
    }  # fmt: skip


def test_three_others_are_three_other_people_who_join() -> None:
    if_two = pledge("if", "ann", depends={"others": 2})
    twice = [pledge("b1", "bob"), pledge("b2", "bob")]
    assert states(if_two, *twice)["if"] == "waiting"
    assert states(if_two, *twice, pledge("own", "ann"))["if"] == "waiting"
    assert states(if_two, *twice, pledge("hours", "cai", kinds={"hours_per_month": 9}))["if"] == "waiting"
    assert states(if_two, *twice, pledge("away", "cai", "andet hus"))["if"] == "waiting"
    assert states(if_two, *twice, pledge("c", "cai"))["if"] == "in_force"


def test_so_much_money_is_what_the_others_give() -> None:
    if_money = pledge("if", "ann", depends={"kind": "money_dkk", "at_least": 10_000}, kinds={"money_dkk": 9_000})
    given = [pledge("b", "bob", kinds={"money_dkk": 6_000}), pledge("c", "cai", kinds={"money_dkk": 3_999})]
    assert states(if_money, *given)["if"] == "waiting"
    standing = resolve([if_money, *given], SECTORS).standings["if"]
    assert (standing.have, standing.need) == (9_999, 10_000)
    assert states(if_money, *given, pledge("d", "dot", kinds={"money_dkk": 1}))["if"] == "in_force"


def test_the_municipality_gives_a_room() -> None:
    a_room = {"kind": "in_kind", "at_least": 1, "sector": "public"}
    if_room = pledge("if", "ann", depends=a_room)
    assert states(if_room, pledge("b", "bob", kinds={"in_kind": "Et lokale"}))["if"] == "waiting"
    assert states(if_room, pledge("c", "cai", kinds={"in_kind": "Et lokale"}))["if"] == "in_force"


def test_words_and_a_figure_have_to_hold_both() -> None:
    both: dict[str, Any] = {"depends": {"others": 1}, "condition": "Hvis chefen siger ja"}
    assert states(pledge("if", "ann", **both), pledge("b", "bob"))["if"] == "waiting"
    assert states(pledge("if", "ann", met=True, **both))["if"] == "waiting"
    assert states(pledge("if", "ann", met=True, **both), pledge("b", "bob"))["if"] == "in_force"


# -- all together -----------------------------------------------------------------------------------------------------


def test_those_who_wait_for_one_another_go_together_or_not_at_all() -> None:
    ring = [pledge("a", "ann", depends={"commitment": "b"}), pledge("b", "bob", depends={"commitment": "a"})]
    assert states(*ring) == {"a": "in_force", "b": "in_force"}
    third = pledge("c", "cai", depends={"others": 3})
    held = [pledge("a", "ann", depends={"commitment": "b"}), pledge("b", "bob", depends={"commitment": "c"}), third]
    assert states(*held) == {"a": "waiting", "b": "waiting", "c": "waiting"}
    assert set(states(*held, pledge("d", "dot")).values()) == {"in_force", "firm"}


def test_four_who_each_want_three_others() -> None:
    four = [pledge(name, name, depends={"others": 3}) for name in ("ann", "bob", "cai", "dot")]
    assert set(states(*four).values()) == {"in_force"}
    assert set(states(*four[:3]).values()) == {"waiting"}


def test_one_who_withdraws_takes_a_chain_with_them() -> None:
    links = (pledge(str(n), "bob", depends={"commitment": str(n - 1)}) for n in range(1, 300))
    chain_of = [pledge("0", "ann"), *links]
    assert list(states(*chain_of).values()).count("in_force") == 299
    assert set(states(*chain_of[:0:-1]).values()) == {"waiting"}


def test_a_room_full_of_conditions_is_soon_resolved() -> None:
    """Whoever makes thousands of them on purpose stops nobody: counted in questions asked, not in seconds."""
    sectors = {f"m{n}": "civil" for n in range(1000)}
    ladder = [pledge(f"p{n}", f"m{n}", depends={"others": 1000 - n}) for n in range(1000)]
    links = [pledge(f"q{n}", f"m{n}", "have", depends={"commitment": f"q{n + 1}"}) for n in range(1000)]
    asked = 0

    class Counting(Force):
        def holds(self, pledge: Commitment) -> bool:
            nonlocal asked
            asked += 1
            return super().holds(pledge)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commitments, "Force", Counting)
        for order in ([*ladder, *links], [*links, *ladder][::-1], Random(7).sample([*ladder, *links], 2000)):
            assert not in_force(order, sectors).ids
    assert asked < 20_000


conditions = st.one_of(
    st.none(),
    st.builds(lambda n: {"others": n}, st.integers(1, 4)),
    st.builds(lambda n: {"commitment": f"p{n}"}, st.integers(0, 7)),
    st.builds(
        lambda kind, n, sector: {"kind": kind, "at_least": n} | ({"sector": sector} if sector else {}),
        st.sampled_from(["money_dkk", "in_kind", "join"]), st.integers(1, 4),
        st.sampled_from([None, "civil", "public"]),
    ),
)  # fmt: skip
kinds = st.fixed_dictionaries(
    {}, optional={"join": st.just(True), "money_dkk": st.integers(1, 3), "in_kind": st.just("Et lokale")}
)


@st.composite
def rooms(draw: st.DrawFn) -> list[Commitment]:
    many = range(draw(st.integers(1, 7)))
    return [
        pledge(
            f"p{n}", draw(st.sampled_from(sorted(SECTORS))), draw(st.sampled_from(["hus", "have"])),
            kinds=draw(kinds), depends=draw(conditions), **draw(st.sampled_from([{}, {"condition": "x", "met": True}])),
        )
        for n in many
    ]  # fmt: skip


def carries_itself(some: tuple[Commitment, ...]) -> bool:
    force = Force(some, SECTORS)
    return all(force.holds(p) for p in some)


@given(rooms())
def test_what_is_in_force_is_the_union_of_all_sets_that_carry_themselves(all: list[Commitment]) -> None:
    """Against brute force, condition by condition: the greatest fixed point."""
    subsets = chain.from_iterable(combinations(all, n) for n in range(len(all) + 1))
    standing = {p.id for some in subsets if carries_itself(some) for p in some}
    assert in_force(all, SECTORS).ids == standing


@given(rooms(), st.integers())
def test_in_any_order_it_is_the_same(all: list[Commitment], seed: int) -> None:
    other = Random(seed).sample(all, len(all))
    assert resolve(all, SECTORS).standings == resolve(other, SECTORS).standings


@given(rooms())
def test_one_firm_promise_more_never_breaks_another(all: list[Commitment]) -> None:
    more = [*all, pledge("new", "eva", kinds={"join": True, "money_dkk": 2})]
    assert in_force(all, SECTORS).ids <= in_force(more, SECTORS).ids


@given(rooms())
def test_the_three_sums_are_of_different_promises(all: list[Commitment]) -> None:
    found = sums(all, resolve(all, SECTORS).standings, SECTORS)
    money = sum(p.kinds.get("money_dkk", 0) for p in all)
    assert sum(one.kinds.get("money_dkk", 0) for one in found.values()) == money
    assert found["firm"].people == len({p.member for p in all if not is_conditional(p)})


# -- in a room --------------------------------------------------------------------------------------------------------


@pytest.fixture
def concept(scene: Scene) -> str:
    return scene.concept()


def bring(scene: Scene, by: Member, concept: str, **more: Any) -> str:
    made = {"id": scene.at.uuid(), "concept": concept, "kinds": {"join": True}} | more
    return str(scene.do(by, "commitment.make", **made).result["id"])


def seen(scene: Scene, id: str, role: str = "participant") -> Any:
    return next(card for card in board.whole(scene.room, role)["commitments"] if card["id"] == id)


def test_others_hear_of_it_when_a_condition_comes_to_hold_and_falls_again(scene: Scene, concept: str) -> None:
    ann, bob, cai = (scene.member(name) for name in ("ann", "bob", "cai"))
    waiting = bring(scene, ann, concept, kinds={"hours_per_month": 8}, depends={"others": 2})
    bystander = bring(scene, ann, concept, condition="Hvis det regner")
    bring(scene, bob, concept)
    assert (seen(scene, waiting)["standing"], seen(scene, waiting)["progress"]) == ("waiting", {"have": 1, "need": 2})
    before = scene.room.seq
    last = bring(scene, cai, concept)
    assert seen(scene, waiting)["standing"] == "in_force"
    changed = {id for name, id in scene.room.changed_since(before) if name == "commitments"}
    assert changed == {last, waiting} and bystander not in changed
    scene.do(cai, "commitment.withdraw", id=last)
    assert seen(scene, waiting)["standing"] == "waiting"


def test_who_changes_group_or_is_removed_changes_what_hangs_on_them(scene: Scene, concept: str, fay: Member) -> None:
    ann, bob = scene.member("ann"), scene.member("bob", "business")
    a_room = {"kind": "in_kind", "at_least": 1, "sector": "public"}
    waiting = bring(scene, ann, concept, depends=a_room)
    room = bring(scene, bob, concept, kinds={"in_kind": "Et lokale"})
    assert seen(scene, waiting)["standing"] == "waiting"
    scene.do(fay, "member.update", member=bob.id, sector="public")
    assert seen(scene, waiting)["standing"] == "in_force"
    scene.do(fay, "member.remove", member=bob.id)
    assert seen(scene, waiting)["standing"] == "waiting"
    assert room not in {card["id"] for card in board.whole(scene.room, "facilitator")["commitments"]}


def test_the_facilitator_says_whether_words_hold(scene: Scene, concept: str, ann: Member, fay: Member) -> None:
    id = bring(scene, ann, concept, condition="Hvis bestyrelsen siger ja")
    scene.refused(ann, "commitment.judge", Forbidden, "role", id=id, met=True)
    for met, state in ((True, "in_force"), (False, "waiting"), (None, "waiting"), (True, "in_force")):
        scene.do(fay, "commitment.judge", id=id, met=met)
        assert (seen(scene, id)["standing"], seen(scene, id)["met"]) == (state, met)
    again = {"id": id, "concept": concept, "kinds": {"hours_per_month": 2}}
    scene.do(ann, "commitment.make", **again, condition="Hvis bestyrelsen siger ja")
    assert seen(scene, id)["standing"] == "in_force"
    scene.do(ann, "commitment.make", **again, condition="Hvis alle siger ja")
    assert seen(scene, id)["standing"] == "waiting"
    scene.do(ann, "commitment.make", **again)
    scene.refused(fay, "commitment.judge", Conflict, "no_condition", id=id, met=True)
    scene.refused(fay, "commitment.judge", NotFound, id=scene.at.uuid(), met=True)


@pytest.mark.parametrize(
    "wrong",
    [
        {}, {"others": 0}, {"others": 5001}, {"others": "3"}, {"others": 2, "kind": "join", "at_least": 1},
        {"kind": "in_kind"}, {"at_least": 1}, {"kind": "love", "at_least": 1}, {"kind": "join", "at_least": 0},
        {"others": 2, "sector": "public"}, {"kind": "join", "at_least": 1, "sector": "nobody"}, {"surprise": 1},
    ],
    ids=str,
)  # fmt: skip
def test_a_condition_that_is_none(scene: Scene, concept: str, ann: Member, wrong: dict[str, Any]) -> None:
    made = {"id": scene.at.uuid(), "concept": concept, "kinds": {"join": True}, "depends": wrong}
    scene.refused(ann, "commitment.make", Invalid, **made)


def test_a_condition_on_a_promise_that_is_not_there(scene: Scene, concept: str, ann: Member) -> None:
    id = scene.at.uuid()
    made = {"id": id, "concept": concept, "kinds": {"join": True}}
    scene.refused(ann, "commitment.make", NotFound, **made, depends={"commitment": scene.at.uuid()})
    scene.refused(ann, "commitment.make", Invalid, "own", **made, depends={"commitment": id})


def test_the_wall_sees_how_far_it_is_and_no_words(scene: Scene, concept: str, ann: Member) -> None:
    id = bring(scene, ann, concept, depends={"others": 2}, condition="Hvis Lone siger ja")
    card = seen(scene, id, "observer")
    assert card["progress"] == {"have": 0, "need": 2} and card["standing"] == "waiting"
    assert not {"member", "condition", "met", "first_step"} & card.keys()
