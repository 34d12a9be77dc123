from tests.domain.voting.counts import cast, count


def scores(weight: int = 1, **given: int) -> dict:
    return cast({"scores": given}, weight=weight)


def test_the_two_highest_sums_meet_and_more_people_decide() -> None:
    """a has the higher sum, but two of three put b above a."""
    result = count("star", [scores(2, a=3, b=4), scores(a=5, c=1)], "abc")
    assert result["totals"] == {"a": "11", "b": "8", "c": "1"}
    assert result["winners"] == ["b"]
    assert result["rounds"] == [{"round": 1, "finalists": ["a", "b"], "chosen": "b", "lead": 1, "against": "a"}]


def test_no_score_counts_as_nought_here() -> None:
    assert count("star", [scores(2, b=1), scores(a=5)], "ab")["winners"] == ["b"]


def test_a_level_final_goes_to_the_higher_sum_and_without_merit_to_the_lot() -> None:
    ballots = [scores(a=5, b=1), scores(a=2, b=3)]
    assert count("star", ballots, "ab", lot="ba")["winners"] == ["a"]
    free = count("star", ballots, "ab", lot="ba", tie_merit=False)
    assert free["winners"] == ["b"] and free["outcomes"] == [["a"], ["b"]]
    assert free["ties"] == [{"round": 1, "tied": ["b", "a"], "broken_by": "lot", "mattered": True}]


def test_merit_that_mattered_is_found_by_asking_what_if() -> None:
    [tie] = count("star", [scores(a=5, b=1), scores(a=2, b=3)], "ab", lot="ba")["ties"]
    assert tie == {"round": 1, "tied": ["a", "b"], "broken_by": "merit", "mattered": True}


def test_for_more_seats_the_winner_steps_aside() -> None:
    result = count("star", [scores(3, a=5, b=4), scores(2, c=5)], "abc", seats=2)
    assert result["winners"] == ["a", "b"]


def test_who_is_level_twice_in_a_round_is_told_so_once() -> None:
    """For a place in the final, and in it."""
    result = count("star", [cast({"scores": {"a": 5, "b": 0}}), cast({"scores": {"b": 5, "a": 0}})], "ab")
    assert [tie["mattered"] for tie in result["ties"]] == [True, True]
    assert sum("were level" in line for line in result["explanation"]) == 1
