"""Sorting: who may, where ideas go, merging without losing anybody's words."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound, WrongPhase
from ideation.domain.phases import themes as phase
from tests.domain.scene import Scene


@pytest.fixture
def ideas(scene: Scene, ann: Member) -> list[str]:
    """Four ideas of Ann's; the room has come to sorting them."""
    scene.go("ideas")
    ideas = [scene.post(ann, f"Idé {n}") for n in range(4)]
    scene.go("themes")
    return ideas


SORTING = {
    "idea.place": lambda ideas, new: {"id": ideas[0], "theme": None},
    "idea.merge": lambda ideas, new: {"into": ideas[0], "ids": ideas[1:2]},
    "idea.split": lambda ideas, new: {"ids": ideas[1:2]},
    "theme.create": lambda ideas, new: {"id": new, "title": "Mad"},
}


@pytest.mark.parametrize("type", SORTING)
def test_everybody_sorts_where_the_step_says_so(scene: Scene, ideas: list[str], bob: Member, type: str) -> None:
    payload = SORTING[type](ideas, scene.at.uuid())
    scene.set("themes", who="facilitators")
    scene.refused(bob, type, Forbidden, "facilitators_sort", **payload)
    scene.set("themes", who="everyone")
    scene.do(bob, type, **payload)


@pytest.mark.parametrize("type", SORTING)
def test_participants_sort_in_a_themes_step_facilitators_always(
    scene: Scene, ideas: list[str], bob: Member, fay: Member, type: str
) -> None:
    scene.go("selection")
    payload = SORTING[type](ideas, scene.at.uuid())
    scene.refused(bob, type, WrongPhase, **payload)
    scene.do(fay, type, **payload)


def test_place_idea_and_what_is_merged_into_it_goes_along(scene: Scene, ideas: list[str], bob: Member) -> None:
    food, places = scene.theme("Mad"), scene.theme("Steder")
    scene.do(bob, "idea.merge", into=ideas[0], ids=[ideas[1]])
    scene.do(bob, "idea.place", id=ideas[0], theme=food)
    assert [scene.idea(id).theme for id in ideas] == [food, food, None, None]
    scene.do(bob, "idea.place", id=ideas[0], theme=places)
    scene.do(bob, "idea.place", id=ideas[0], theme=None)
    assert scene.idea(ideas[1]).theme is None
    scene.refused(bob, "idea.place", NotFound, id=ideas[0], theme=scene.at.uuid())
    scene.refused(bob, "idea.place", NotFound, id=scene.at.uuid(), theme=food)


def test_merge_ideas_and_everything_stays(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    food = scene.theme()
    scene.do(bob, "idea.place", id=ideas[0], theme=food)
    assert scene.do(bob, "idea.merge", into=ideas[0], ids=ideas[1:3]).result == {"merged": 2}
    for n, id in enumerate(ideas[1:3], start=1):
        idea = scene.idea(id)
        assert (idea.merged_into, idea.theme, idea.text, idea.author) == (ideas[0], food, f"Idé {n}", ann.id)
    scene.do(bob, "idea.merge", into=ideas[3], ids=[ideas[0]])  # its followers follow it on
    assert {scene.idea(id).merged_into for id in ideas[:3]} == {ideas[3]}
    refusal = scene.refused(bob, "idea.merge", Conflict, "merged_away", into=ideas[1], ids=[ideas[3]])
    assert refusal.extra["merged_into"] == ideas[3]


def test_merge_refuses_circles_and_repeats(scene: Scene, ideas: list[str], bob: Member) -> None:
    scene.refused(bob, "idea.merge", Invalid, "repeated", into=ideas[0], ids=[ideas[0]])
    scene.refused(bob, "idea.merge", Invalid, "repeated", into=ideas[0], ids=[ideas[1], ideas[1]])
    scene.refused(bob, "idea.merge", NotFound, into=ideas[0], ids=[scene.at.uuid()])
    scene.refused(bob, "idea.split", Invalid, "repeated", ids=[ideas[1], ideas[1]])
    scene.refused(bob, "idea.split", NotFound, ids=[scene.at.uuid()])


def test_split_ideas_again(scene: Scene, ideas: list[str], bob: Member) -> None:
    scene.do(bob, "idea.merge", into=ideas[0], ids=ideas[1:])
    scene.do(bob, "idea.split", ids=ideas[1:3])
    assert [scene.idea(id).merged_into for id in ideas] == [None, None, None, ideas[0]]


def test_nobody_sorts_what_they_cannot_see(scene: Scene, ideas: list[str], bob: Member, fay: Member) -> None:
    """Or visible ideas could be made to vanish into a hidden one."""
    scene.do(fay, "idea.hide", id=ideas[0], hidden=True)
    scene.refused(bob, "idea.merge", NotFound, into=ideas[0], ids=[ideas[1]])
    scene.refused(bob, "idea.merge", NotFound, into=ideas[1], ids=[ideas[0]])
    scene.refused(bob, "idea.place", NotFound, id=ideas[0], theme=None)
    scene.do(fay, "idea.merge", into=ideas[1], ids=[ideas[0]])
    scene.refused(bob, "idea.split", NotFound, ids=[ideas[0]])


def test_what_is_voted_on_is_not_merged(scene: Scene, ideas: list[str], fay: Member) -> None:
    scene.do(fay, "idea.merge", into=ideas[0], ids=[ideas[1]])
    scene.go("selection")
    scene.open()
    scene.refused(fay, "idea.merge", Closed, "on_a_ballot", into=ideas[2], ids=[ideas[3]])
    scene.refused(fay, "idea.split", Closed, "on_a_ballot", ids=[ideas[1]])


def test_themes_have_an_order_and_a_name(scene: Scene, ideas: list[str], bob: Member) -> None:
    ids = [scene.theme(title, bob) for title in ("Mad", "Steder")]
    assert [scene.room.themes[id].position for id in ids] == [1, 2]
    scene.do(bob, "theme.rename", id=ids[0], title="  Mad og  drikke ")
    assert scene.room.themes[ids[0]].title == "Mad og drikke"
    scene.refused(bob, "theme.rename", NotFound, id=scene.at.uuid(), title="x")
    scene.refused(bob, "theme.create", Conflict, "taken", id=ids[0], title="x")


def test_remove_theme_frees_its_ideas(scene: Scene, ideas: list[str], bob: Member) -> None:
    food = scene.theme()
    scene.do(bob, "idea.place", id=ideas[0], theme=food)
    scene.do(bob, "theme.remove", id=food)
    assert food not in scene.room.themes and scene.idea(ideas[0]).theme is None
    scene.refused(bob, "theme.remove", NotFound, id=food)
    scene.refused(bob, "theme.create", Conflict, "taken", id=food, title="Igen")  # ids are not used again


def test_there_is_an_end_of_themes(scene: Scene, ideas: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phase, "MAX_THEMES", 1)
    scene.theme()
    scene.refused(scene.fay, "theme.create", LimitReached, id=scene.at.uuid(), title="Én for meget")


def test_themes_that_are_voted_on_stay(scene: Scene, ideas: list[str], fay: Member) -> None:
    food = scene.theme()
    scene.set("selection", over="themes")
    scene.go("selection")
    scene.open()
    scene.refused(fay, "theme.rename", Closed, "on_a_ballot", id=food, title="Andet")
    scene.refused(fay, "theme.remove", Closed, "on_a_ballot", id=food)
