"""H7: everything of one author goes in one act, without a name."""

from __future__ import annotations

from ideation.domain import limits
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden
from tests.domain.scene import Scene


def flooded(scene: Scene, by: Member, n: int) -> list[str]:
    scene.go("ideas")
    return [scene.post(by, f"Køb nu {number}") for number in range(n)]


def test_all_of_a_flooder_goes_in_one_act_and_comes_back(scene: Scene, ann: Member, bob: Member) -> None:
    spam, kept = flooded(scene, ann, 30), scene.post(bob, "Et værksted")
    done = scene.do(scene.fay, "idea.hide_like", id=spam[3], hidden=True)
    assert done.result == {"ideas": 30}
    assert all(scene.idea(id).hidden for id in spam) and not scene.idea(kept).hidden
    scene.undo(done)
    assert not any(scene.idea(id).hidden for id in spam)
    scene.do(scene.fay, "idea.hide_like", id=spam[0], hidden=True)
    assert scene.do(scene.fay, "idea.hide_like", id=spam[0], hidden=False).result == {"ideas": 30}
    assert ann.id not in str(done.result)


def test_of_few_it_is_refused_for_it_would_tell_whose_they_are(scene: Scene, ann: Member, bob: Member) -> None:
    few = flooded(scene, ann, limits.AUTHOR_SHOWS - 1)
    refused = scene.refused(scene.fay, "idea.hide_like", Closed, "too_few_alike", id=few[0], hidden=True)
    assert refused.extra == {"least": limits.AUTHOR_SHOWS}
    one_more = scene.post(ann)
    scene.do(ann, "idea.withdraw", id=one_more)
    scene.refused(scene.fay, "idea.hide_like", Closed, "too_few_alike", id=few[0], hidden=True)
    scene.post(ann)
    scene.do(scene.fay, "idea.hide_like", id=few[0], hidden=True)
    scene.refused(bob, "idea.hide_like", Forbidden, "role", id=few[0], hidden=False)


def test_only_what_was_written_in_the_same_step(scene: Scene, ann: Member) -> None:
    spam = flooded(scene, ann, 25)
    again = scene.at.uuid()
    scene.do(scene.fay, "step.add", id=again, phase="ideas", title="Igen", minutes=5, after=scene.room.session.step)
    scene.do(scene.fay, "step.go", to=again, **{"from": scene.room.session.step})
    other = scene.post(ann, "En til")
    scene.do(scene.fay, "idea.hide_like", id=spam[0], hidden=True)
    assert not scene.idea(other).hidden


def test_what_waits_for_approval_goes_too(scene: Scene, ann: Member) -> None:
    scene.set("ideas", approval=True)
    spam = flooded(scene, ann, 25)
    assert all(scene.idea(id).pending for id in spam)
    assert scene.do(scene.fay, "idea.hide_like", id=spam[0], hidden=True).result == {"ideas": 25}
    assert not any(scene.idea(id).pending for id in spam)
