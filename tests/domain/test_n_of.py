"""One of a thing is said as one, in notes about files and in terminals."""

import pytest

from ideation.domain.n_of import n_of
from ideation.domain.voting.formats.pabulib.vote_limits import NOT_KEPT


@pytest.mark.parametrize(
    ("n", "words", "said"),
    [
        (1, ("vote",), "1 vote"),
        (0, ("vote",), "0 votes"),
        (2, ("breach", "breaches"), "2 breaches"),
        (1, ("{n} ticket is used", "{n} tickets are used"), "1 ticket is used"),
        (1, NOT_KEPT, "1 vote does not keep to it, and was counted as it is (line"),
        (3, NOT_KEPT, "3 votes do not keep to it, and were counted as they are (lines"),
    ],
)
def test_so_many_of_something(n: int, words: tuple[str, ...], said: str) -> None:
    assert n_of(n, *words) == said
