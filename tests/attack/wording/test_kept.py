"""M6: what was voted on keeps its words, whoever would change them, by whatever way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ideation.commands.apply import take
from ideation.domain.changes import Change
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden, Refused
from ideation.domain.polls.frozen_wording import WORDS
from tests.attack.wording.voted import FIRST, OPTIONS, OTHER, a_theme, changed, counted
from tests.domain.scene import Done, Scene


def test_every_kind_of_option_has_its_words_in_the_table() -> None:
    assert {kind.collection for kind in WORDS} == OPTIONS.keys()


@pytest.mark.parametrize("state", ["poll.count", "poll.reveal"])
@pytest.mark.parametrize("name", ["ideas", "themes"])
def test_its_author_puts_nothing_else_in_its_place(scene: Scene, ann: Member, name: str, state: str) -> None:
    option, id = OPTIONS[name], counted(scene, ann, name, state)
    assert option.change and option.remove
    scene.refused(ann, option.change, Closed, "was_voted_on", id=id, **changed(option, OTHER))
    scene.refused(ann, option.remove, Closed, "was_voted_on", id=id)


def test_nor_does_anybody_else(scene: Scene, ann: Member) -> None:
    bob, id = scene.member("bob"), counted(scene, ann, "ideas")
    scene.refused(bob, "idea.edit", Forbidden, "not_yours", id=id, text=OTHER)
    scene.refused(scene.fay, "idea.withdraw", Forbidden, "not_yours", id=id)
    scene.refused(ann, "idea.edit", Closed, "was_voted_on", id=id, text=FIRST, for_whom="Acme")
    scene.refused(scene.fay, "idea.edit", Closed, "was_voted_on", id=id, text=FIRST, for_whom="Acme")


@pytest.mark.parametrize("name", OPTIONS)
def test_no_rule_can_forget_it(scene: Scene, ann: Member, name: str) -> None:
    """Whatever a rule returns: other words, no words, or the option gone."""
    id = counted(scene, ann, name)
    old: Any = scene.room.collection(name)[id]
    field = WORDS[type(old)]
    others: list[Change] = [Change(put=[replace(old, **{field: OTHER})]), Change(drop=[old])]
    others += [Change(put=[replace(old, withdrawn=True)])] if name == "ideas" else []
    others += [Change(put=[replace(old, **{field: OTHER, "was": "Noget, ingen stemte om"})])]
    for change in others:
        with pytest.raises(Closed) as refused:
            take(scene.room, change)
        assert refused.value.reason == "was_voted_on"
    assert scene.room.collection(name)[id] == old


def test_sorting_goes_on(scene: Scene, ann: Member) -> None:
    id = counted(scene, ann, "ideas")
    scene.go("themes")
    food = scene.theme("Mad")
    scene.do(ann, "idea.place", id=id, theme=food)
    scene.go("ideas")
    late = scene.post(ann, "En stol")
    scene.go("themes")
    scene.do(ann, "idea.merge", into=late, ids=[id])
    scene.do(ann, "idea.split", ids=[id])


def renamed_then_counted(scene: Scene, ann: Member) -> tuple[str, Done]:
    id = a_theme(scene, ann)
    done = scene.do(ann, "theme.rename", id=id, title="En stol i parken")
    scene.finish(scene.open())
    scene.go("themes")
    return id, done


def test_an_undo_changes_nothing_that_was_voted_on(scene: Scene, ann: Member) -> None:
    id, done = renamed_then_counted(scene, ann)
    for by in (ann, scene.fay):
        with pytest.raises(Closed):
            scene.undo(done, by)
    assert scene.room.themes[id].title == "En stol i parken"


def test_a_theme_that_was_voted_on_is_not_unmade(scene: Scene, ann: Member) -> None:
    scene.set("selection", over="themes")
    scene.go("themes")
    made = scene.do(ann, "theme.create", id=scene.at.uuid(), title=FIRST)
    scene.finish(scene.open())
    scene.go("themes")
    with pytest.raises(Refused):
        scene.undo(made)
    assert made.result["id"] in scene.room.themes


def test_what_was_withdrawn_before_and_came_back_does_not_go_again(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann, FIRST)
    withdrawn = scene.do(ann, "idea.withdraw", id=id)
    back = scene.undo(withdrawn)
    scene.finish(scene.open())
    with pytest.raises(Closed):
        scene.undo(back)
    assert not scene.idea(id).withdrawn
