"""From what was chosen to what is worked on: concepts, their teams, and what is written in them."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound
from ideation.domain.phases import concepts as phase
from tests.domain.scene import Scene


def chosen(scene: Scene, *texts: str) -> list[str]:
    """Ideas that were voted through and confirmed."""
    ann = scene.member("chooser")
    scene.go("ideas")
    ideas = [scene.post(ann, text) for text in texts]
    poll = scene.open()
    scene.finish(poll)
    scene.do(scene.fay, "selection.confirm", poll=poll.id, ideas=ideas, reason="Alle er gode")
    return ideas


def enter(kind: str, *team: str) -> dict[str, object]:
    return {"id": str(uuid4()), "kind": kind, "title": "Et lokale", "team": list(team)}


def test_whoever_raised_a_hand_is_in_what_is_written_in(scene: Scene, ann: Member, bob: Member, fay: Member) -> None:
    made = enter("match", ann.id)
    scene.do(fay, "concept.add", **made)
    assert scene.room.concepts[str(made["id"])].team == [ann.id]
    scene.refused(fay, "concept.add", Invalid, **enter("match", ann.id, ann.id))
    scene.refused(fay, "concept.add", NotFound, **enter("match", str(uuid4())))
    scene.refused(fay, "concept.add", Forbidden, "no_team", **enter("proposal", ann.id))
    scene.do(fay, "member.remove", member=bob.id)
    scene.refused(fay, "concept.add", NotFound, **enter("match", bob.id))


def test_coming_to_the_concepts_each_chosen_idea_has_one(scene: Scene) -> None:
    ideas = chosen(scene, "Have", "Køkken")
    scene.go("concepts")
    made = sorted(scene.room.concepts.values(), key=lambda c: c.position)
    assert [(c.idea, c.title) for c in made] == list(zip(ideas, ("Have", "Køkken"), strict=True))
    scene.go("themes")
    scene.go("concepts")
    assert len(scene.room.concepts) == 2


@pytest.mark.parametrize(
    ("idea", "title"),
    [
        ("Have\nog\n køkken", "Have og køkken"),
        ("æ" * 200, "æ" * 200),
        (
            "Åbne værksteder for unge og ældre, " * 7,
            "Åbne værksteder for unge og ældre, " * 5 + "Åbne værksteder for unge…",
        ),
        ("Open workshops, young and old, " * 8, "Open workshops, young and old, " * 6 + "Open…"),
        ("y" * 150 + ", " + "ø" * 100, "y" * 150 + "…"),
        ("Se https://" + "å" * 300, "Se https://" + "å" * 188 + "…"),
        ("ø" * 199 + " " + "å" * 10, "ø" * 199 + "…"),
    ],
)
def test_a_long_idea_gives_its_first_whole_words_as_the_title(scene: Scene, idea: str, title: str) -> None:
    scene.set("ideas", max_length=600)
    ideas = chosen(scene, idea)
    (made,) = scene.room.concepts.values()
    assert (made.idea, made.title) == (ideas[0], title)
    assert len(made.title) <= 200


def test_what_was_withdrawn_meanwhile_gets_none(scene: Scene) -> None:
    ideas = chosen(scene, "Have", "Køkken")
    author = next(m for m in scene.room.members.values() if m.name == "Chooser")
    for concept in list(scene.room.concepts.values()):
        scene.room.drop("concepts", concept.id, scene.room.seq)
    scene.refused(author, "idea.withdraw", Closed, "was_voted_on", id=ideas[0])
    scene.room.put(replace(scene.idea(ideas[0]), withdrawn=True))  # as it could be in a session of before
    scene.go("concepts")
    assert [c.idea for c in scene.room.concepts.values()] == [ideas[1]]


def test_a_chosen_theme_that_was_removed_stops_nobody(scene: Scene, fay: Member) -> None:
    scene.set("selection", over="themes")
    food, places = scene.theme("Mad"), scene.theme("Steder")
    poll = scene.open()
    scene.finish(poll)
    scene.refused(fay, "theme.remove", Closed, "was_voted_on", id=food)
    scene.room.drop("themes", food, scene.room.seq)  # as it could be in a session of before
    scene.do(fay, "selection.confirm", poll=poll.id, ideas=[food, places], reason="Begge")
    scene.go("concepts")
    assert [c.theme for c in scene.room.concepts.values()] == [places]


def test_add_concept_of_an_idea_a_theme_or_nothing(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    idea, theme = scene.post(ann, "Have"), scene.theme("Mad")
    for named in ({"idea": idea}, {"theme": theme}, {"title": "Noget nyt"}):
        scene.do(fay, "concept.add", id=scene.at.uuid(), **named)
    assert [c.title for c in scene.room.concepts.values()] == ["Have", "Mad", "Noget nyt"]
    scene.refused(fay, "concept.add", NotFound, id=scene.at.uuid(), idea=scene.at.uuid())
    scene.refused(fay, "concept.add", NotFound, id=scene.at.uuid(), theme=scene.at.uuid())
    scene.refused(fay, "concept.add", Conflict, "taken", id=next(iter(scene.room.concepts)))
    scene.refused(ann, "concept.add", Forbidden, "role", id=scene.at.uuid())


def test_there_is_an_end_of_concepts(scene: Scene, fay: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phase, "MAX_CONCEPTS", 1)
    scene.concept()
    scene.refused(fay, "concept.add", LimitReached, id=scene.at.uuid())


def test_join_and_leave_a_team(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    scene.do(bob, "team.join", concept=concept)
    scene.do(bob, "team.join", concept=concept)
    assert scene.room.concepts[concept].team == [ann.id, bob.id]
    scene.do(ann, "team.leave", concept=concept)
    scene.do(ann, "team.leave", concept=concept)
    assert scene.room.concepts[concept].team == [bob.id]
    scene.refused(ann, "team.join", NotFound, concept=scene.at.uuid())


def test_two_writers_lose_no_text(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    scene.do(bob, "team.join", concept=concept)
    assert scene.do(ann, "concept.write", concept=concept, field="who", text="Unge", version=0).result == {"version": 1}
    refusal = scene.refused(
        bob, "concept.write", Conflict, "text_changed", concept=concept, field="who", text="Gamle", version=0
    )
    assert (refusal.extra["version"], refusal.extra["text"]) == (1, "Unge")
    scene.do(bob, "concept.write", concept=concept, field="who", text="Unge og gamle", version=1)
    scene.do(ann, "concept.write", concept=concept, field="who", text="", version=2)
    assert scene.room.concepts[concept].fields == {"who": {"text": "", "version": 3}}


def test_only_the_team_writes_and_only_in_its_ten_fields(scene: Scene, concept: str, ann: Member, bob: Member) -> None:
    for somebody in (bob, scene.fay):
        scene.refused(
            somebody, "concept.write", Forbidden, "not_in_team", concept=concept, field="who", text="x", version=0
        )
    scene.refused(ann, "concept.write", Invalid, concept=concept, field="secret", text="x", version=0)
    for field in phase.FIELDS:
        scene.do(ann, "concept.write", concept=concept, field=field, text="x", version=0)
