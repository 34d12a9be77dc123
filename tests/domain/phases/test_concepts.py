"""From what was chosen to what is done: concepts and their teams, commitments, actions, the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound
from ideation.domain.phases import actions, commitment
from ideation.domain.phases import concepts as phase
from ideation.views import board
from tests.domain.scene import Scene

DUE = "2027-01-15"


@pytest.fixture
def concept(scene: Scene, ann: Member) -> str:
    """A concept with Ann in its team."""
    made = scene.concept()
    scene.do(ann, "team.join", concept=made)
    return made


def chosen(scene: Scene, *texts: str) -> list[str]:
    """Ideas that were voted through and confirmed."""
    ann = scene.member("chooser")
    scene.go("ideas")
    ideas = [scene.post(ann, text) for text in texts]
    poll = scene.open()
    scene.finish(poll)
    scene.do(scene.fay, "selection.confirm", poll=poll.id, ideas=ideas, reason="Alle er gode")
    return ideas


# -- concepts ---------------------------------------------------------------------------------------------------------


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


# -- commitments ------------------------------------------------------------------------------------------------------


def test_what_a_team_wrote_stays_while_people_vote_on_it(scene: Scene, concept: str, ann: Member, fay: Member) -> None:
    """An agreement is about these words; what is asked about it later is not on the ballot."""
    scene.do(ann, "concept.write", concept=concept, field="solution", text="Et værksted", version=0)
    scene.go("commitment")
    if not [p for p in scene.room.polls.values() if p.concept == concept]:
        scene.do(fay, "poll.new_round", step=scene.step("commitment").id, concept=concept)
    poll = scene.open("commitment", concept=concept)
    write = {"concept": concept, "field": "solution", "text": "Noget andet", "version": 1}
    for upto in ("open", "poll.close"):
        if upto != "open":
            scene.do(fay, upto, poll=poll.id)
        scene.refused(ann, "concept.write", Closed, "on_a_ballot", **write)
        scene.refused(fay, "concept.enter", Closed, "on_a_ballot", **write)
    scene.do(fay, "concept.enter", concept=concept, field="assumption", text="Nogen savner det", version=0)
    scene.do(fay, "poll.count", poll=poll.id)
    scene.do(ann, "concept.write", **write)


def commit(scene: Scene, by: Member, concept: str, **more: object) -> str:
    made = {"id": scene.at.uuid(), "concept": concept, "kinds": {"join": True}} | more
    return str(scene.do(by, "commitment.make", **made).result["id"])


def test_make_commitment_and_make_it_anew(scene: Scene, concept: str, bob: Member) -> None:
    id = commit(scene, bob, concept, kinds={"hours_per_month": 4, "join": True}, condition="Hvis vi får lokaler")
    commit(scene, bob, concept, id=id, kinds={"money_dkk": 5000, "hours_per_month": 0}, due=DUE)
    made = scene.room.commitments[id]
    assert made.kinds == {"money_dkk": 5000} and made.condition is None and made.due.isoformat() == DUE  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kinds": {}}, {"kinds": {"join": False}}, {"kinds": {"hours_per_month": 0}}, {"kinds": {"love": 1}},
        {"kinds": {"hours_per_month": -1}}, {"kinds": {"hours_per_month": 501}}, {"kinds": {"money_dkk": 1.5}},
        {"kinds": {"join": "yes"}}, {"kinds": {"in_kind": "\u200b"}}, {"due": "15-01-2027"}, {"due": "2027-13-01"},
        {"due": "2027-1-1"}, {"due": "1027-01-01"}, {"due": 5}, {"first_step": "x" * 2001},
    ],
    ids=str,
)  # fmt: skip
def test_a_commitment_that_is_none(scene: Scene, concept: str, bob: Member, wrong: dict[str, object]) -> None:
    made = {"id": scene.at.uuid(), "concept": concept, "kinds": {"join": True}} | wrong
    scene.refused(bob, "commitment.make", Invalid, **made)


def test_a_commitment_is_one_s_own(scene: Scene, concept: str, ann: Member, bob: Member, fay: Member) -> None:
    id = commit(scene, bob, concept)
    taken = {"id": id, "concept": concept, "kinds": {"join": True}}
    scene.refused(ann, "commitment.make", Conflict, "taken", **taken)
    for other in (ann, fay):
        scene.refused(other, "commitment.withdraw", Forbidden, "not_yours", id=id)
    scene.do(bob, "commitment.withdraw", id=id)
    scene.refused(bob, "commitment.withdraw", NotFound, id=id)
    scene.refused(bob, "commitment.make", NotFound, **(taken | {"id": scene.at.uuid(), "concept": scene.at.uuid()}))


def test_there_is_an_end_of_promises(
    scene: Scene, concept: str, bob: Member, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(commitment, "MAX_PER_MEMBER", 1)
    id = commit(scene, bob, concept)
    commit(scene, bob, concept, id=id)
    made = {"id": scene.at.uuid(), "concept": concept, "kinds": {"join": True}}
    scene.refused(bob, "commitment.make", LimitReached, **made)


def test_observers_see_what_is_promised_but_not_whose_words(scene: Scene, concept: str, bob: Member) -> None:
    kinds = {"join": True, "contacts": "Kender borgmesteren", "hours_per_month": 3}
    commit(scene, bob, concept, kinds=kinds, condition="Hvis chefen siger ja", first_step="Ringer", due=DUE)
    (seen,) = board.whole(scene.room, "observer")["commitments"]
    assert seen["kinds"] == {"join": True, "contacts": True, "hours_per_month": 3} and seen["conditional"] is True
    assert not {"member", "first_step", "condition", "due"} & seen.keys()
    (known,) = board.whole(scene.room, "participant")["commitments"]
    assert (known["member"], known["condition"], known["due"]) == (bob.id, "Hvis chefen siger ja", DUE)


def test_the_wall_tells_the_things_that_are_offered_and_no_name_in_them(
    scene: Scene, concept: str, bob: Member
) -> None:
    kinds = {"in_kind": "Fælleshuset hver torsdag", "contacts": "Kender borgmesteren", "mandate": "Boligforeningen"}
    commit(scene, bob, concept, kinds=kinds)
    (seen,) = board.whole(scene.room, "observer")["commitments"]
    assert seen["kinds"] == {"in_kind": "Fælleshuset hver torsdag", "contacts": True, "mandate": True}


# -- actions ----------------------------------------------------------------------------------------------------------


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


# -- the report -------------------------------------------------------------------------------------------------------


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
