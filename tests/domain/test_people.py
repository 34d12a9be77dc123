"""Coming in, waiting, being let in, taking roles, going; locking, ending; and names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ideation.commands.apply import take
from ideation.contract.protocol import COMMANDS
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, NotFound
from ideation.domain.people import join_session, leave_session
from ideation.views import board
from tests.domain.scene import Scene


def cards(scene: Scene, role: str) -> dict[str, dict[str, object]]:
    return {card["id"]: card for card in board.whole(scene.room, role)["members"]}


def now(scene: Scene, member: Member) -> Member:
    return scene.room.members[member.id]


# -- the door ---------------------------------------------------------------------------------------------------------


def test_join_session(scene: Scene) -> None:
    ann = scene.member("ann", "public")
    assert (ann.role, ann.state, ann.sector, ann.name, ann.public) == ("participant", "in", "public", "Ann", False)
    with pytest.raises(Conflict):
        scene.member("ann")
    with pytest.raises(Invalid):
        scene.member("bob", "astronauts")


def test_a_locked_session_makes_people_wait(scene: Scene, fay: Member) -> None:
    scene.do(fay, "session.lock", locked=True)
    ann, finn = scene.member("ann"), scene.member("finn", role="facilitator")
    assert (ann.state, finn.state) == ("waiting", "in")
    assert ann.id in cards(scene, "facilitator") and ann.id not in cards(scene, "participant")
    scene.do(fay, "member.admit", members=[ann.id])
    assert now(scene, ann).state == "in" and ann.id in cards(scene, "observer")
    scene.do(fay, "session.lock", locked=False)
    assert scene.member("bob").state == "in"


@pytest.mark.parametrize("how", ["draft", "ended"])
def test_closed_and_unknown_are_alike(scene: Scene, how: str) -> None:
    scene.room.session = replace(scene.room.session, state=how)
    with pytest.raises(NotFound):
        scene.member("ann")


def test_facilitators_come_into_a_draft(scene: Scene, fay: Member) -> None:
    scene.room.session = replace(scene.room.session, state="draft")
    assert scene.member("finn", role="facilitator").state == "in"
    scene.refused(fay, "session.lock", Closed, "not_open", locked=True)
    scene.do(fay, "session.open")
    assert scene.member("ann").state == "in"
    scene.do(fay, "session.lock", locked=True)
    scene.refused(fay, "session.open", Conflict, "state")


def test_where_names_are_off_nobody_has_one(scene: Scene, fay: Member, ann: Member) -> None:
    assert cards(scene, "participant")[ann.id]["name"] == "Ann"
    assert "name" not in cards(scene, "observer")[ann.id]
    scene.do(fay, "session.update", names="off")
    assert all("name" not in card for role in board.ROLES for card in cards(scene, role).values())
    assert scene.member("bob").name is None
    scene.refused(ann, "member.update", Closed, "names_off", member=ann.id, name="Anna")
    scene.do(fay, "session.update", names="optional")
    assert cards(scene, "participant")[ann.id]["name"] == "Ann"


# -- who one is -------------------------------------------------------------------------------------------------------


def test_update_member_is_one_s_own_or_a_facilitator_s(scene: Scene, fay: Member, ann: Member, bob: Member) -> None:
    scene.do(ann, "member.update", member=ann.id, name="Anna", sector="public", public=True)
    assert (now(scene, ann).name, now(scene, ann).sector, now(scene, ann).public) == ("Anna", "public", True)
    scene.do(fay, "member.update", member=ann.id, name="Anne", sector="civil")
    scene.refused(bob, "member.update", Forbidden, "not_yours", member=ann.id, name="Dum")
    scene.refused(fay, "member.update", Forbidden, "own_consent_only", member=ann.id, public=True)
    scene.refused(ann, "member.update", Invalid, "unknown", member=ann.id, sector="astronauts")
    scene.refused(ann, "member.update", NotFound, member=scene.at.uuid(), name="Ingen")


def test_the_sector_stands_from_the_first_vote_on(scene: Scene, fay: Member, ann: Member) -> None:
    scene.go("ideas")
    scene.post(ann)
    scene.open()
    scene.refused(ann, "member.update", Closed, "vote_opened", member=ann.id, sector="public")
    scene.do(ann, "member.update", member=ann.id, sector="civil", name="Anna")  # the same one is no change
    scene.do(fay, "member.update", member=ann.id, sector="public")


def test_roles(scene: Scene, fay: Member, ann: Member) -> None:
    scene.refused(fay, "member.role", Conflict, "last_facilitator", member=fay.id, role="participant")
    scene.refused(fay, "member.remove", Conflict, "last_facilitator", member=fay.id)
    scene.do(fay, "member.role", member=ann.id, role="facilitator")
    scene.do(ann, "member.role", member=fay.id, role="observer")
    scene.refused(fay, "attention.set", Forbidden, "role", on=True)
    scene.refused(ann, "member.role", Conflict, "last_facilitator", member=ann.id, role="participant")


def test_only_who_is_in_gets_a_role(scene: Scene, fay: Member, ann: Member) -> None:
    scene.do(fay, "member.remove", member=ann.id)
    scene.refused(fay, "member.role", Closed, "not_in", member=ann.id, role="facilitator")
    scene.refused(fay, "member.role", NotFound, member=scene.at.uuid(), role="observer")


def test_remove_member_and_let_them_in_again(scene: Scene, fay: Member, ann: Member, bob: Member) -> None:
    scene.do(fay, "member.remove", member=ann.id)
    assert ann.id not in cards(scene, "participant") and cards(scene, "facilitator")[ann.id]["state"] == "removed"
    scene.do(fay, "member.admit", members=[ann.id, bob.id])
    assert now(scene, ann).state == "in" and ann.id in cards(scene, "participant")
    scene.refused(fay, "member.admit", Invalid, "repeated", members=[ann.id, ann.id])
    scene.refused(fay, "member.admit", NotFound, members=[scene.at.uuid()])
    scene.refused(fay, "member.remove", NotFound, member=scene.at.uuid())


# -- the session ------------------------------------------------------------------------------------------------------


def test_after_the_end_only_what_belongs_after_it(scene: Scene, fay: Member, ann: Member) -> None:
    scene.do(fay, "session.end")
    assert scene.room.session.state == "ended" and scene.room.session.ended_at == scene.at.now
    for type, command in COMMANDS.items():
        by = fay if "facilitator" in command.roles else ann
        if command.rule and not command.after_end:
            scene.refused(by, type, Closed, "session_ended")
    after = {type for type, command in COMMANDS.items() if command.after_end}
    assert after == {"action.update", "member.update", "report.write", "report.publish", "session.renew"}


def test_attention(scene: Scene, fay: Member) -> None:
    scene.do(fay, "attention.set", on=True, message=" Kig op ")
    assert scene.room.session.attention == {"on": True, "message": "Kig op"}
    scene.do(fay, "attention.set", on=True)
    assert scene.room.session.attention == {"on": True}
    scene.do(fay, "attention.set", on=False, message="Glem det")
    assert scene.room.session.attention is None


def test_update_session(scene: Scene, fay: Member) -> None:
    scene.do(fay, "session.update", title="Camp", question="Hvad nu?")
    scene.do(fay, "session.update", question="")
    assert (scene.room.session.title, scene.room.session.question) == ("Camp", "")
    scene.refused(fay, "session.update", Invalid, "empty", title="  ")
    scene.refused(fay, "session.update", Invalid, names="maybe")


def test_a_name_is_one_line_that_turns_nothing_around(scene: Scene, ann: Member) -> None:
    scene.do(ann, "member.update", member=ann.id, name=" Ann\n\u202eMarie  Holm ")
    assert now(scene, ann).name == "Ann Marie Holm"
    for wrong in ("\u200b", " ", "\u202e", "x" * 81):
        scene.refused(ann, "member.update", Invalid, member=ann.id, name=wrong)


def test_joining_is_replayed_the_same(scene: Scene) -> None:
    """Clock and chance are arguments: the same room, time and chance make the same member."""
    one, other = Scene(seed=7), Scene(seed=7)
    made = [join_session(s.room, s.at, user="u", sector="civil").result for s in (one, other)]
    assert made[0] == made[1]


# -- going ------------------------------------------------------------------------------------------------------------


def test_whoever_leaves_is_counted_no_more_and_what_they_sent_stays(scene: Scene) -> None:
    ann, bob, cis = scene.member("ann"), scene.member("bob"), scene.member("cis")
    scene.go("ideas")
    idea = scene.post(ann)
    scene.go("selection")
    poll = scene.step("selection").id
    poll = next(p.id for p in scene.room.polls.values() if p.step == poll)
    scene.do(scene.fay, "poll.open", poll=poll)
    scene.do(ann, "ballot.submit", poll=poll, choice={"votes": {idea: 1}})
    for who in (ann, bob):
        change = leave_session(scene.room, who.user)
        assert change is not None
        take(scene.room, change)
    assert [m.id for m in scene.room.present()] == [cis.id]
    assert {m.id for m in scene.room.took_part()} == {ann.id, bob.id, cis.id}
    assert set(cards(scene, "participant")) == {scene.fay.id, cis.id} == set(cards(scene, "observer"))
    assert cards(scene, "facilitator")[ann.id]["left"] is True
    assert scene.room.ideas[idea].author == ann.id
    left = scene.room.polls[poll]
    assert set(left.electorate) == {ann.id, cis.id} and left.aside == [], "one voted, nobody waits for the other"
    assert left.turnout["cast"] == 1
    assert leave_session(scene.room, scene.fay.user) is None, "whoever leads only logs out"
    assert leave_session(scene.room, "user-nobody") is None
