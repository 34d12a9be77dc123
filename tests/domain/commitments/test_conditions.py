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
from ideation.domain.entities import Commitment
from tests.domain.commitments.conditions import kinds

SECTORS = {"ann": "civil", "bob": "business", "cai": "public", "dot": "civil", "eva": "public"}


def pledge(id: str, member: str, concept: str = "hus", **more: Any) -> Commitment:
    return Commitment(id=id, session="s", concept=concept, member=member, **({"kinds": {"join": True}} | more))


def states(*pledges: Commitment) -> dict[str, str]:
    return {id: standing.state for id, standing in resolve(pledges, SECTORS).standings.items()}


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
