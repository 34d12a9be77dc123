"""M6: what was voted on keeps its words; what a facilitator mends in them is shown as that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from ideation.commands.apply import take
from ideation.domain.changes import Change
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden, Refused
from ideation.domain.polls.frozen_wording import WORDS
from ideation.views import board
from tests.domain.scene import Done, Scene

FIRST, OTHER = "En bænk i parken", "En million til Acme"


@dataclass(frozen=True)
class Option:
    """One kind of what can be voted on: made, changed and taken away by commands."""

    made: Callable[[Scene, Member], str]
    change: str | None = None
    remove: str | None = None


def an_idea(scene: Scene, by: Member) -> str:
    scene.go("ideas")
    return scene.post(by, FIRST)


def a_theme(scene: Scene, by: Member) -> str:
    scene.set("selection", over="themes")
    scene.go("themes")
    return scene.theme(FIRST, by)


def a_concept(scene: Scene, by: Member) -> str:
    scene.set("selection", over="concepts")
    return scene.concept(FIRST)


OPTIONS = {
    "ideas": Option(an_idea, "idea.edit", "idea.withdraw"),
    "themes": Option(a_theme, "theme.rename", "theme.remove"),
    "concepts": Option(a_concept),  # no command changes what they are called
}


def changed(option: Option, words: str) -> dict[str, str]:
    return {"text" if option.change == "idea.edit" else "title": words}


def counted(scene: Scene, by: Member, name: str, upto: str = "poll.reveal") -> str:
    """An option that was voted on; whoever sorts may still try."""
    id = OPTIONS[name].made(scene, by)
    poll = scene.open()
    for command in ("poll.close", "poll.count", "poll.reveal"):
        scene.do(scene.fay, command, poll=poll.id)
        if command == upto:
            break
    if name == "themes":
        scene.go("themes")
    return id


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


# -- by way of an undo --------------------------------------------------------------------------------------------


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


# -- mended by a facilitator ---------------------------------------------------------------------------------------


def shown(scene: Scene, name: str, id: str, role: str = "observer") -> dict[str, Any]:
    return next(card for card in board.whole(scene.room, role)[name] if card["id"] == id)


@pytest.mark.parametrize("role", board.ROLES)
@pytest.mark.parametrize("name", ["ideas", "themes"])
def test_a_facilitator_mends_it_and_everybody_sees_so(scene: Scene, ann: Member, name: str, role: str) -> None:
    option, id = OPTIONS[name], counted(scene, ann, name)
    scene.go("selection")
    assert option.change and "corrected" not in shown(scene, name, id, role)
    for words in ("En bænk i byparken", "En bænk i byens park"):
        scene.do(scene.fay, option.change, id=id, **changed(option, words))
        card = shown(scene, name, id, role)
        assert (card.get("text") or card["title"]) == words and card["corrected"] == {"was": FIRST}
    scene.do(scene.fay, option.change, id=id, **changed(option, FIRST))
    assert "corrected" not in shown(scene, name, id, role)


def test_its_author_sees_it_too(scene: Scene, ann: Member) -> None:
    id = counted(scene, ann, "ideas")
    scene.do(scene.fay, "idea.edit", id=id, text="En bænk i byparken")
    (own,) = board.mine(scene.room, ann)["ideas"]
    assert own["corrected"] == {"was": FIRST}


def test_the_concept_that_was_called_after_it_goes_along(scene: Scene, ann: Member) -> None:
    id = counted(scene, ann, "ideas")
    scene.do(scene.fay, "selection.confirm", poll=scene.poll().id, ideas=[id], reason="Den ene")
    scene.go("concepts")
    (concept,) = scene.room.concepts.values()
    scene.do(scene.fay, "idea.edit", id=id, text="En bænk i byparken")
    assert shown(scene, "concepts", concept.id)["title"] == "En bænk i byparken"
    assert "corrected" not in shown(scene, "concepts", concept.id)  # nobody voted on the concept
    scene.go("commitment")
    scene.open("commitment", concept=concept.id)
    scene.refused(scene.fay, "idea.edit", Closed, "on_a_ballot", id=id, text=FIRST)  # while they vote on it
    scene.finish(scene.poll("commitment"))
    scene.do(scene.fay, "idea.edit", id=id, text=OTHER)
    assert shown(scene, "concepts", concept.id)["corrected"] == {"was": "En bænk i byparken"}


def test_mending_is_a_facilitators_act_and_so_is_taking_it_back(scene: Scene, ann: Member) -> None:
    gil, id = scene.member("gil", role="facilitator"), counted(scene, ann, "themes")
    done = scene.do(gil, "theme.rename", id=id, title="En bænk i byparken")
    scene.do(scene.fay, "member.role", member=gil.id, role="participant")
    with pytest.raises(Closed):
        scene.undo(done)
    again = scene.undo(done, scene.fay)
    assert scene.room.themes[id].title == FIRST and scene.room.themes[id].was is None
    scene.undo(again)
    assert scene.room.themes[id].was == FIRST


def test_before_anybody_has_voted_words_are_free(scene: Scene, ann: Member) -> None:
    id = an_idea(scene, ann)
    scene.do(ann, "idea.edit", id=id, text="En stol")
    assert "corrected" not in shown(scene, "ideas", id, "facilitator")
    scene.refused(scene.fay, "idea.edit", Forbidden, "not_yours", id=id, text=OTHER)
