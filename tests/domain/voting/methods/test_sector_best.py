"""The favourite of each sector, then most ticks; and what may not be told of a tiny one."""

from tests.domain.voting.counts import count, ticks, winner_sets


def test_best_of_each_sector_then_most_ticks() -> None:
    room = ticks(*["ab"] * 9, "c", sector="civil") + ticks(*["c"] * 6, "ab", sector="public")
    room += ticks(*["d"] * 5, "cd", sector="guest")
    result = count("sector_best", room, "abcd", lot="abcd", seats=4)
    assert sorted(result["winners"]) == ["a", "b", "c", "d"]
    three = count("sector_best", room, "abcd", lot="abcd", seats=3)
    assert three["outcomes"] == winner_sets("acd", "bcd")
    assert any("“c”" in line and "as the favourite of public sector; 8 ticks" in line for line in three["explanation"])


def test_no_idea_is_chosen_twice_and_any_order_of_sectors_may_be_drawn() -> None:
    """Both sectors like a best; who comes second takes its next."""
    room = ticks("a", "a", "b", sector="civil") + ticks("a", "a", "c", sector="public")
    result = count("sector_best", room, "abc", seats=2)
    assert result["outcomes"] == winner_sets("ab", "ac")


def test_the_choice_of_a_tiny_sector_is_not_named() -> None:
    room = ticks(*["ab"] * 9, *["d"] * 5, sector="civil") + ticks("c", sector="public")
    result = count("sector_best", room, "abcd", lot="abcd", seats=2)
    assert "c" in result["winners"]
    assert all(row["sector"] is None for row in result["rounds"])
