"""What goes on is numbered only in the order of its vote: a number beside a chart must not contradict it."""

import pytest

from ideation.report.vote_facts import Row, follows

ROWS = [Row(title, None, "3", 50, True, [], None) for title in ("Lokale", "Makkere", "Mad")]


@pytest.mark.parametrize(
    ("titles", "numbered"),
    [
        (["Lokale", "Makkere", "Mad"], True),
        (["Lokale", "Mad"], True),
        (["Lokale", "Skrevet om siden", "Mad"], True),
        (["Makkere", "Lokale"], False),
    ],
)
def test_numbers_follow_the_count(titles: list[str], numbered: bool) -> None:
    assert follows(ROWS, titles) is numbered
