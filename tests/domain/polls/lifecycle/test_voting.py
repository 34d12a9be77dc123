"""Who votes and when; a ballot replaces the ballot."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden, Invalid, NotFound
from ideation.views import board
from tests.domain.scene import Scene


def test_a_ballot_replaces_the_ballot(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.vote(ann, poll, votes={ideas[1]: 2})
    scene.vote(bob, poll, votes={})
    assert [b.choice for b in scene.room.ballots_of(poll.id)] == [{"votes": {ideas[1]: 2}}, {"votes": {}}]
    assert (scene.card(poll)["cast"], scene.card(poll)["done"]) == (2, 0)
    mine = board.mine(scene.room, scene.room.members[ann.id])
    assert mine["ballots"] == {poll.id: {"choice": {"votes": {ideas[1]: 2}}, "done": False}}
    assert mine["elector"] == [poll.id]


def test_done_is_a_signal_and_no_lock(scene: Scene, ideas: list[str], ann: Member) -> None:
    poll = scene.open()
    scene.do(ann, "ballot.done", poll=poll.id, done=True)
    assert (scene.card(poll)["cast"], scene.card(poll)["done"]) == (0, 1)
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.do(ann, "ballot.done", poll=poll.id, done=True)
    assert (scene.card(poll)["cast"], scene.card(poll)["done"]) == (1, 1)
    scene.do(ann, "ballot.done", poll=poll.id, done=False)
    assert scene.card(poll)["done"] == 0


@pytest.mark.parametrize(
    "choice",
    [
        None, [], "x", {"votes": []}, {"votes": {"x": 1}}, {"other": {}}, {"votes": {0: 4}}, {"votes": {0: -1}},
        {"votes": {0: 1.5}}, {"votes": {0: "3"}}, {"votes": {0: True}}, {"votes": {0: 2, 1: 2}}, {"votes": {0: None}},
    ],
    ids=str,
)  # fmt: skip
def test_a_choice_that_is_none_uses_up_nothing(scene: Scene, ideas: list[str], ann: Member, choice: Any) -> None:
    poll = scene.open()
    if isinstance(choice, dict) and isinstance(choice.get("votes"), dict):
        choice = {"votes": {ideas[k] if isinstance(k, int) else k: n for k, n in choice["votes"].items()}}
    scene.refused(ann, "ballot.submit", Invalid, poll=poll.id, choice=choice)
    assert scene.room.ballots_of(poll.id) == []


def test_who_may_vote_and_when(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.poll()
    choice = {"votes": {ideas[0]: 1}}
    for command in (None, "poll.open", "poll.close", "poll.count", "poll.reveal"):
        if command:
            scene.do(fay, command, poll=poll.id)
        if command == "poll.open":
            late = scene.member("late")
            scene.refused(late, "ballot.submit", Forbidden, "not_an_elector", poll=poll.id, choice=choice)
            scene.refused(fay, "ballot.submit", Forbidden, "not_an_elector", poll=poll.id, choice=choice)
            scene.refused(ann, "ballot.submit", NotFound, poll=scene.at.uuid(), choice=choice)
        else:
            scene.refused(ann, "ballot.submit", Closed, "poll_not_open", poll=poll.id, choice=choice)
            scene.refused(ann, "ballot.done", Closed, "poll_not_open", poll=poll.id, done=True)


def test_who_comes_late_is_let_in_by_one_tap_and_counted(scene: Scene, ideas: list[str], fay: Member) -> None:
    poll, late, olga = scene.open(), scene.member("late"), scene.member("olga", role="observer")
    scene.do(fay, "member.admit", members=[late.id, olga.id], poll=poll.id)
    scene.do(fay, "member.admit", members=[late.id], poll=poll.id)
    now = scene.card(poll)
    assert (now["electors"], now["admitted"]) == (3, 1)
    scene.vote(late, poll, votes={ideas[0]: 1})
    result = scene.finish(poll)
    assert (result["admitted"], result["electors"], result["ballots"]) == (1, 3, 1)
    scene.refused(fay, "member.admit", Closed, "poll_not_open", members=[late.id], poll=poll.id)


def test_where_the_step_says_so_everybody_late_may_vote(scene: Scene, ideas: list[str], fay: Member) -> None:
    scene.set("selection", late_voters="all")
    poll, late = scene.open(), scene.member("late")
    scene.vote(late, poll, votes={ideas[0]: 1})
    assert (scene.card(poll)["electors"], scene.card(poll)["admitted"]) == (3, 0)
    scene.do(fay, "session.lock", locked=True)
    waiting = scene.member("later")
    scene.refused(waiting, "ballot.submit", Forbidden, poll=poll.id, choice={})
    scene.do(fay, "member.admit", members=[waiting.id])
    scene.vote(waiting, poll, votes={ideas[0]: 1})


def test_reopening_keeps_the_ballots(scene: Scene, ideas: list[str], ann: Member, bob: Member, fay: Member) -> None:
    scene.crowd(3)
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.reopen", poll=poll.id)
    scene.vote(bob, poll, votes={ideas[0]: 1})
    scene.blank(poll)
    assert scene.finish(poll)["totals"][ideas[0]] == "2"
