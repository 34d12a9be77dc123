import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option
from tests.domain.voting.counts import cast, count

QUADRATIC = METHODS["quadratic"]
OPTIONS = [Option(id) for id in "abcdx"]
RULE = QUADRATIC.settings.model_validate({"budget": 100})


@pytest.mark.parametrize("votes", [{"x": 10}, {"a": 5, "b": 5, "c": 5, "d": 5}, {"a": 9, "b": 3}])
def test_n_votes_cost_n_times_n(votes: dict) -> None:
    assert QUADRATIC.check({"votes": votes}, OPTIONS, RULE) == {"votes": votes}


@pytest.mark.parametrize(
    "votes, fields",
    [
        ({"a": 9, "b": 5}, {"choice.votes": "over_budget"}),
        ({"a": 11}, {"choice.votes.a": "over_budget"}),
        ({"a": -3, "b": 9}, {"choice.votes.a": "negative"}),
    ],
)
def test_more_than_the_credits_is_refused(votes: dict, fields: dict) -> None:
    with pytest.raises(Invalid) as refusal:
        QUADRATIC.check({"votes": votes}, OPTIONS, RULE)
    assert refusal.value.fields == fields


def test_votes_are_summed_not_credits() -> None:
    ballots = [cast({"votes": {"a": 5}}), cast({"votes": {"b": 2}}, weight=3)]
    result = count("quadratic", ballots, "ab", seats=1)
    assert result["winners"] == ["b"] and result["totals"] == {"a": "5", "b": "6"}
