"""One person is one ballot: who can be counted is who is an elector now (H4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ideation.commands.apply import take
from ideation.commands.permission import known_member
from ideation.domain.changes import put
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Forbidden, Unauthenticated
from tests.attack.votes.electors import printed
from tests.domain.scene import Scene


def state_of(scene: Scene, poll: Poll) -> tuple[int, int, int, int]:
    card = scene.card(poll)
    return card["electors"], card["cast"], card["done"], card["removed"]


@pytest.mark.parametrize("when", ["open", "closed"])
def test_whoever_is_removed_is_not_counted(scene: Scene, ideas: list[str], ann: Member, poll: Poll, when: str) -> None:
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.do(ann, "ballot.done", poll=poll.id, done=True)
    scene.blank(poll)
    if when == "closed":
        scene.do(scene.fay, "poll.close", poll=poll.id)
    scene.do(scene.fay, "member.remove", member=ann.id)
    assert state_of(scene, poll) == (7, 7, 0, 1)
    if when == "open":
        scene.do(scene.fay, "poll.close", poll=poll.id)
    done = scene.do(scene.fay, "poll.count", poll=poll.id)
    result = scene.room.results[poll.id].body
    assert (result["ballots"], result["electors"], result["removed"]) == (7, 7, 1)
    assert result["totals"][ideas[0]] == "0"
    assert done.change.seal and len(done.change.seal.ballots) == 7 and scene.room.ballots == {}


@pytest.mark.parametrize("when", ["open", "closed"])
def test_whoever_is_let_in_again_is_an_elector_again_and_so_is_their_ballot(
    scene: Scene, ideas: list[str], ann: Member, poll: Poll, when: str
) -> None:
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.blank(poll)
    if when == "closed":
        scene.do(scene.fay, "poll.close", poll=poll.id)
    scene.do(scene.fay, "member.remove", member=ann.id)
    scene.do(scene.fay, "member.admit", members=[ann.id])
    assert state_of(scene, poll) == (8, 8, 0, 0) and scene.card(poll)["admitted"] == 0
    if when == "open":
        scene.do(scene.fay, "poll.close", poll=poll.id)
    scene.do(scene.fay, "poll.count", poll=poll.id)
    assert scene.room.results[poll.id].body["totals"][ideas[0]] == "3"


def test_let_in_to_the_vote_too_is_no_second_elector(scene: Scene, ideas: list[str], ann: Member, poll: Poll) -> None:
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.do(scene.fay, "member.remove", member=ann.id)
    scene.do(scene.fay, "member.admit", members=[ann.id], poll=poll.id)
    assert state_of(scene, poll) == (8, 1, 0, 0) and scene.card(poll)["admitted"] == 0


def test_every_way_of_not_being_counted_any_more(scene: Scene, ideas: list[str], ann: Member, poll: Poll) -> None:
    """Not one command's doing: whatever makes somebody wait, look on or be gone."""
    scene.vote(ann, poll, votes={ideas[0]: 3})
    now = scene.room.members[ann.id]
    waits, gone = replace(now, state="waiting"), replace(now, state="removed")
    for changed in (waits, gone, replace(now, role="observer")):
        take(scene.room, put(changed))
        assert state_of(scene, poll) == (7, 0, 0, 1), changed
        take(scene.room, put(now))
        assert state_of(scene, poll) == (8, 1, 0, 0), changed
    scene.do(scene.fay, "member.role", member=ann.id, role="facilitator")  # who leads now was an elector at the opening
    assert state_of(scene, poll) == (8, 1, 0, 0)


def test_all_who_are_put_out_at_once_are_not_counted_either(scene: Scene, ideas: list[str], poll: Poll) -> None:
    scene.later(minutes=5)
    late = scene.crowd(3, "public")
    scene.do(scene.fay, "member.admit", members=[m.id for m in late], poll=poll.id)
    for who in late:
        scene.vote(who, scene.room.polls[poll.id], votes={ideas[0]: 1})
    assert state_of(scene, poll) == (11, 3, 0, 0)
    scene.do(scene.fay, "member.clear", since=scene.at.now.isoformat())
    assert state_of(scene, poll) == (8, 0, 0, 3)


def test_whoever_is_set_aside_votes_no_more(scene: Scene, ideas: list[str], ann: Member, poll: Poll) -> None:
    scene.do(scene.fay, "member.role", member=ann.id, role="observer")
    scene.refused(ann, "ballot.submit", Forbidden, "role", poll=poll.id, choice={"votes": {ideas[0]: 1}})
    scene.do(scene.fay, "member.remove", member=ann.id)
    with pytest.raises(Unauthenticated):
        known_member(scene.room, ann.user)


def test_a_lost_slip_and_a_new_one_are_one_ballot(scene: Scene, ideas: list[str], ann: Member) -> None:
    scene.set("selection", access="tickets")
    codes = printed(scene, 2)
    scene.do(ann, "ticket.redeem", code=codes[0])
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.do(scene.fay, "member.remove", member=ann.id)  # who has lost their phone, with the slip in it
    anew = scene.member("ann-anew")
    scene.do(anew, "ticket.redeem", code=codes[1])
    scene.vote(anew, poll, votes={ideas[1]: 1})
    assert state_of(scene, poll) == (1, 1, 0, 1)
    result = scene.finish(poll)
    assert (result["ballots"], result["electors"], result["removed"], result["winners"]) == (1, 1, 1, [ideas[1]])


def test_removed_after_the_count_changes_nothing(scene: Scene, ideas: list[str], ann: Member, poll: Poll) -> None:
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.blank(poll)
    scene.finish(poll)
    was = scene.card(poll)
    scene.do(scene.fay, "member.remove", member=ann.id)
    assert scene.card(poll) == was
