from tests.domain.voting.counts import cast, count


def scores(weight: int = 1, **given: int) -> dict:
    return cast({"scores": given}, weight=weight)


def test_no_score_is_not_seen_and_not_a_nought() -> None:
    """Two give b 4 and have not seen a; one has seen both and prefers a."""
    ballots = [scores(2, b=4), scores(a=5, b=3)]
    seen = count("score", ballots, "ab", seats=1)
    assert seen["winners"] == ["a"] and seen["totals"] == {"a": "5", "b": "11"}
    assert seen["rounds"][1] == {"round": 2, "option": "b", "sum": 11, "raters": 3, "mean": "11/3"}
    assert count("score", ballots, "ab", seats=1, unseen="zero")["winners"] == ["b"]


def test_level_means_are_told_apart_by_full_marks_then_head_to_head_then_raters() -> None:
    full_marks = [scores(a=5, b=3), scores(a=1, b=3)]
    assert count("score", full_marks, "ab", lot="ba", seats=1)["winners"] == ["a"]
    duel = [scores(a=4, b=3), scores(a=4, b=3), scores(a=1, b=3)]
    assert count("score", duel, "ab", lot="ba", seats=1)["winners"] == ["a"]
    raters = [scores(a=3, b=3), scores(a=3)]
    assert count("score", raters, "ab", lot="ba", seats=1)["winners"] == ["a"]


def test_what_nobody_gives_anything_is_not_chosen() -> None:
    assert count("score", [scores(a=0, b=1)], "ab", seats=2)["winners"] == ["b"]


def test_a_mean_is_said_with_one_decimal_in_the_way_of_the_language() -> None:
    ballots = [scores(a=4), scores(a=4), scores(a=5)]
    assert (
        "“a”: chosen as no. 1 with 4.3 on average from 3 people."
        in count("score", ballots, "a", seats=1)["explanation"]
    )
    assert (
        "”a”: valgt som nr. 1 med 4,3 i gennemsnit fra 3 personer."
        in count("score", ballots, "a", locale="da")["explanation"]
    )


def test_agree_and_disagree_are_scores_up_to_one() -> None:
    ballots = [scores(a=1, b=0), scores(a=1), scores(b=1)]
    assert count("score", ballots, "ab", max=1, seats=1)["winners"] == ["a"]
