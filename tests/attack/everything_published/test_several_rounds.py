"""One round held against another does not tell how a group voted."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ideation.domain.limits import FEW
from ideation.domain.privacy.sectors import hidden_sectors
from tests.domain.scene import Scene

four = st.sampled_from(["civil", "business", "foundation", "public"])
halls = st.dictionaries(four, st.integers(0, 12), min_size=1)
comings = st.lists(st.dictionaries(four, st.integers(-3, 9)), min_size=1, max_size=4)


@given(halls, comings)
@settings(max_examples=200)
def test_who_was_hidden_once_is_shown_only_among_five_others(hall: dict[str, int], later: list[dict[str, int]]) -> None:
    """Whoever knows that nobody changed their mind, and how the few who came did vote, has nothing to subtract."""
    before: dict[str, int] = {}
    for change in [{}, *later]:
        hall = {key: max(0, n + change.get(key, 0)) for key, n in hall.items()}
        hidden = hidden_sectors(hall, before)
        there = {key for key, n in hall.items() if n}
        assert hidden >= {key for key in there if hall[key] < before.get(key, 0) + FEW}
        assert not hidden or hidden == there or (len(hidden) > 1 and sum(hall[key] for key in hidden) >= FEW)
        before = {key: hall[key] for key in hidden} | before


def test_two_rounds_with_the_same_votes_tell_nothing_of_the_two_foundations() -> None:
    """First the foundations are sealed with business, who are fewest. Then two more come from business, and university
    is fewest: sealed with these, the foundations would be all minus university (first) minus everybody else (now)."""
    scene, sizes = Scene(), {"civil": 9, "business": 5, "university": 6, "foundation": 2}
    people = [m for sector, n in sizes.items() for m in scene.crowd(n, sector)]
    scene.go("ideas")
    ideas = [scene.post(people[0], text) for text in ("Bænk", "Have")]
    scene.set("selection", method="approval", seats=1, budget=None)
    scene.go("selection")
    shown = [shown_sectors(scene, people, ideas)]
    scene.do(scene.fay, "poll.new_round", step=scene.step("selection").id)
    people += [scene.member(name, "business") for name in ("lea", "bo")]
    shown.append(shown_sectors(scene, people, ideas))
    assert hidden_sectors(sizes | {"business": 7}) == {"foundation", "university"}
    assert shown == [{"civil", "university"}, {"civil", "university"}]


def shown_sectors(scene: Scene, people: list[Any], ideas: list[str]) -> set[str]:
    poll = scene.open()
    for n, person in enumerate(people):
        scene.vote(person, poll, approve=[ideas[n % 2]])
    body = scene.finish(poll)
    return {sector for cells in body["sectors"].values() for sector, share in cells.items() if share is not None}
