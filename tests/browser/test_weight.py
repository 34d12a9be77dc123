"""What a phone must fetch before its first idea. How long that takes is measured by `python -m bench.first_load`."""

from bench.first_load import first_load
from tests.story import Camp

from .conftest import People

MOST = 100_000


def test_little_comes_over_the_line_before_the_first_idea(camp: Camp, people: People) -> None:
    camp.go("ideas")
    found = first_load(people.phone(), camp)
    assert 0 < found.bytes_at("door") <= found.bytes_at("live") <= MOST, found
