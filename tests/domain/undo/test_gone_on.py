"""Taking back is refused where somebody has gone on with it, and leaves alone what is gone."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict
from tests.domain.scene import Scene
from tests.domain.undo.before_and_after import close, create, go, merge, place, rename, sorting


def test_a_theme_renamed_since_is_not_renamed_back(scene: Scene, ann: Member) -> None:
    done = rename(scene, ann)
    (theme,) = scene.room.themes
    scene.do(ann, "theme.rename", id=theme, title="Et tredje navn")
    with pytest.raises(Conflict):
        scene.undo(done)


def test_an_idea_placed_elsewhere_since_stays_there(scene: Scene, ann: Member) -> None:
    done = place(scene, ann)
    scene.do(ann, "idea.place", id=next(iter(scene.room.ideas)), theme=None)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_a_step_gone_from_since_is_not_gone_back_to(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    scene.go("closing")
    with pytest.raises(Conflict):
        scene.undo(done)


def test_plus_one_minute_does_not_stand_in_the_way(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    scene.do(scene.fay, "timer.set", ends_at="2026-11-23T20:15:00Z")
    scene.undo(done)
    assert scene.room.current == scene.step("themes")


def test_a_step_added_meanwhile_finds_its_place(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    step = {"phase": "ideas", "title": "Nyt", "minutes": 5, "settings": {}, "after": scene.step("themes").id}
    scene.do(scene.fay, "step.add", id=scene.at.uuid(), **step)
    scene.undo(done)
    assert " ".join(s.state for s in scene.room.plan).startswith("done done current ahead ahead")


def test_a_step_removed_meanwhile_is_not_gone_back_to(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    scene.do(scene.fay, "step.remove", id=scene.step("themes").id)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_going_back_leaves_an_open_poll_its_concept(scene: Scene, ann: Member) -> None:
    concept = scene.concept()
    done = scene.go("commitment")
    poll = scene.open("commitment", concept=concept)
    scene.undo(done)
    assert scene.room.polls[poll.id].concept == concept


def test_what_is_voted_on_is_not_undone(scene: Scene, ann: Member) -> None:
    done = merge(scene, ann)
    scene.open()
    with pytest.raises(Closed):
        scene.undo(done)


def test_a_theme_that_is_voted_on_does_not_go(scene: Scene, ann: Member) -> None:
    scene.set("selection", over="themes")
    made, named = create(scene, ann), None
    named = scene.do(ann, "theme.rename", id=made.result["id"], title="Andet")
    scene.open()
    for done in (made, named):
        with pytest.raises(Closed):
            scene.undo(done)


def test_a_counted_poll_is_not_opened_again(scene: Scene, ann: Member) -> None:
    done = close(scene, ann)
    scene.do(scene.fay, "poll.count", poll=scene.poll().id)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_undoing_a_new_theme_frees_its_ideas(scene: Scene, ann: Member) -> None:
    made = create(scene, ann)
    idea = next(iter(scene.room.ideas))
    scene.do(ann, "idea.place", id=idea, theme=made.result["id"])
    scene.undo(made)
    assert scene.idea(idea).theme is None and scene.room.themes == {}


def test_no_idea_goes_back_into_one_that_was_merged_since(scene: Scene, ann: Member) -> None:
    a, b, c = sorting(scene, ann)
    scene.do(ann, "idea.merge", into=b, ids=[a])
    done = scene.do(ann, "idea.split", ids=[a])
    scene.do(ann, "idea.merge", into=c, ids=[b])
    with pytest.raises(Conflict):
        scene.undo(done)


def test_no_idea_goes_back_into_a_theme_that_is_gone(scene: Scene, ann: Member) -> None:
    idea, food, places = sorting(scene, ann)[0], scene.theme("Mad"), scene.theme("Steder")
    scene.do(ann, "idea.place", id=idea, theme=food)
    done = scene.do(ann, "idea.place", id=idea, theme=places)
    scene.do(ann, "theme.remove", id=food)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_what_was_merged_into_a_withdrawn_idea_stands_alone_again(scene: Scene, ann: Member, bob: Member) -> None:
    a, b, _ = sorting(scene, ann)
    scene.do(bob, "idea.merge", into=a, ids=[b])
    done = scene.do(ann, "idea.withdraw", id=a)
    assert scene.idea(b).merged_into is None
    scene.undo(done)
    assert scene.idea(b).merged_into == a and not scene.idea(a).withdrawn
