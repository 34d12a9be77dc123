"""Every sector has the same purse, also a small one and those who are of none."""

from tests.domain.voting.counts import count, ticks


def test_equal_voice_gives_a_small_sector_the_same_purse() -> None:
    room = ticks(*["ab"] * 20, sector="civil") + ticks(*["c"] * 2, sector="foundation")
    assert count("equal_shares", room, "abc", lot="abc", seats=2)["winners"] == ["a", "b"]
    assert sorted(count("sector_equal_voice", room, "abc", lot="abc", seats=2)["winners"]) == ["a", "c"]


def test_people_without_a_sector_are_one_of_their_own() -> None:
    room = ticks(*["a"] * 20, sector="civil") + ticks("b", "b")
    assert sorted(count("sector_equal_voice", room, "ab", seats=2)["winners"]) == ["a", "b"]
