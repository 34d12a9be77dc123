from tests.domain.voting.counts import count, ticks, winner_sets


def test_the_second_success_counts_half() -> None:
    """Four like a and b, three like c. After a, b adds 4/2 = 2 and c adds 3."""
    result = count("pav_sequential", ticks(*["ab"] * 4, *["c"] * 3), "abc", lot="abc", seats=2)
    assert result["winners"] == ["a", "c"]
    assert [row["gain"] for row in result["rounds"]] == ["4", "3"]


def test_gains_are_fractions_not_decimals() -> None:
    rounds = count("pav_sequential", ticks("abc", "abc", "abc", "abc"), "abc", lot="abc", seats=3)["rounds"]
    assert [row["gain"] for row in rounds] == ["4", "2", "4/3"]


def test_ties_give_all_outcomes() -> None:
    result = count("pav_sequential", ticks("ab", "cd"), "abcd", seats=2, tie_merit=False)
    assert result["outcomes"] == winner_sets("ac", "ad", "bc", "bd")


def test_the_margin_is_in_people() -> None:
    """After a (5), b adds 4/2 = 2, c adds 4 and d 1: b lacked 1 of a in round 1, and 2 of c in round 2."""
    room = ticks(*["ab"] * 4, "a", *["c"] * 4, "d")
    told = count("pav_sequential", room, "abcd", lot="abcd", seats=2)["explanation"]
    assert "“b” came closest and missed by 1 vote." in told
    assert "b" in count("pav_sequential", room + ticks("b", "b"), "abcd", lot="abcd", seats=2)["winners"]
