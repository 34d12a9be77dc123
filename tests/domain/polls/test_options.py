"""What is voted on, beside ideas: themes, and concepts one by one."""

from __future__ import annotations

from ideation.domain.entities import Member
from ideation.domain.errors import NotFound
from tests.domain.scene import Scene
from tests.story import WHOLE_DAY


def test_vote_over_themes(scene: Scene, ann: Member, fay: Member) -> None:
    scene.set("selection", over="themes")
    food, places = scene.theme("Mad"), scene.theme("Steder")
    poll = scene.open()
    assert poll.options == [food, places]
    scene.vote(ann, poll, votes={places: 3})
    winners = scene.finish(poll)["winners"]
    scene.do(fay, "selection.confirm", poll=poll.id, ideas=winners)
    scene.go("concepts")
    assert [(c.theme, c.title) for c in scene.room.concepts.values()][0] == (places, "Steder")


def test_gradients_ask_about_each_concept(scene: Scene, ann: Member, bob: Member, fay: Member) -> None:
    one, other = scene.concept("Have"), scene.concept("Køkken")
    scene.go("commitment")
    assert {p.concept for p in scene.room.polls.values() if p.step == scene.step("commitment").id} == {one, other}
    poll = scene.open("commitment", concept=one)
    assert poll.options == [one]
    scene.vote(ann, poll, grade=4)
    scene.vote(bob, poll, grade=1, reason="Vi mangler penge")
    result = scene.finish(poll)
    assert result["winners"] == []
    step = scene.step("commitment").id
    again = scene.do(fay, "poll.new_round", step=step).result["poll"]
    assert (scene.room.polls[again].concept, scene.room.polls[again].round) == (one, 2)
    third = scene.concept("Bus")
    fresh = scene.do(fay, "poll.new_round", step=step, concept=third).result["poll"]
    assert (scene.room.polls[fresh].concept, scene.room.polls[fresh].round) == (third, 1)
    scene.refused(fay, "poll.new_round", NotFound, step=step, concept=scene.at.uuid())
    assert scene.poll("commitment", concept=other).state == "ready"


def test_a_new_round_on_one_concept_leaves_the_others_open(scene: Scene, fay: Member, ann: Member) -> None:
    one, other = scene.concept("Have"), scene.concept("Køkken")
    scene.go("commitment")
    first, second = scene.open("commitment", concept=one), scene.open("commitment", concept=other)
    scene.do(fay, "poll.new_round", step=scene.step("commitment").id, concept=one)
    assert [scene.room.polls[p.id].state for p in (first, second)] == ["closed", "open"]


def test_coming_again_makes_no_second_poll(scene: Scene) -> None:
    scene.concept()
    scene.go("commitment")
    before = set(scene.room.polls)
    scene.go("concepts")
    scene.go("commitment")
    assert set(scene.room.polls) == before


def test_a_step_without_a_vote_has_no_poll() -> None:
    plan = WHOLE_DAY | {"steps": [{"phase": "welcome"}, {"phase": "commitment", "settings": {"vote": False}}]}
    scene = Scene(plan)
    scene.concept()
    scene.go("commitment")
    assert scene.room.polls == {}
