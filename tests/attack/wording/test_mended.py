"""M6: what a facilitator mends in words that were voted on is shown as that."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden
from ideation.views import board
from tests.attack.wording.voted import FIRST, OPTIONS, OTHER, an_idea, changed, counted
from tests.domain.scene import Scene


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
