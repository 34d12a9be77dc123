"""Actions are the team's and go on after the end; the report's address stays."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, LimitReached, NotFound
from ideation.domain.phases import actions
from ideation.views import board
from tests.domain.phases.concepts.teams import DUE
from tests.domain.scene import Scene


def act(scene: Scene, by: Member, concept: str, **more: object) -> str:
    made = {"id": scene.at.uuid(), "concept": concept, "what": "Ring", "who": "Ann", "due": DUE} | more
    return str(scene.do(by, "action.add", **made).result["id"])


def test_actions_are_the_team_s(scene: Scene, concept: str, ann: Member, bob: Member, fay: Member) -> None:
    id = act(scene, ann, concept, partner="Boligforeningen")
    for other in (bob, fay):
        made = {"id": scene.at.uuid(), "concept": concept, "what": "Ring", "who": "Bob", "due": DUE}
        scene.refused(other, "action.add", Forbidden, "not_in_team", **made)
        scene.refused(other, "action.update", Forbidden, "not_in_team", id=id, state="done")
    for state in ("doing", "done", "dropped", "open"):
        scene.do(ann, "action.update", id=id, state=state)
        assert scene.room.actions[id].state == state
    scene.do(ann, "action.update", id=id, what="Skriv", who=ann.id, due="2027-02-01")
    assert (scene.room.actions[id].what, scene.room.actions[id].partner) == ("Skriv", "Boligforeningen")
    scene.refused(ann, "action.update", Invalid, id=id, state="later")
    scene.refused(ann, "action.update", NotFound, id=scene.at.uuid(), state="done")


def test_actions_refuse(scene: Scene, concept: str, ann: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    id = act(scene, ann, concept)
    made = {"concept": concept, "what": "Ring", "who": "Ann", "due": DUE}
    scene.refused(ann, "action.add", Conflict, "taken", id=id, **made)
    scene.refused(ann, "action.add", NotFound, id=scene.at.uuid(), **(made | {"concept": scene.at.uuid()}))
    scene.refused(ann, "action.add", Invalid, "missing", id=scene.at.uuid(), concept=concept, what="x", who="y")
    monkeypatch.setattr(actions, "MAX_ACTIONS", 1)
    scene.refused(ann, "action.add", LimitReached, id=scene.at.uuid(), **made)


def test_actions_go_on_after_the_end(scene: Scene, concept: str, ann: Member) -> None:
    id = act(scene, ann, concept, who=ann.id)
    scene.do(scene.fay, "session.end")
    scene.do(ann, "action.update", id=id, state="done")


def test_observers_do_not_see_who_acts(scene: Scene, concept: str, ann: Member) -> None:
    act(scene, ann, concept, partner="Boligforeningen")
    (seen,) = board.whole(scene.room, "observer")["actions"]
    assert not {"who", "partner"} & seen.keys()


def test_the_report_s_address_stays(scene: Scene, fay: Member, ann: Member) -> None:
    slug = scene.do(fay, "report.publish", published=True).result["slug"]
    assert len(slug) == 12  # short enough to be typed off a wall, and no name to guess
    scene.do(fay, "report.publish", published=False)
    assert scene.do(fay, "report.publish", published=True).result["slug"] == slug
    scene.refused(ann, "report.publish", Forbidden, "role", published=True)


def test_the_draft_is_the_facilitators(scene: Scene, fay: Member) -> None:
    scene.do(fay, "report.write", summary="Vi mødtes", missing="Fonde")
    scene.do(fay, "report.write", missing="", hidden_ideas=[scene.at.uuid()])
    assert board.whole(scene.room, "facilitator")["session"][0]["report"]["summary"] == "Vi mødtes"
    for role in ("participant", "observer"):
        assert board.whole(scene.room, role)["session"][0]["report"] == {"published": False}
    slug = scene.do(fay, "report.publish", published=True).result["slug"]
    assert board.whole(scene.room, "participant")["session"][0]["report"] == {"published": True, "slug": slug}


def test_the_wall_is_told_where_those_who_act_come_from(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    act(scene, ann, concept, who=ann.id, partner="Boligforeningen")
    act(scene, ann, concept, who="Lone", partner=bob.id)
    first, second = board.whole(scene.room, "observer")["actions"]
    named = {"sector": None, "left": False}
    assert first["doers"] == [{"sector": ann.sector, "left": False}, named]
    assert second["doers"] == [named, {"sector": bob.sector, "left": False}]
    assert "Lone" not in str((first, second)) and ann.id not in str((first, second))
    assert "doers" not in board.whole(scene.room, "participant")["actions"][0]


def test_the_wall_hears_at_once_that_somebody_who_acts_is_gone(scene: Scene, concept: str, ann: Member) -> None:
    id = act(scene, ann, concept, who=ann.id)
    scene.do(scene.fay, "member.remove", member=ann.id)
    assert scene.room.actions[id].seq == scene.room.seq
    (seen,) = board.whole(scene.room, "observer")["actions"]
    assert seen["doers"] == [{"sector": None, "left": True}]
