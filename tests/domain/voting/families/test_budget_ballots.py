import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option
from tests.domain.voting.counts import count, ticks

PARK = {"park": 60, "path": 60, "pool": 40}


def approvals(*ballots: tuple[str, ...]) -> list:
    return [{"choice": {"approve": list(ballot)}} for ballot in ballots]


ROOM = approvals(*[("park", "path")] * 6, *[("pool",)] * 4)


def test_most_votes_first_may_leave_a_minority_with_nothing() -> None:
    result = count("budget_greedy", ROOM, PARK, lot=["park", "path", "pool"], budget=120)
    assert result["winners"] == ["park", "path"] and result["outcomes"] == [["park", "path"]]


def test_equal_shares_gives_every_group_its_part_of_the_pot() -> None:
    """Each of ten has 10: six can pay for one of their two, four for the pool."""
    result = count("budget_equal_shares", ROOM, PARK, lot=["path", "park", "pool"], budget=100, **{"raise": "1"})
    assert sorted(result["winners"]) == ["path", "pool"]
    assert result["outcomes"] == [["park", "pool"], ["path", "pool"]]
    paid = "“pool”: chosen as no. 2; it costs DKK 40, and the 4 who ticked it paid at most DKK 10 each."
    assert paid in result["explanation"]


def test_what_no_longer_fits_is_skipped() -> None:
    costs = {"a": 50, "b": 60, "c": 40}
    result = count("budget_greedy", ticks(*["abc"] * 2, "ab", "a", "b"), costs, lot="abc", budget=100)
    assert result["winners"] == ["a", "c"]


@pytest.mark.parametrize("method", ["budget_greedy", "budget_equal_shares"])
def test_of_projects_level_in_votes_the_cheaper_goes_first(method: str) -> None:
    costs = {"a": 60, "b": 50}
    result = count(method, ticks("ab", "ab"), costs, lot="ab", budget=60)
    assert result["winners"] == ["b"] and result["ties"][0]["broken_by"] == "merit"
    assert result["ties"][0]["mattered"]


def test_purses_are_raised_until_the_next_step_would_overspend() -> None:
    """Each of two has 50, but each likes one thing alone that costs 70 or 20: raised, b's purse is still unused."""
    costs = {"a": 70, "b": 20}
    result = count("budget_equal_shares", ticks("a", "b"), costs, budget=100)
    assert sorted(result["winners"]) == ["a", "b"]
    assert result["rounds"][0]["purse"] == "70"


def test_a_raise_never_overspends() -> None:
    costs = {"a": 60, "b": 60}
    result = count("budget_equal_shares", ticks("a", "b"), costs, budget=100)
    assert result["winners"] == [] and result["complete"]
    assert any("lacked" in line for line in result["explanation"])


@pytest.mark.parametrize("lot", ["abcd", "dcba"])
def test_the_lot_that_decided_is_said_to_have_mattered(lot: str) -> None:
    """Merit stands in the same tie; what it would have given otherwise is another question."""
    costs = {"a": 12, "b": 10, "c": 12, "d": 8}
    result = count("budget_equal_shares", ticks("b", "acd", "acd"), costs, lot, budget=30, **{"raise": "1"})
    assert result["outcomes"] == [["a", "b", "d"], ["b", "c", "d"]]
    assert [(t["broken_by"], t["mattered"]) for t in result["ties"]] == [("merit", True), ("lot", True)]


def test_all_lots_are_tried_however_often_the_purses_are_raised() -> None:
    """Six level projects, three of which fit: 120 ways to draw them, with each of 34 purses."""
    result = count("budget_equal_shares", ticks("abcdef") * 3, dict.fromkeys("abcdef", 10), budget=30)
    assert result["complete"] and len(result["outcomes"]) == 20
    assert result["rounds"][0]["purse"] != "10" and all(tie["mattered"] for tie in result["ties"][:3])


def test_dearer_than_the_pot_or_wanted_by_too_few_takes_no_part() -> None:
    costs = {"a": 101, "b": 90, "c": 5}
    room = ticks("ac", "ac", "ac", "ac", "bc")
    plain = count("budget_equal_shares", room, costs, budget=100)
    assert sorted(plain["winners"]) == ["b", "c"]
    strict = count("budget_equal_shares", room, costs, budget=100, eligibility=True)
    assert strict["winners"] == ["c"]  # b has 1 of 5 votes and would need 90/300
    assert any("“a”" in line and "“b”" in line for line in strict["explanation"])


def test_a_ballot_names_at_least_three_where_there_are_three() -> None:
    method = METHODS["budget_equal_shares"]
    rule = method.settings.model_validate({"budget": 100})
    four = [Option(id, 10) for id in "abcd"]
    with pytest.raises(Invalid) as refusal:
        method.check({"approve": ["a", "b"]}, four, rule)
    assert refusal.value.fields == {"choice.approve": "too_few"}
    assert method.check({"approve": []}, four, rule) == {"approve": []}
    assert method.check({"approve": ["b", "a"]}, four[:2], rule) == {"approve": ["a", "b"]}


def test_a_project_needs_a_price() -> None:
    with pytest.raises(Invalid) as refusal:
        count("budget_greedy", ticks("a"), "ab", budget=100)
    assert refusal.value.fields == {"options.a.cost": "missing"}


def test_settings_keep_the_name_that_the_contract_gives_them() -> None:
    frozen = METHODS["budget_equal_shares"].prepare({"budget": 100, "raise": "1"}, 3)
    assert frozen == {
        "tie_merit": True,
        "budget": 100,
        "min_choices": 3,
        "raise": "1",
        "eligibility": False,
        "unit": "dkk",
    }
    assert METHODS["budget_equal_shares"].prepare(frozen, 3) == frozen
