"""Ticks from enough sectors: bridges go through, the darling of two sectors does not, and what may be told of it."""

from tests.domain.voting.counts import count, ticks


def test_threshold_lets_bridges_through_and_stops_the_darling_of_two_sectors() -> None:
    room = ticks(*["ab"] * 6, sector="civil") + ticks(*["ab"] * 6, sector="public")
    room += ticks(*["c"] * 5, "bc", sector="business") + ticks("a", "a")
    result = count("sector_threshold", room, "abc", lot="abc", seats=2, share="1/2", sectors=2)
    assert result["winners"] == ["a", "b"]
    strict = count("sector_threshold", room, "abc", lot="abc", seats=2, share="1/6", sectors=3)
    assert strict["winners"] == ["b"] and strict["rounds"][0]["eligible"] == ["b"]
    assert "“a” had 14 ticks, but not in enough sectors." in strict["explanation"]


def test_threshold_counts_those_present_blank_ballots_too() -> None:
    room = ticks("a", "", "", sector="civil")
    assert count("sector_threshold", room, "a", seats=1, share="1/3", sectors=1)["winners"] == ["a"]
    assert count("sector_threshold", room, "a", seats=1, share="1/2", sectors=1)["winners"] == []


def test_threshold_may_go_on_with_phragmen() -> None:
    room = ticks(*["abc"] * 6, *["d"] * 3, sector="civil")
    result = count("sector_threshold", room, "abcd", lot="abcd", seats=3, share="1/4", then="phragmen")
    assert sorted(result["winners"]) == ["a", "b", "d"]


def test_where_few_sectors_are_present_all_of_them_must_carry() -> None:
    room = ticks("ab", "a", sector="civil") + ticks("a", "", sector="public")
    assert count("sector_threshold", room, "ab", seats=2)["winners"] == ["a"]


def test_no_sentence_gives_a_small_sector_away() -> None:
    """Two of a sector may not be shown, nor may those be from whom they could be subtracted."""
    room = (
        ticks(*["a"] * 8, "b", sector="civil") + ticks(*["a"] * 6, sector="business") + ticks("a", "b", sector="guest")
    )
    for method in ("approval", "phragmen", "pav_sequential", "equal_shares", "sector_threshold"):
        told = " ".join(count(method, room, "ab", seats=1)["explanation"])
        assert "civil society 8" in told and "business" not in told and "guests" not in told


def test_threshold_names_only_sectors_that_may_be_shown_as_carrying() -> None:
    room = (
        ticks(*["a"] * 8, "b", sector="civil") + ticks(*["a"] * 6, sector="business") + ticks("a", "b", sector="guest")
    )
    gate = count("sector_threshold", room, "ab", seats=1)["rounds"][0]
    assert gate["carried_by"]["a"] == ["civil"]
