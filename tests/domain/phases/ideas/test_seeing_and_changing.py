"""Who sees an idea and when; who changes, withdraws and hides it; and which one is held up on the wall."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden, NotFound
from ideation.views import board
from ideation.views.cards.session import session_card
from tests.domain.phases.ideas.writing import seen
from tests.domain.scene import Scene


def own(scene: Scene, member: Member) -> list[str]:
    return [idea["text"] for idea in board.mine(scene.room, scene.room.members[member.id])["ideas"]]


def test_in_a_silent_step_everybody_sees_their_own(scene: Scene, ann: Member, bob: Member) -> None:
    scene.go("ideas")
    scene.post(ann, "Anns")
    scene.post(bob, "Bobs")
    assert seen(scene, "participant") == seen(scene, "observer") == set()
    assert seen(scene, "facilitator") == {"Anns", "Bobs"}
    assert (own(scene, ann), own(scene, bob)) == (["Anns"], ["Bobs"])
    scene.set("ideas", hidden=False)
    assert seen(scene, "participant") == seen(scene, "observer") == {"Anns", "Bobs"}
    scene.set("ideas", hidden=True)
    assert seen(scene, "participant") == set()


def test_the_next_step_shows_them(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    scene.post(ann, "Anns")
    scene.go("themes")
    assert seen(scene, "participant") == {"Anns"}
    scene.go("ideas")
    assert seen(scene, "participant") == set()


def test_with_approval_an_idea_waits_and_so_does_its_new_text(scene: Scene, ann: Member, fay: Member) -> None:
    scene.set("ideas", approval=True, hidden=False)
    scene.go("ideas")
    id = scene.post(ann, "Pænt")
    assert scene.idea(id).pending and seen(scene, "participant") == set() and own(scene, ann) == ["Pænt"]
    scene.do(fay, "idea.hide", id=id, hidden=False)
    assert seen(scene, "participant") == {"Pænt"}
    scene.do(ann, "idea.edit", id=id, text="Grimt")
    assert scene.idea(id).pending and seen(scene, "participant") == set()
    assert not scene.idea(scene.post(fay, "Fays")).pending


def test_the_sector_comes_with_the_first_result(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    idea = scene.post(ann)
    scene.go("selection")
    poll = scene.open()
    scene.vote(ann, poll, votes={idea: 1})
    for role in board.ROLES:
        assert "sector" not in board.whole(scene.room, role)["ideas"][0]
    scene.finish(poll)
    for role in board.ROLES:
        assert board.whole(scene.room, role)["ideas"][0]["sector"] == "civil"


def test_edit_idea_is_its_author_s(scene: Scene, ann: Member, bob: Member, fay: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann, "En have", for_whom="Børn")
    scene.do(ann, "idea.edit", id=id, text="En fælles have")
    assert (scene.idea(id).text, scene.idea(id).for_whom, scene.idea(id).n) == ("En fælles have", "Børn", 1)
    scene.do(ann, "idea.edit", id=id, text="En fælles have", for_whom=None)
    assert scene.idea(id).for_whom is None
    for other in (bob, fay):
        scene.refused(other, "idea.edit", Forbidden, "not_yours", id=id, text="Min have")
        scene.refused(other, "idea.withdraw", Forbidden, "not_yours", id=id)
    scene.refused(ann, "idea.edit", NotFound, id=scene.at.uuid(), text="Hvad?")


def test_withdraw_idea_and_it_is_gone_for_all(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann, "Fortrudt")
    scene.do(ann, "idea.withdraw", id=id)
    assert seen(scene, "facilitator") == set() and own(scene, ann) == []
    scene.refused(ann, "idea.edit", Closed, "withdrawn", id=id, text="Alligevel")
    scene.refused(ann, "idea.withdraw", Closed, "withdrawn", id=id)
    scene.refused(fay, "idea.hide", NotFound, id=id, hidden=True)
    scene.refused(fay, "idea.place", NotFound, id=id, theme=None)


def test_what_is_voted_on_stays_as_it_is(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann)
    scene.go("selection")
    poll = scene.open()
    for state in ("open", "closed"):
        assert scene.room.polls[poll.id].state == state
        scene.refused(ann, "idea.edit", Closed, "on_a_ballot", id=id, text="Noget andet")
        scene.refused(ann, "idea.withdraw", Closed, "on_a_ballot", id=id)
        if state == "open":
            scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.count", poll=poll.id)
    scene.refused(ann, "idea.edit", Closed, "was_voted_on", id=id, text="Nu igen")


def test_hide_idea_and_show_it(scene: Scene, ann: Member, bob: Member, fay: Member) -> None:
    scene.go("ideas")
    scene.set("ideas", hidden=False)
    id = scene.post(ann, "Grov")
    scene.do(fay, "idea.hide", id=id, hidden=True)
    assert seen(scene, "participant") == set() and own(scene, ann) == ["Grov"]
    scene.do(fay, "idea.hide", id=id, hidden=False)
    assert seen(scene, "participant") == {"Grov"}
    scene.refused(bob, "idea.hide", Forbidden, "role", id=id, hidden=True)


def test_spotlight_idea_only_what_all_may_see(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann, "En have på taget")
    scene.refused(fay, "idea.spotlight", Closed, "not_shown", id=id)
    scene.set("ideas", hidden=False)
    scene.do(fay, "idea.spotlight", id=id)
    assert session_card(scene.room, "observer", scene.room.session)["spotlight"] == id
    scene.do(fay, "idea.spotlight", id=None)
    assert scene.room.session.spotlight is None


@pytest.mark.parametrize("how", ["idea.hide", "step.update", "idea.withdraw", "step.go", "undo"])
def test_what_may_not_be_seen_any_more_is_dimmed(scene: Scene, ann: Member, fay: Member, how: str) -> None:
    scene.go("ideas")
    shown = scene.do(fay, "step.update", id=scene.step("ideas").id, settings={"hidden": False})
    id = scene.post(ann, "En have på taget")
    scene.do(fay, "idea.spotlight", id=id)
    acts = {
        "idea.hide": lambda: scene.do(fay, "idea.hide", id=id, hidden=True),
        "step.update": lambda: scene.do(fay, "step.update", id=scene.step("ideas").id, settings={"hidden": True}),
        "idea.withdraw": lambda: scene.do(ann, "idea.withdraw", id=id),
        "step.go": lambda: scene.go("themes"),
        "undo": lambda: scene.undo(scene.do(fay, "idea.hide", id=id, hidden=True)),
    }
    acts[how]()
    assert shown and scene.room.session.spotlight is None
    assert scene.room.session.card_seq == scene.room.seq or how == "undo"
