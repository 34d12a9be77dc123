import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting import METHODS
from ideation.domain.voting.families.bradley_terry import Duels, strengths
from ideation.domain.voting.method import Option
from tests.domain.voting.counts import cast, count

PAIRWISE = METHODS["pairwise"]


def answers(*duels: str) -> dict:
    """answers("a>b", "b=c", "c?d"): a before b, b and c level, c and d skipped."""
    signs = {">": "a", "<": "b", "=": "tie", "?": "skip"}
    return cast({"answers": [{"a": d[0], "b": d[2], "w": signs[d[1]]} for d in duels]})


def test_a_shortlist_from_small_comparisons() -> None:
    ballots = [answers("a>b", "a>c", "b>c"), answers("a>b", "b>c", "c<a"), answers("b=c", "a?b")]
    result = count("pairwise", ballots, "abc", seats=1)
    assert result["winners"] == ["a"]
    assert result["totals"] == {"a": "4", "b": "5/2", "c": "1/2"}


def test_even_who_always_lost_has_a_finite_strength() -> None:
    chances = count("pairwise", [answers("a>b"), answers("a>b")], "ab", seats=1)["rounds"][0]["chances"]
    assert 0 < float(chances["b"]["low"]) < float(chances["b"]["chance"]) < float(chances["b"]["high"]) < 1


def test_ideas_too_close_to_the_cut_or_never_compared_belong_in_another_round() -> None:
    ballots = [answers("a>c", "a>d", "b>d", "b=c", "c>d")] * 3
    result = count("pairwise", ballots, "abcde", seats=2)
    assert "c" in result["rounds"][0]["uncertain"] and "e" in result["rounds"][0]["uncertain"]
    assert "e" not in result["winners"]


def test_symmetric_ideas_are_level_to_the_last_digit() -> None:
    result = count("pairwise", [answers("a>c", "b>c"), answers("c>d", "c>e")], "abcde", lot="bacde", seats=1)
    assert result["winners"] == ["b"] and result["outcomes"] == [["a"], ["b"]]


def test_strengths_satisfy_the_likelihood_equations() -> None:
    """At the maximum, the wins expected of each idea are the wins it has, phantom included."""
    duels = Duels(("a", "b", "c"))
    for a, b, wins, losses in (("a", "b", 3, 1), ("b", "c", 2, 2), ("a", "c", 1, 0)):
        duels.add(a, b, 2 * wins)
        duels.add(b, a, 2 * losses)
    found = strengths(duels, phantom=1)
    for id in duels.ids:
        own = found[id]
        expected = sum((w + lost) * own / (own + found[other]) for other, w, lost in duels.rivals(id))
        assert float(expected + 4 * own / (own + 1)) == pytest.approx(duels.won(id) + 2, abs=1e-12)


@pytest.mark.parametrize(
    "rows, fields",
    [
        ([{"a": "a", "b": "b"}], {"choice.answers.0.w": "missing"}),
        ([{"a": "a", "b": "b", "w": "c"}], {"choice.answers.0.w": "unknown"}),
        ([{"a": "a", "b": "a", "w": "a"}], {"choice.answers.0.1": "repeated"}),
        ([{"a": "a", "b": "z", "w": "a"}], {"choice.answers.0.1": "unknown"}),
        ([{"a": "a", "b": "b", "w": "a"}, {"a": "b", "b": "a", "w": "a"}], {"choice.answers.1": "repeated"}),
        ([{"a": "a", "b": "b", "w": "a"}] * 101, {"choice.answers": "too_many"}),
        (["a>b"], {"choice.answers.0": "wrong_type"}),
    ],
)
def test_answers_that_cannot_be_counted_are_refused(rows: list, fields: dict) -> None:
    with pytest.raises(Invalid) as refusal:
        PAIRWISE.check({"answers": rows}, [Option("a"), Option("b")], PAIRWISE.settings())
    assert refusal.value.fields == fields


def test_an_answer_is_written_one_way_whoever_stood_left() -> None:
    options = [Option("a"), Option("b")]
    left = PAIRWISE.check({"answers": [{"a": "a", "b": "b", "w": "a"}]}, options, PAIRWISE.settings())
    right = PAIRWISE.check({"answers": [{"a": "b", "b": "a", "w": "b"}]}, options, PAIRWISE.settings())
    assert left == right
