"""Ranked pairs, Schulze, instant run-off and the transferable vote, with cases of our own."""

import pytest

from tests.domain.voting.counts import count, rank

CIRCLE = [rank("abc", 4), rank("bca", 3), rank("cab", 2)]  # a>b 6:3, b>c 7:2, c>a 5:4


def test_ranked_pairs_keeps_the_clearest_and_drops_what_closes_a_circle() -> None:
    result = count("ranked_pairs", CIRCLE, "abc")
    assert result["winners"] == ["a"] and result["rounds"][0]["order"] == ["a", "b", "c"]
    assert result["rounds"][0]["dropped"] == [{"winner": "c", "loser": "a", "for": 5, "against": 4}]
    assert any("“c” won against “a” (5 to 4) did not count" in line for line in result["explanation"])
    assert result["outcomes"] == [["a"]] and result["ties"] == []


def test_ranked_pairs_asks_the_lot_only_where_equal_pairs_make_a_circle() -> None:
    even = [rank("abc"), rank("bca"), rank("cab")]
    result = count("ranked_pairs", even, "abc", lot="bca")
    assert result["winners"] == ["b"] and result["outcomes"] == [["a"], ["b"], ["c"]]
    [tie] = result["ties"]
    assert tie["mattered"] and sorted(tie["tied"]) == ["a", "b", "c"]


def test_ranked_pairs_after_zavist_and_tideman() -> None:
    """Of pairs equally clear the one of the option drawn first goes first, against the option drawn last."""
    even = [rank("abc"), rank("bca"), rank("cab")]
    winners = {"abc": "a", "acb": "c", "bac": "a", "bca": "b", "cab": "c", "cba": "b"}
    for lot, winner in winners.items():
        assert count("ranked_pairs", even, "abc", lot=lot)["winners"] == [winner], lot


@pytest.mark.parametrize("method", ["ranked_pairs", "schulze"])
def test_who_beats_all_wins_and_unranked_stands_last(method: str) -> None:
    result = count(method, [rank("b", 2), rank("ab", 2), rank("cb", 1)], "abcd")
    assert result["winners"] == ["b"]
    assert any("“b”: wins against each of the others" in line for line in result["explanation"])
    assert "d" not in result["rounds"][0]["order"]


@pytest.mark.parametrize("method", ["ranked_pairs", "schulze", "irv", "stv"])
def test_level_options_in_one_place_are_allowed(method: str) -> None:
    result = count(method, [rank(["a", ["b", "c"]], 2), rank([["b", "c"], "a"], 3)], "abc", lot="cba")
    assert result["outcomes"] == ([["b"], ["c"]] if method != "stv" else [["a", "b", "c"]])


def test_schulze_takes_the_strongest_chain() -> None:
    result = count("schulze", CIRCLE, "abc", seats=3)
    assert result["winners"] == ["a", "b", "c"]
    assert result["rounds"][0]["chains"]["a"]["c"] == 6


def test_a_level_pair_is_a_tie_for_all_three() -> None:
    for method in ("ranked_pairs", "schulze", "irv"):
        result = count(method, [rank("ab"), rank("ba")], "ab", lot="ba")
        assert result["winners"] == ["b"] and result["outcomes"] == [["a"], ["b"]], method


def test_run_off_drops_one_at_a_time() -> None:
    """b and c are level at the bottom. Dropped together a wins; one at a time the other one picks up and wins."""
    ballots = [rank("a", 4), rank("bc", 3), rank("cb", 3)]
    result = count("irv", ballots, "abc", lot="abc")
    assert result["winners"] == ["b"] and result["outcomes"] == [["b"], ["c"]]
    assert result["ties"][0] == {"round": 1, "tied": ["c", "b"], "broken_by": "lot", "mattered": True}
    assert result["totals"] == {"a": "4", "b": "6", "c": "3"}


def test_run_off_asks_earlier_rounds_before_the_lot() -> None:
    """In round 2 b and c are level at 4; in round 1 c had less."""
    ballots = [rank("a", 6), rank("b", 4), rank("c", 3), rank("dc", 1)]
    result = count("irv", ballots, "abcd", lot="cbad")
    assert result["rounds"][1]["dropped"] == "c" and result["ties"][0]["broken_by"] == "merit"
    free = count("irv", ballots, "abcd", lot="cbad", tie_merit=False)
    assert free["rounds"][1]["dropped"] == "b"


def test_run_off_splits_a_level_top() -> None:
    assert count("irv", [rank([["a", "b"]], 3), rank("c", 1)], "abc")["rounds"][0]["votes"]["a"] == "3/2"


def test_many_that_nobody_puts_first_need_no_lot() -> None:
    ballots = [rank("a" + "".join(sorted(set("bcdefghijklmn") - {x})) + x) for x in "bcdef"] + [rank("b"), rank("c")]
    result = count("irv", ballots, "abcdefghijklmn")
    assert result["winners"] == ["a"] and result["complete"]


def test_transferable_vote_moves_a_surplus_cut_off_after_five_decimals() -> None:
    """Quota 3; a's 2 surplus of 5 votes: each of its papers goes on at 2/5."""
    result = count("stv", [rank("ab", 3), rank("ac", 2), rank("c", 2), rank("d", 1)], "abcd", seats=2)
    assert result["rounds"][0] | {"votes": None} == {
        "round": 1, "quota": 3, "votes": None, "elected": ["a"], "moved": "a", "how": "surplus",
    }  # fmt: skip
    assert result["rounds"][1]["votes"] == {"b": "1.2", "c": "2.8", "d": "1"}
    assert result["winners"] == ["a", "c"]


def test_transferable_vote_breaks_ties_by_the_stage_before() -> None:
    """At the second stage b and c are level; at the first b had less, so it is excluded."""
    ballots = [rank("abd", 5), rank("b", 1), rank("c", 2), rank("d", 4)]
    result = count("stv", ballots, "abcd", lot="bcad", seats=2)
    moved = [row["moved"] for row in result["rounds"]]
    assert result["winners"][0] == "a" and "b" in moved or "c" in moved


def test_transferable_vote_elects_all_left_when_they_fit_the_seats() -> None:
    result = count("stv", [rank("a", 3), rank("b", 1)], "abc", seats=2)
    assert sorted(result["winners"]) == ["a", "b"]
    assert sorted(count("stv", [rank("a", 3), rank("b", 1)], "abc", seats=5)["winners"]) == ["a", "b"]
