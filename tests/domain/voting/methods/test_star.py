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
    assert sum("were tied" in line for line in result["explanation"]) == 1


def test_who_meets_in_the_final_is_asked_head_to_head_before_full_marks() -> None:
    """b and c stand at nine: more people put c above b, though b alone has full marks."""
    ballots = [scores(a=5, b=5, c=0), scores(a=5, b=4, c=0), scores(3, a=1, b=0, c=3)]
    result = count("star", ballots, "abc")
    assert result["rounds"][0]["finalists"] == ["a", "c"] and result["winners"] == ["c"]
    assert [tie["broken_by"] for tie in result["ties"]] == ["merit"]


def test_full_marks_are_asked_where_head_to_head_is_level() -> None:
    """b and c stand at six, two people for each; only c has full marks."""
    ballots = [scores(2, a=5), scores(2, b=3), scores(c=5), scores(c=1)]
    result = count("star", ballots, "abc", lot="bca")
    assert result["totals"]["b"] == result["totals"]["c"] == "6"
    assert result["rounds"][0]["finalists"] == ["a", "c"]


def test_no_score_is_a_nought_head_to_head_too() -> None:
    """b and c stand at six; two gave only b something, one only c. More people saw c."""
    ballots = [scores(2, a=5), scores(2, b=2), scores(b=2, c=2), scores(c=4), scores(2, c=0)]
    assert count("star", ballots, "abc")["rounds"][0]["finalists"] == ["a", "b"]
