from tests.domain.voting.counts import count, ticks, winner_sets

# Lackner & Skowron's running example is in the conformance data; this one is our own.
ROOM = ticks("ab", "ab", "ac", "ad", "bc", "d")


def test_the_most_ticked_are_in_and_the_tie_at_the_cut_is_told() -> None:
    result = count("approval", ROOM, "abcd", lot="dcba", seats=3)
    assert result["winners"] == ["a", "b", "d"]
    assert result["totals"] == {"a": "4", "b": "3", "c": "2", "d": "2"}
    assert result["outcomes"] == winner_sets("abc", "abd")
    assert result["ties"] == [{"round": 3, "tied": ["d", "c"], "broken_by": "lot", "mattered": True}]


def test_a_tie_among_winners_did_not_matter() -> None:
    [tie] = count("approval", ticks("ab", "ab", "c"), "abc", lot="bac", seats=2)["ties"]
    assert tie == {"round": 1, "tied": ["b", "a"], "broken_by": "lot", "mattered": False}


def test_support_in_more_sectors_goes_before_the_lot() -> None:
    ballots = ticks("a", "a", sector="civil") + ticks("b", sector="civil") + ticks("b", sector="public")
    fair = count("approval", ballots, "ab", lot="ab", seats=1)
    assert fair["winners"] == ["b"] and fair["outcomes"] == [["b"]]
    assert fair["ties"] == [{"round": 1, "tied": ["b", "a"], "broken_by": "merit", "mattered": True}]
    plain = count("approval", ballots, "ab", lot="ab", seats=1, tie_merit=False)
    assert plain["winners"] == ["a"] and plain["outcomes"] == [["a"], ["b"]]


def test_merit_and_lot_both_speak_where_three_are_level() -> None:
    ballots = ticks("abc", sector="civil") + ticks("ab", "c", sector="public") + ticks("c", sector="civil")
    ballots += ticks("ab", sector="guest")
    result = count("approval", ballots, "abc", lot="cba", seats=2)
    assert result["winners"] == ["b", "a"]
    assert [(tie["broken_by"], tie["tied"], tie["mattered"]) for tie in result["ties"]] == [
        ("merit", ["b", "a", "c"], True),
        ("lot", ["b", "a"], False),
    ]


def test_nobody_is_elected_without_support_and_the_empty_seats_are_told() -> None:
    result = count("approval", ticks("a"), "abc", seats=3)
    assert result["winners"] == ["a"] and result["outcomes"] == [["a"]]
    assert "2 places stay empty, because no more had support." in result["explanation"]


def test_a_thousand_outcomes_are_listed_and_more_are_not_called_complete() -> None:
    twelve = count("approval", ticks("abcdefghijkl"), "abcdefghijkl", seats=6)
    assert len(twelve["outcomes"]) == 924 and twelve["complete"]
    thirteen = count("approval", ticks("abcdefghijklm"), "abcdefghijklm", seats=6)
    assert len(thirteen["outcomes"]) == 1000 and not thirteen["complete"]
    assert sorted(thirteen["winners"]) in thirteen["outcomes"]


def test_the_count_tells_its_story() -> None:
    ballots = ticks("ab", "ab", "ab", "b", "b", sector="civil") + ticks("a", "c", "c", "c", "c", sector="business")
    result = count("approval", ballots + ticks(""), "abc", lot="abc", seats=2)
    assert result["explanation"] == [
        "11 votes have been counted.",
        "1 of them is blank.",
        "“b”: chosen as no. 1 with 5 ticks.",
        "“a”: chosen as no. 2 with 4 ticks, of them civil society 3.",
        "“c” tied with the last one in. The tie-break rule decided.",
        "Round 2: “a” and “c” were tied. The tie-break rule decided, and it affects what is chosen.",
    ]


def test_the_first_loser_hears_how_much_was_missing() -> None:
    told = count("approval", ticks("a", "a", "a", "b"), "ab", locale="da", seats=1)["explanation"]
    assert told[-1] == "”b” var nærmest ved at komme med og manglede 2 kryds."
