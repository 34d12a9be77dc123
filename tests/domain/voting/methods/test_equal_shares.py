from fractions import Fraction

from ideation.domain.voting.families.supporter_purses import price
from tests.domain.voting.counts import count, ticks, winner_sets

ROOM = ticks(*["ab"] * 4, "c", "d")  # four could pay for two ideas of three seats, the others for none


def test_without_completion_seats_may_stay_empty() -> None:
    result = count("equal_shares", ROOM, "abcd", lot="abcd", seats=3, completion="none")
    assert result["winners"] == ["a", "b"]
    assert [row["payment"] for row in result["rounds"]] == ["1/4", "1/4"]
    assert "1 place stays empty, because no more had support." in result["explanation"]


def test_completion_by_phragmen_goes_on_with_what_is_left() -> None:
    result = count("equal_shares", ROOM, "abcd", lot="abcd", seats=3)
    assert result["outcomes"] == winner_sets("abc", "abd")
    assert result["rounds"][-1]["payment"] is None
    assert any("“c”" in line and "nobody had enough left to give" in line for line in result["explanation"])


def test_completion_by_approval_takes_the_most_ticked() -> None:
    room = ticks(*["ab"] * 3, "c", "c", "d", "d", "e", "f")
    result = count("equal_shares", room, "abcdef", lot="dcabef", seats=3, completion="approval")
    assert result["rounds"][0]["payment"] == "1/3" and "d" in result["winners"]


def test_who_has_less_pays_what_is_left() -> None:
    """1 is asked of purses 1/2, 1/2 and 1/4: the poor one pays 1/4, the others 3/8 each."""
    assert price([(2, 1), (2, 1), (1, 1)], 4) == Fraction(3, 2)
    assert price([(1, 3)], 4) is None
    assert price([(1, 4)], 4) == 1
    assert price([], 1) is None


def test_nobody_pays_more_than_they_have_and_every_winner_is_paid() -> None:
    left = [Fraction(3, 7)] * 7
    supporters = [0, 1, 2, 3]
    paid = price([(3, 1) for _ in supporters], 7)
    assert paid is not None and sum(min(left[i], paid / 7) for i in supporters) == 1
