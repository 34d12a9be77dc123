"""What one takes home, written to a closing step's question: one's own, and shared only where one says so."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, NotFound, WrongPhase
from ideation.views import board
from tests.domain.scene import Scene


def told(scene: Scene, role: str) -> list[str]:
    return [card["text"] for card in board.whole(scene.room, role)["answers"]]


def own(scene: Scene, member: Member) -> Any:
    return board.mine(scene.room, member)["answers"]


def test_it_is_ones_own_until_it_is_shared_and_then_without_a_name(scene: Scene, ann: Member, bob: Member) -> None:
    step = scene.step("closing").id
    scene.do(ann, "answer.write", step=step, text="Jeg ringer til Bo")
    assert own(scene, ann) == {step: {"text": "Jeg ringer til Bo", "shared": False}}
    assert own(scene, bob) == {}
    assert all(told(scene, role) == [] for role in board.ROLES)
    scene.do(ann, "answer.write", step=step, text="Vi kan mere sammen", shared=True)
    assert told(scene, "facilitator") == ["Vi kan mere sammen"]
    assert told(scene, "participant") == told(scene, "observer") == []
    (card,) = board.whole(scene.room, "facilitator")["answers"]
    assert ann.id not in str(card)


def test_what_is_taken_back_is_told_to_be_gone_and_only_to_whoever_saw_it(scene: Scene, ann: Member) -> None:
    step = scene.step("closing").id
    scene.do(ann, "answer.write", step=step, text="Vi kan mere sammen", shared=True)
    scene.do(ann, "answer.write", step=step, text="", shared=True)
    (id,) = scene.room.answers
    assert own(scene, ann) == {} and told(scene, "facilitator") == []
    assert board.changes(scene.room, "facilitator", [("answers", id)]) == ({}, {"answers": [id]})
    assert board.changes(scene.room, "participant", [("answers", id)]) == ({}, {})


def test_one_answer_a_person_and_question(scene: Scene, ann: Member) -> None:
    step = scene.step("closing").id
    for text in ("Et", "To", "Tre"):
        scene.do(ann, "answer.write", step=step, text=text)
    assert [answer.text for answer in scene.room.answers.values()] == ["Tre"]


def test_only_a_closing_asks(scene: Scene, ann: Member) -> None:
    scene.refused(ann, "answer.write", WrongPhase, step=scene.step("ideas").id, text="Hej")
    scene.refused(ann, "answer.write", NotFound, step=scene.at.uuid(), text="Hej")


def test_after_the_end_nothing_more_is_written(scene: Scene, ann: Member) -> None:
    step = scene.step("closing").id
    scene.do(scene.fay, "session.end")
    scene.refused(ann, "answer.write", Closed, "session_ended", step=step, text="Hej")


def next_told(scene: Scene, role: str) -> str | None:
    told: str | None = board.whole(scene.room, role)["session"][0]["report"].get("next")
    return told


def test_what_happens_next_is_everybody_s_where_it_is_agreed(scene: Scene) -> None:
    roles = ("participant", "observer")
    scene.do(scene.fay, "report.write", next="Mette ringer mandag", summary="Vi mødtes")
    assert [next_told(scene, role) for role in roles] == [None, None]  # a draft still
    scene.go("closing")
    assert [next_told(scene, role) for role in roles] == ["Mette ringer mandag"] * 2
    assert "summary" not in board.whole(scene.room, "observer")["session"][0]["report"]
    scene.do(scene.fay, "report.write", next="")
    assert next_told(scene, "observer") is None


def test_what_happens_next_stays_after_the_end_and_after_publishing(scene: Scene) -> None:
    scene.do(scene.fay, "report.write", next="Vi ses 4. marts")
    scene.do(scene.fay, "report.publish", published=True)
    assert next_told(scene, "observer") == "Vi ses 4. marts"
    scene.do(scene.fay, "report.publish", published=False)
    assert next_told(scene, "observer") is None
    scene.do(scene.fay, "session.end")
    assert next_told(scene, "participant") == "Vi ses 4. marts"
