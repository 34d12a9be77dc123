"""Counting again under every lot: each order's answer is found once, and none that no order would give."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from ideation.domain.voting.redraw import Lot, Published, all_outcomes

IDEAS = "abcd"
questions = st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from(IDEAS), min_size=1, unique=True)), max_size=5)


def answers(lot: Lot, asked: list[tuple[bool, list[str]]]) -> list[str]:
    """What the lot says to some questions, each with its number, so that the order of asking shows."""
    return [f"{n}{(lot.first if first else lot.last)(tied)}" for n, (first, tied) in enumerate(asked)]


@settings(max_examples=200, deadline=None)
@given(asked=questions)
def test_undecided_lots_answer_as_all_orders_together(asked: list[tuple[bool, list[str]]]) -> None:
    found, complete = all_outcomes(lambda lot: answers(lot, asked), IDEAS)
    every = {tuple(sorted(answers(Published(order), asked))) for order in permutations(IDEAS)}
    assert complete and set(found) == every


def test_too_many_orders_are_said_to_be_too_many() -> None:
    asked = [(True, list("abcd")), (True, list("bcd")), (True, list("acd"))]
    found, complete = all_outcomes(lambda lot: answers(lot, asked), IDEAS, tries=3)
    assert len(found) == 3 and not complete
