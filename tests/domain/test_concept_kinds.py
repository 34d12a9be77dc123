"""What people work on after the ideas: concepts, proposals and matches, what is asked of them, and who may add one."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.concept_kinds import FIELDS, KINDS, THINGS, Kind, asks_for_agreements
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden, Invalid, LimitReached, NotFound, WrongPhase
from tests.domain.scene import Scene

PLAN = {
    "title": "Prøve",
    "steps": [
        {"phase": "welcome"},
        {"phase": "ideas", "settings": {"noun": "offer", "hidden": False}},
        {"phase": "concepts", "settings": {"kind": "match"}},
        {"phase": "commitment", "settings": {"kind": "proposal", "method": "consent"}},
        {"phase": "selection", "settings": {"method": "approval", "over": "ideas", "nouns": ["need"]}},
        {"phase": "closing"},
    ],
}


@pytest.fixture
def market() -> Scene:
    return Scene(PLAN)


@pytest.fixture
def amy(market: Scene) -> Member:
    return market.member("amy")


@pytest.fixture
def ben(market: Scene) -> Member:
    return market.member("ben", "business")


def test_every_kind_asks_something_and_every_field_is_asked() -> None:
    assert {field for kind in KINDS.values() for field in kind.fields} == set(FIELDS)
    assert {kind.thing for kind in KINDS.values()} == set(THINGS) <= KINDS.keys()
    assert all(kind.question in (None, *kind.fields) for kind in KINDS.values())


def match(scene: Scene, by: Member, **more: object) -> str:
    fields = {"need": "Et lokale", "offer": "Vores kælder"}
    return str(scene.do(by, "concept.bring", id=scene.at.uuid(), title="Et lokale", fields=fields, **more).result["id"])


def test_whoever_answers_a_need_is_in_the_match(market: Scene, amy: Member, ben: Member) -> None:
    market.go("ideas")
    need = market.post(amy, "Et lokale til torsdag")
    market.go("concepts")
    made = market.room.concepts[match(market, ben, idea=need)]
    assert (made.kind, made.idea, made.team, made.made_by) == ("match", need, [ben.id], ben.id)
    assert {name: field["text"] for name, field in made.fields.items()} == {
        "need": "Et lokale",
        "offer": "Vores kælder",
    }
    market.do(ben, "concept.write", concept=made.id, field="agreed", text="Vi ses på torsdag", version=0)
    market.refused(amy, "concept.write", Forbidden, "not_in_team", concept=made.id, field="agreed", text="x", version=1)
    market.refused(ben, "concept.write", Invalid, concept=made.id, field="who", text="Unge", version=0)


def test_whoever_takes_back_their_help_takes_it_along(market: Scene, amy: Member, ben: Member) -> None:
    """Before the yes and after it; whoever needs it leaves an offer that stands."""
    market.go("ideas")
    need = market.post(amy, "Et lokale til torsdag")
    market.go("concepts")
    for thanked in (False, True):
        made = match(market, ben, idea=need)
        if thanked:
            market.do(amy, "team.join", concept=made)
        market.do(ben, "team.leave", concept=made)
        assert made not in market.room.concepts
        market.refused(amy, "team.join", NotFound, concept=made)
    made = match(market, ben, idea=need)
    market.do(amy, "team.join", concept=made)
    market.do(amy, "team.leave", concept=made)
    assert market.room.concepts[made].team == [ben.id]


def test_what_was_agreed_in_words_stays_when_somebody_leaves(market: Scene, amy: Member, ben: Member) -> None:
    market.go("ideas")
    need = market.post(amy, "Et lokale til torsdag")
    market.go("concepts")
    made = match(market, ben, idea=need)
    market.do(amy, "team.join", concept=made)
    market.do(amy, "concept.write", concept=made, field="agreed", text="Vi ses på torsdag", version=0)
    market.do(ben, "team.leave", concept=made)
    assert market.room.concepts[made].team == [amy.id]


def test_where_a_step_does_not_say_so_only_facilitators_add(scene: Scene, ann: Member) -> None:
    scene.go("concepts")
    eve = scene.member("eve")
    scene.refused(eve, "concept.bring", Forbidden, "role", id=scene.at.uuid(), title="Mit eget")
    scene.set("concepts", adds="everyone")
    made = scene.do(eve, "concept.bring", id=scene.at.uuid(), title="Mit eget").result["id"]
    assert (scene.room.concepts[made].kind, scene.room.concepts[made].team) == ("concept", [eve.id])
    scene.refused(eve, "concept.bring", Invalid, id=scene.at.uuid())
    scene.go("ideas")
    scene.refused(eve, "concept.bring", WrongPhase, id=scene.at.uuid(), title="Igen")


def test_a_list_makes_one_of_each_line(scene: Scene) -> None:
    lines = [{"id": scene.at.uuid(), "title": title} for title in ("Have", "Køkken", "Bus")]
    scene.do(scene.fay, "concept.add_many", concepts=lines)
    assert [(c.title, c.position) for c in scene.room.concepts.values()] == [("Have", 1), ("Køkken", 2), ("Bus", 3)]
    scene.refused(scene.fay, "concept.add_many", Invalid, concepts=[lines[0], lines[0]])


def test_what_is_added_while_the_room_is_asked_about_each_is_asked_about_too(market: Scene) -> None:
    market.go("commitment")
    for title in ("Makkerordning", "Fast lokale"):
        market.do(market.fay, "concept.add", id=market.at.uuid(), kind="proposal", title=title)
    market.do(market.fay, "concept.add", id=market.at.uuid(), title="Et koncept")
    asked = [p.concept for p in market.room.polls.values() if p.step == market.step("commitment").id]
    assert asked == [c.id for c in market.room.concepts.values() if c.kind == "proposal"]


def proposal(scene: Scene, text: str = "Fra januar, i to kommuner.") -> str:
    made = {"kind": "proposal", "title": "Makkerordning", "fields": {"proposal": text}}
    return str(scene.do(scene.fay, "concept.add", id=scene.at.uuid(), **made).result["id"])


def test_a_proposal_is_the_facilitators_words_and_has_no_team(market: Scene, amy: Member) -> None:
    id = proposal(market)
    market.refused(amy, "team.join", Forbidden, "no_team", concept=id)
    market.refused(amy, "concept.write", Forbidden, "role", concept=id, field="proposal", text="Nej", version=1)
    market.do(market.fay, "concept.write", concept=id, field="proposal", text="Fra marts.", version=1)
    assert market.room.concepts[id].fields["proposal"]["text"] == "Fra marts."


def test_a_proposal_is_amended_between_the_votes_and_each_vote_keeps_its_words(market: Scene, amy: Member) -> None:
    id = proposal(market)
    market.go("commitment")
    poll = market.open("commitment", concept=id)
    assert market.room.polls[poll.id].rule["words"] == {id: "Fra januar, i to kommuner."}
    amend = {"concept": id, "field": "proposal", "version": 1}
    market.refused(market.fay, "concept.write", Closed, "on_a_ballot", text="Fra marts.", **amend)
    market.vote(amy, poll, stance="object", reason="Januar er for tidligt")
    market.finish(poll)
    market.do(market.fay, "concept.write", text="Fra marts.", **amend)
    again = market.do(market.fay, "poll.new_round", step=market.step("commitment").id, concept=id).result["poll"]
    market.do(market.fay, "poll.open", poll=again)
    words = [market.room.polls[p].rule["words"][id] for p in (poll.id, again)]
    assert words == ["Fra januar, i to kommuner.", "Fra marts."]


def test_a_vote_over_some_of_what_was_written(market: Scene, amy: Member) -> None:
    market.go("ideas")
    market.post(amy, "Vores kælder")
    step = market.step("ideas")
    needs = {"phase": "ideas", "title": "Behov", "minutes": 5, "settings": {"noun": "need", "hidden": False}}
    new = market.do(market.fay, "step.add", id=market.at.uuid(), after=step.id, **needs).result["id"]
    market.do(market.fay, "step.go", to=new, **{"from": step.id})
    need = market.post(amy, "Et lokale")
    market.go("selection")
    assert market.open().options == [need]


def test_a_concept_is_mended_and_taken_away_as_long_as_nothing_hangs_on_it(scene: Scene, ann: Member) -> None:
    id, other = scene.concept("Havee"), scene.concept("Bus")
    scene.do(scene.fay, "concept.rename", id=id, title="Have")
    assert scene.room.concepts[id].title == "Have"
    for type in ("concept.rename", "concept.remove"):
        scene.refused(ann, type, Forbidden, "not_yours", id=id, **({"title": "x"} if type.endswith("name") else {}))
    scene.do(scene.fay, "concept.remove", id=other)
    scene.refused(scene.fay, "concept.remove", NotFound, id=other)
    scene.go("commitment")
    scene.do(ann, "commitment.make", id=scene.at.uuid(), concept=id, kinds={"join": True})
    scene.refused(scene.fay, "concept.remove", Closed, "in_use", id=id)


def test_one_s_own_match_goes_until_somebody_else_is_in_it(market: Scene, amy: Member, ben: Member) -> None:
    market.go("concepts")
    id, kept = match(market, amy), match(market, amy)
    market.do(amy, "concept.remove", id=id)
    market.do(ben, "team.join", concept=kept)
    market.refused(amy, "concept.remove", Closed, "in_use", id=kept)


def test_nobody_fills_the_room_with_matches(market: Scene, amy: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    market.go("concepts")
    with pytest.raises(LimitReached):
        for _ in range(25):
            match(market, amy)


def test_a_facilitator_writes_in_for_a_team(scene: Scene, ann: Member) -> None:
    id = scene.concept()
    scene.do(scene.fay, "concept.enter", concept=id, field="done", text="Vi har holdt to møder", version=0)
    assert scene.room.concepts[id].fields["done"]["text"] == "Vi har holdt to møder"
    step = {"concept": id, "what": "Ring til kommunen", "who": "Mette", "due": "2027-01-15"}
    made = scene.do(scene.fay, "action.enter", id=scene.at.uuid(), **step).result["id"]
    scene.do(scene.fay, "action.enter", id=made, **step, state="done")
    assert scene.room.actions[made].state == "done"
    scene.refused(ann, "action.enter", Forbidden, "role", id=scene.at.uuid(), **step)


def test_a_kind_needs_no_more_than_its_row() -> None:
    assert Kind(("who",)) == Kind(fields=("who",), thing="concept", writers="team", adds="facilitators", question=None)


@pytest.mark.parametrize(
    ("settings", "agreeing"),
    [
        ({"kind": "match", "fields": ["agreed"]}, True),
        ({"kind": "match", "fields": []}, False),
        ({"kind": "match"}, False),
        ({"kind": "match", "fields": ["offer", "agreed"]}, False),
        ({"kind": "concept", "fields": ["agreed"]}, False),
        ({}, False),
    ],
)
def test_a_step_that_asks_only_what_was_agreed_is_about_the_agreements(
    settings: dict[str, Any], agreeing: bool
) -> None:
    assert asks_for_agreements(settings) is agreeing
