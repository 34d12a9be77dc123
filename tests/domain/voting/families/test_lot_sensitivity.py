"""Counting again under every lot: each order's answer is found once, and none that no order would give."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from ideation.domain.voting.families.lot_sensitivity import Lot, Published, TieSeen, all_outcomes, redrawn

IDEAS = "abcd"
questions = st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from(IDEAS), min_size=1, unique=True)), max_size=5)


def answers(lot: Lot, asked: list[tuple[bool, list[str]]]) -> list[str]:
    """What the lot says to some questions, each with its number, so that the order of asking shows."""
    return [f"{n}{(lot.first if first else lot.last)(tied)}" for n, (first, tied) in enumerate(asked)]


@settings(max_examples=200)
@given(asked=questions)
def test_undecided_lots_answer_as_all_orders_together(asked: list[tuple[bool, list[str]]]) -> None:
    found, complete = all_outcomes(lambda lot: answers(lot, asked), IDEAS)
    every = {tuple(sorted(answers(Published(order), asked))) for order in permutations(IDEAS)}
    assert complete and set(found) == every


def test_too_many_orders_are_said_to_be_too_many() -> None:
    asked = [(True, list("abcd")), (True, list("bcd")), (True, list("acd"))]
    found, complete = all_outcomes(lambda lot: answers(lot, asked), IDEAS, tries=3)
    assert len(found) == 3 and not complete


def first_five(lot: Lot, left: list[str]) -> list[str]:
    drawn: list[str] = []
    while len(drawn) < 5:
        drawn.append(lot.first([id for id in left if id not in drawn]))
    return drawn


def test_a_lot_among_very_many_is_seen_to_have_mattered() -> None:
    """Of twenty level the first five are in: a thousand are not all orders, but one is enough to see it."""
    many = [f"{n:02}" for n in range(20)]
    _, complete, [told] = redrawn(lambda lot: first_five(lot, many), many, [TieSeen(1, tuple(many), "lot")])
    assert told.mattered and not complete


def test_whoever_is_tired_says_that_not_all_was_tried() -> None:
    counts: list[int] = []

    def winners(lot: Lot) -> list[str]:
        counts.append(1)
        return [lot.first(list(IDEAS))]

    found, complete, [told] = redrawn(winners, IDEAS, [TieSeen(1, tuple(IDEAS), "lot")], tired=lambda: len(counts) >= 2)
    assert len(found) == 2 and not complete and told.mattered
