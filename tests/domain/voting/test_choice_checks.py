"""What is refused, by every method, with the path of the field; and what is never accepted by accident."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ideation.domain.errors import Invalid
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option
from tests.domain.voting.rooms import settings_of

OPTIONS = [Option("a", 10), Option("b", 10), Option("c", 10)]
HUGE, NAN = 10**400, float("nan")


def refusal(method: str, choice: object, **rule: Any) -> dict[str, str]:
    kind = METHODS[method]
    options = OPTIONS[:1] if kind.single else OPTIONS
    with pytest.raises(Invalid) as caught:
        kind.check(choice, options, kind.settings.model_validate(settings_of(method) | rule))
    return caught.value.fields


TICKS = ["approval", "phragmen", "pav_sequential", "equal_shares", "sector_threshold", "sector_equal_voice",
         "sector_best", "budget_equal_shares", "budget_greedy"]  # fmt: skip
NUMBERS = {"dots": "votes", "quadratic": "votes", "score": "scores", "star": "scores"}
RANKINGS = ["ranked_pairs", "schulze", "irv", "stv"]


@pytest.mark.parametrize("method", TICKS)
@pytest.mark.parametrize(
    "approve, path, reason",
    [
        (["a", "z"], "choice.approve.1", "unknown"),
        (["a", "a", "b"], "choice.approve.1", "repeated"),
        (["a", "b", "c", "a"], "choice.approve", "too_many"),
        ([1, "a", "b"], "choice.approve.0", "wrong_type"),
        ([None], "choice.approve.0", "wrong_type"),
        ([["a"]], "choice.approve.0", "wrong_type"),
        ("a", "choice.approve", "wrong_type"),
        ({"a": True}, "choice.approve", "wrong_type"),
        (None, "choice.approve", "wrong_type"),
    ],
)
def test_ticks_that_cannot_be_counted(method: str, approve: object, path: str, reason: str) -> None:
    assert refusal(method, {"approve": approve}) == {path: reason}


def test_more_ticks_than_allowed() -> None:
    assert refusal("phragmen", {"approve": ["a", "b"]}, max_choices=1) == {"choice.approve": "too_many"}


@pytest.mark.parametrize("method", NUMBERS)
@pytest.mark.parametrize("number", [1.0, 1.5, NAN, float("inf"), True, False, "1", None, [1], {"n": 1}])
def test_what_is_no_whole_number(method: str, number: object) -> None:
    assert refusal(method, {NUMBERS[method]: {"a": number}}) == {f"choice.{NUMBERS[method]}.a": "not_integer"}


@pytest.mark.parametrize("method", NUMBERS)
def test_negative_huge_and_unknown(method: str) -> None:
    field = NUMBERS[method]
    assert refusal(method, {field: {"a": -1}}) == {f"choice.{field}.a": "negative"}
    assert refusal(method, {field: {"z": 1}}) == {f"choice.{field}.z": "unknown"}
    assert list(refusal(method, {field: {"a": HUGE}})) == [f"choice.{field}.a"]
    assert refusal(method, {field: ["a"]}) == {f"choice.{field}": "wrong_type"}


@pytest.mark.parametrize("method", RANKINGS)
@pytest.mark.parametrize(
    "ranking, path, reason",
    [
        (["a", "z"], "choice.ranking.1.0", "unknown"),
        (["a", ["b", "a"]], "choice.ranking.1", "repeated"),
        ([["a", "a"]], "choice.ranking.0.1", "repeated"),
        (["a", "b", "c", "a"], "choice.ranking", "too_many"),
        ([[]], "choice.ranking.0", "missing"),
        ([1], "choice.ranking.0.0", "wrong_type"),
        ([[["a"]]], "choice.ranking.0.0", "wrong_type"),
        ("abc", "choice.ranking", "wrong_type"),
        ({"a": 1}, "choice.ranking", "wrong_type"),
    ],
)
def test_rankings_that_cannot_be_counted(method: str, ranking: object, path: str, reason: str) -> None:
    assert refusal(method, {"ranking": ranking}) == {path: reason}


@pytest.mark.parametrize(
    "ratings, path, reason",
    [
        ({"z": {"impact": 1}}, "choice.ratings.z", "unknown"),
        ({"a": 3}, "choice.ratings.a", "wrong_type"),
        ({"a": {"impact": 0, "effort": 1}}, "choice.ratings.a.impact", "too_small"),
        ({"a": {"impact": 6, "effort": 1}}, "choice.ratings.a.impact", "too_large"),
        ({"a": {"impact": 1, "effort": 2.0}}, "choice.ratings.a.effort", "not_integer"),
        ({"a": {"impact": True}}, "choice.ratings.a.impact", "not_integer"),
        ({"a": {"cost": 1}}, "choice.ratings.a.cost", "unknown"),
        ([], "choice.ratings", "wrong_type"),
    ],
)
def test_ratings_that_cannot_be_counted(ratings: object, path: str, reason: str) -> None:
    assert refusal("impact_effort", {"ratings": ratings}) == {path: reason}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("choice", [None, [], "a", 1, True, NAN, [["a"]]])
def test_a_choice_is_an_object(method: str, choice: object) -> None:
    assert refusal(method, choice) == {"choice": "wrong_type"}


@pytest.mark.parametrize("method", METHODS)
def test_a_field_of_another_method_is_refused(method: str) -> None:
    assert refusal(method, {"elector": "ann"}) == {"choice.elector": "unknown"}
    assert refusal(method, {"\ud800" * 99: 1}) == {"choice." + "?" * 64: "unknown"}


def test_what_is_refused_can_be_said_in_an_answer() -> None:
    [path] = refusal("dots", {"votes": {"\ud800": 1}})
    assert path.encode() == b"choice.votes.?"


@pytest.mark.parametrize("method", METHODS)
def test_an_empty_choice_is_an_abstention(method: str) -> None:
    kind = METHODS[method]
    rule = kind.settings.model_validate(settings_of(method))
    assert kind.check({}, OPTIONS, rule) in ({}, {name: type(v)() for name, v in kind.check({}, OPTIONS, rule).items()})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["a", "b", "tie"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["a", "b", "w", "x"]), inner),
    max_leaves=8,
)
fields = st.sampled_from(["approve", "votes", "scores", "ranking", "answers", "ratings", "stance", "grade", "reason"])


@settings(max_examples=300)
@given(choice=json_values | st.dictionaries(fields, json_values, max_size=2), method=st.sampled_from(list(METHODS)))
def test_anything_else_is_refused_by_name_or_counted(choice: object, method: str) -> None:
    """Nothing that JSON can hold makes checking or counting break down."""
    kind = METHODS[method]
    options = OPTIONS[:1] if kind.single else OPTIONS
    rule = kind.settings.model_validate(settings_of(method)).for_options(len(options))
    try:
        checked = kind.check(choice, options, rule)
    except Invalid as refused:
        assert all(path.startswith("choice") for path in refused.fields)
    else:
        from ideation.domain.voting.method import Cast

        kind.count([Cast(checked, "civil")], options, rule, [o.id for o in options])
