from __future__ import annotations

from ideation.domain.same_objects import KEPT, kept_for_same


def test_of_the_very_same_objects_it_is_made_once() -> None:
    made: list[list[int]] = []

    @kept_for_same
    def doubled(numbers: list[int], by: int) -> list[int]:
        made.append(numbers)
        return [by * n for n in numbers]

    numbers = [1, 2]
    assert doubled(numbers, 2) is doubled(numbers, 2) and len(made) == 1
    assert doubled(list(numbers), 2) == [2, 4] and len(made) == 2  # equal, and another
    assert doubled(numbers, 3) == [3, 6] and len(made) == 3


def test_few_are_kept_and_none_is_mistaken_for_another() -> None:
    """An object that is gone may leave its identity to the next: what was made of it is kept with it."""
    doubled = kept_for_same(lambda numbers: [2 * n for n in numbers])
    for n in range(10 * KEPT):
        assert doubled([n]) == [2 * n]
