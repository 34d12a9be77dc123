from tests.domain.voting.counts import cast, count


def ratings(weight: int = 1, **given: tuple[int | None, int | None]) -> dict:
    return cast({"ratings": {id: {"impact": i, "effort": e} for id, (i, e) in given.items()}}, weight=weight)


def test_high_impact_times_low_effort() -> None:
    ballots = [ratings(3, a=(5, 4), b=(4, 2)), ratings(2, a=(5, 1), b=(2, 1), c=(1, 1))]
    result = count("impact_effort", ballots, "abc", seats=2)
    assert result["totals"] == {"a": "10", "b": "15", "c": "0"}
    assert result["winners"] == ["b", "a"]


def test_dont_know_is_no_rating_and_more_raters_go_before_the_lot() -> None:
    ballots = [ratings(a=(4, None), b=(4, 1)), ratings(a=(None, 1)), ratings(a=(1, 5))]
    result = count("impact_effort", ballots, "ab", lot="ba", seats=1)
    assert result["winners"] == ["a"] and result["ties"][0]["broken_by"] == "merit"


def test_where_ratings_lie_far_apart_people_should_talk_first() -> None:
    ballots = [ratings(2, a=(5, 1)), ratings(2, a=(1, 1))]
    [row] = count("impact_effort", ballots, "a", seats=1)["rounds"]
    assert row["impact"] == [1, 1, 5] and row["effort"] == [1, 1, 1] and row["talk_first"]
