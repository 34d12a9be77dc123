"""Commitments to a concept: made, made anew, one's own, with an end."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound
from ideation.domain.phases import commitment
from ideation.views import board
from tests.domain.phases.concepts.teams import DUE
from tests.domain.scene import Scene


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
