"""Writing ideas: when, how long, late, with approval, for somebody else; changing, withdrawing and hiding them."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound, WrongPhase
from ideation.domain.phases import ideas as phase
from ideation.views import board
from ideation.views.cards.session import session_card
from tests.domain.scene import Scene

OTHER_PHASES = ["welcome", "themes", "selection", "concepts", "commitment", "actions", "closing"]


def seen(scene: Scene, role: str) -> set[str]:
    return {card["text"] for card in board.whole(scene.room, role)["ideas"]}


def own(scene: Scene, member: Member) -> list[str]:
    return [idea["text"] for idea in board.mine(scene.room, scene.room.members[member.id])["ideas"]]


# -- posting ----------------------------------------------------------------------------------------------------------


def test_post_idea_in_an_ideas_step(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    idea = scene.idea(scene.post(ann, "  Åbne værksteder ", for_whom=" Unge "))
    assert (idea.text, idea.for_whom, idea.n, idea.sector) == ("Åbne værksteder", "Unge", 1, "civil")
    assert not (idea.late or idea.hidden or idea.pending or idea.proxy)


@pytest.mark.parametrize("elsewhere", OTHER_PHASES)
def test_no_idea_in_another_step(scene: Scene, ann: Member, elsewhere: str) -> None:
    if elsewhere != "welcome":
        scene.go(elsewhere)
    refusal = scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For tidligt")
    assert refusal.extra == {"phase": elsewhere, "phases": ["ideas"]}


def test_late_ideas_come_in_for_two_minutes_and_wait_to_be_shown(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    scene.go("themes")
    scene.later(seconds=120)
    id = scene.post(ann, "Sent men godt")
    assert (scene.idea(id).late, scene.idea(id).pending, scene.idea(id).step) == (True, True, scene.step("ideas").id)
    assert seen(scene, "participant") == set() and seen(scene, "facilitator") == {"Sent men godt"}
    scene.do(fay, "idea.hide", id=id, hidden=False)
    assert seen(scene, "participant") == {"Sent men godt"} and not scene.idea(id).pending
    scene.later(seconds=1)
    scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For sent")


def test_how_late_is_the_step_s_to_say(scene: Scene, ann: Member) -> None:
    scene.set("ideas", late_seconds=0)
    scene.go("ideas")
    scene.go("themes")
    scene.post(ann, "I samme øjeblik")
    scene.later(seconds=1)
    scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For sent")


def test_post_idea_back_in_the_step_is_not_late(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    scene.go("themes")
    scene.later(hours=1)
    scene.go("ideas")
    assert not scene.idea(scene.post(ann)).late


def second_ideas_step(scene: Scene) -> str:
    """One more, after the themes, in which everybody sees all at once."""
    id, after = scene.at.uuid(), scene.step("themes").id
    more = {"title": "Alle", "minutes": 5, "settings": {"hidden": False}, "after": after}
    scene.do(scene.fay, "step.add", id=id, phase="ideas", **more)
    return id


def test_what_was_written_for_an_earlier_step_belongs_there_and_is_shown_to_nobody_yet(
    scene: Scene, ann: Member
) -> None:
    """A draft of the silent step, sent when the room writes for all to see."""
    scene.go("ideas")
    first, second = scene.step("ideas").id, second_ideas_step(scene)
    scene.do(scene.fay, "step.go", to=second, **{"from": first})
    scene.later(seconds=3600)
    late = scene.idea(scene.post(ann, "Kun for mig", step=first))
    assert (late.step, late.late, late.pending) == (first, True, True)
    assert seen(scene, "participant") == set()
    here = scene.idea(scene.post(ann, "For alle", step=second))
    assert (here.step, here.late) == (second, False) and seen(scene, "participant") == {"For alle"}


def test_what_was_written_for_a_step_ahead_has_to_wait_and_for_one_that_is_gone_the_facilitator_looks(
    scene: Scene, ann: Member
) -> None:
    scene.go("ideas")
    ahead = second_ideas_step(scene)
    scene.refused(ann, "idea.post", WrongPhase, id=scene.at.uuid(), text="For tidligt", step=ahead)
    gone = scene.idea(scene.post(ann, "Til et trin, der er fjernet", step=scene.at.uuid()))
    assert (gone.step, gone.late, gone.pending) == (scene.step("ideas").id, True, True)


def test_an_id_is_taken_once(scene: Scene, ann: Member, bob: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann)
    scene.refused(bob, "idea.post", Conflict, "taken", id=id, text="Min nu")
    scene.refused(ann, "idea.post", Conflict, "taken", id=id, text="Igen")


def test_an_idea_is_as_long_as_the_step_allows(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann, "x" * 280)
    refusal = scene.refused(ann, "idea.post", Invalid, "too_long", id=scene.at.uuid(), text="x" * 283)
    assert (refusal.extra["limit"], refusal.extra["over"]) == (280, 3)
    scene.refused(ann, "idea.edit", Invalid, "too_long", id=id, text="x" * 281)
    scene.set("ideas", max_length=20)
    scene.refused(ann, "idea.post", Invalid, "too_long", id=scene.at.uuid(), text="x" * 21)


def test_there_is_an_end_of_ideas(scene: Scene, ann: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phase, "MAX_IDEAS", 2)
    scene.go("ideas")
    for _ in range(2):
        scene.post(ann)
    scene.refused(ann, "idea.post", LimitReached, id=scene.at.uuid(), text="Én for meget")


def test_write_for_somebody_without_a_phone(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    idea = scene.idea(scene.post(fay, proxy="foundation"))
    assert (idea.proxy, idea.sector, idea.author) == (True, "foundation", fay.id)
    scene.refused(
        ann, "idea.post", Forbidden, "facilitators_write_in", id=scene.at.uuid(), text="x", proxy="foundation"
    )
    scene.refused(fay, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", proxy="astronauts")


def test_build_on_what_one_can_see(scene: Scene, ann: Member, bob: Member, fay: Member) -> None:
    scene.go("ideas")
    base = scene.post(ann)
    assert scene.idea(scene.post(bob, builds_on=base)).builds_on == base
    scene.refused(bob, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", builds_on=scene.at.uuid())
    scene.do(fay, "idea.hide", id=base, hidden=True)
    scene.refused(bob, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", builds_on=base)
    scene.post(ann, builds_on=base)
    scene.post(fay, builds_on=base)
    scene.do(ann, "idea.withdraw", id=base)
    scene.refused(fay, "idea.post", Invalid, "unknown", id=scene.at.uuid(), text="x", builds_on=base)


# -- who sees them ----------------------------------------------------------------------------------------------------


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


# -- changing them ----------------------------------------------------------------------------------------------------


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


# -- held up on the wall ----------------------------------------------------------------------------------------------


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
