import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option
from tests.domain.voting.counts import cast, count

DOTS = METHODS["dots"]


def dots(**votes: int) -> dict:
    return cast({"votes": votes})


def test_the_sum_of_dots_decides() -> None:
    result = count("dots", [dots(a=3, b=2), dots(b=3), dots(c=1)], "abc", budget=5, max_per_option=3, seats=2)
    assert result["winners"] == ["b", "a"]
    assert result["totals"] == {"a": "3", "b": "5", "c": "1"}


def test_dots_from_more_people_go_before_the_lot() -> None:
    ballots = [dots(a=2), dots(b=1), dots(b=1)]
    assert count("dots", ballots, "ab", lot="ab", budget=3, seats=1)["winners"] == ["b"]
    assert count("dots", ballots, "ab", lot="ab", budget=3, seats=1, tie_merit=False)["winners"] == ["a"]


@pytest.mark.parametrize("ideas, budget", [(4, 3), (9, 3), (15, 5), (21, 7), (300, 7)])
def test_without_a_budget_it_is_a_third_of_the_ideas_from_three_to_seven_two_on_one(ideas: int, budget: int) -> None:
    prepared = DOTS.prepare({}, ideas)
    assert (prepared["seats"], prepared["budget"], prepared["max_per_option"]) == (5, budget, 2)


@pytest.mark.parametrize(
    "votes, path, reason",
    [
        ({"a": 4, "b": 1}, "choice.votes.a", "too_many"),
        ({"a": 3, "b": 3}, "choice.votes", "over_budget"),
        ({"a": -1, "b": 3}, "choice.votes.a", "negative"),
        ({"a": 1.5}, "choice.votes.a", "not_integer"),
        ({"zz": 1}, "choice.votes.zz", "unknown"),
    ],
)
def test_what_cannot_be_counted_is_refused(votes: dict, path: str, reason: str) -> None:
    rule = DOTS.settings.model_validate({"budget": 5, "max_per_option": 3})
    with pytest.raises(Invalid) as refusal:
        DOTS.check({"votes": votes}, [Option("a"), Option("b")], rule)
    assert refusal.value.fields == {path: reason}


def test_unused_dots_are_fine_and_none_on_an_idea_is_nothing() -> None:
    rule = DOTS.settings.model_validate({"budget": 5, "max_per_option": 3})
    assert DOTS.check({"votes": {"a": 1, "b": 0}}, [Option("a"), Option("b")], rule) == {"votes": {"a": 1}}
