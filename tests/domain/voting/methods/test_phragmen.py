from tests.domain.voting.counts import count, ticks, winner_sets


def test_a_minority_gets_its_share() -> None:
    """Two thirds like a, b, c and one third likes d: most votes alone would leave the third without anything."""
    room = ticks(*["abc"] * 6, *["d"] * 3)
    plain = count("approval", room, "abcd", lot="abcd", seats=3)
    shared = count("phragmen", room, "abcd", lot="abcd", seats=3)
    assert plain["winners"] == ["a", "b", "c"]
    assert sorted(shared["winners"]) == ["a", "b", "d"]


def test_loads_are_exact() -> None:
    """a costs its 3 supporters 1/3 each; then b's two carry (1 + 1/3) / 2, and c's one 1: b is next."""
    rounds = count("phragmen", ticks("a", "a", "ab", "b", "c"), "abc", seats=3)["rounds"]
    assert [(row["chosen"], row["load"]) for row in rounds] == [("a", "1/3"), ("b", "2/3"), ("c", "1")]


def test_level_loads_are_a_tie_and_all_outcomes_are_found() -> None:
    result = count("phragmen", ticks("a", "b", "c"), "abc", lot="cab", seats=2, tie_merit=False)
    assert result["winners"] == ["c", "a"]
    assert result["outcomes"] == winner_sets("ab", "ac", "bc")
    assert [tie["mattered"] for tie in result["ties"]] == [True, True]


def test_more_supporters_go_before_the_lot() -> None:
    """After a, b asks (1 + 1/2) / 3 of its three supporters and c 1/2 of its two: level, but b has more."""
    result = count("phragmen", ticks("a", "ab", "b", "b", "c", "c"), "abc", lot="cab", seats=2)
    assert result["winners"][0] == "b"
    level = count("phragmen", ticks("a", "a", "a", "ab", "b", "b", "c", "c"), "abc", lot="cab", seats=2)
    assert level["winners"] == ["a", "c"] or level["winners"] == ["a", "b"]


def test_fewer_than_the_seats_are_elected_where_no_more_have_support() -> None:
    result = count("phragmen", ticks("a", "b"), "abcd", seats=3)
    assert sorted(result["winners"]) == ["a", "b"]
    assert "1 place stays empty, because no more had support." in result["explanation"]


def test_what_was_missing_is_what_would_have_been_enough() -> None:
    """The margin is true: with one person fewer than told the idea stays out, with one more than told it is in."""
    room = ticks("ab", "ab", "ab", "ac", "ac", "bc", "d")
    told = count("phragmen", room, "abcd", lot="abcd", seats=2)["explanation"]
    [closest] = [line for line in told if line.endswith("came closest and missed by 1 vote.")]
    missed = closest[1]
    assert missed not in count("phragmen", room, "abcd", lot="abcd", seats=2)["winners"]
    assert missed in count("phragmen", room + ticks(missed, missed), "abcd", lot="abcd", seats=2)["winners"]


def test_most_votes_alone_are_told_beside() -> None:
    told = count("phragmen", ticks(*["ab"] * 4, *["c"] * 3), "abc", lot="abc", seats=2)["explanation"]
    assert "The most votes alone would have chosen “b” instead of “c”." in told
    assert told[-1] == (
        "Now 7 of 7 have at least one of their ideas in; with the most votes alone it would have been 4. "
        "That is 75% more."
    )


def test_a_committee_of_k_stays_when_k_grows() -> None:
    room = ticks("abc", "ab", "bd", "cd", "ae", "e", "de")
    orders = [count("phragmen", room, "abcde", lot="edcba", seats=k)["winners"] for k in range(1, 6)]
    assert all(longer[: len(shorter)] == shorter for shorter, longer in zip(orders, orders[1:], strict=False))
