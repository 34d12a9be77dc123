"""No figure of a small group, not even by subtraction: for any hall, and any result."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ideation.domain.limits import FEW
from ideation.domain.privacy.sectors import hidden_sectors

SECTORS = ["civil", "business", "foundation", "public", "university", "guest"]
halls = st.dictionaries(st.sampled_from(SECTORS), st.integers(0, 40))


@given(halls)
@settings(max_examples=300)
def test_small_sectors_are_hidden_and_never_alone(voters: dict[str, int]) -> None:
    hidden = hidden_sectors(voters)
    there = {key: n for key, n in voters.items() if n > 0}
    assert hidden >= {key for key, n in there.items() if n < FEW}
    shown = there.keys() - hidden
    if hidden and shown:  # total minus what is shown: at least two sectors, and FEW ballots, stand behind it
        assert len(hidden) >= 2 and sum(there[key] for key in hidden) >= FEW


@given(halls)
def test_nothing_is_hidden_without_need(voters: dict[str, int]) -> None:
    if all(n == 0 or n >= FEW for n in voters.values()):
        assert hidden_sectors(voters) == set()


def test_one_small_sector_takes_the_next_smallest_with_it() -> None:
    assert hidden_sectors({"civil": 20, "business": 8, "foundation": 2}) == {"foundation", "business"}
    assert hidden_sectors({"civil": 20, "business": 2, "foundation": 1}) == {"foundation", "business", "civil"}
    assert hidden_sectors({"civil": 4}) == {"civil"}
    assert hidden_sectors({"civil": 5, "business": 0}) == set()
