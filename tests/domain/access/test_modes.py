"""Who may vote: each mode at the opening, for those who come late, and for those who are let in."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid
from tests.domain.access.modes import come_in, voting
from tests.domain.scene import Scene

MODES = ("open", "locked", "tickets", "accounts")


def ann_of(scene: Scene) -> Member:
    return next(m for m in scene.room.members.values() if m.user == "user-ann")


def may(scene: Scene, who: Member, poll: Poll) -> bool:
    return who.id in scene.room.polls[poll.id].electorate


@pytest.mark.parametrize("access", MODES)
def test_at_the_opening_those_who_have_what_the_mode_asks_for(access: str) -> None:
    scene = voting(access)
    bea = come_in(scene, access, "bea")
    poll = scene.open()
    assert may(scene, bea, poll)
    assert may(scene, ann_of(scene), poll) == (access in ("open", "locked"))
    assert not may(scene, scene.fay, poll)


LATE = {  # whoever comes while it is open, with what the mode asks for: an elector by the step's "admit", and by "all"
    "open": (False, True),
    "locked": (False, False),
    "tickets": (True, True),
    "accounts": (False, True),
}


@pytest.mark.parametrize("access", MODES)
@pytest.mark.parametrize("late", ["admit", "all"])
def test_who_comes_late(access: str, late: str) -> None:
    scene = voting(access, late)
    poll = scene.open()
    dan = come_in(scene, access, "dan")
    assert may(scene, dan, poll) == LATE[access][late == "all"]
    guest = scene.member("guest")
    assert may(scene, guest, poll) == (access == "open" and late == "all")
    assert scene.room.polls[poll.id].turnout["admitted"] == 0


@pytest.mark.parametrize("access", MODES)
def test_a_facilitator_lets_in_visibly_and_nobody_round_the_mode(access: str) -> None:
    scene = voting(access)
    poll = scene.open()
    dan, guest = come_in(scene, access, "dan"), scene.member("guest")
    scene.do(scene.fay, "member.admit", members=[dan.id], poll=poll.id)
    assert may(scene, dan, poll)
    if lacks := {"tickets": "no_ticket", "accounts": "no_account"}.get(access):
        refusal = scene.refused(scene.fay, "member.admit", Conflict, lacks, members=[dan.id, guest.id], poll=poll.id)
        assert refusal.extra["members"] == [guest.id]
        scene.refused(guest, "ballot.submit", Forbidden, lacks, poll=poll.id, choice={"votes": {}})
    else:
        scene.refused(guest, "ballot.submit", Forbidden, "not_an_elector", poll=poll.id, choice={"votes": {}})
        scene.do(scene.fay, "member.admit", members=[guest.id], poll=poll.id)
        assert may(scene, guest, poll)
        assert scene.room.polls[poll.id].turnout["admitted"] == 2


@pytest.mark.parametrize("access", ["locked", "tickets", "accounts"])
def test_fresh_browsers_cast_no_extra_ballot(access: str) -> None:
    """Stuffing: a hundred browsers that come while it is open, with `late_voters: all` set by mistake."""
    scene = voting(access, "all")
    voters = [come_in(scene, access, f"voter{n}") for n in range(3)]
    poll = scene.open()
    for voter in voters:
        scene.vote(voter, poll, votes={poll.options[0]: 1})
    for bot in scene.crowd(100, "business"):
        scene.refused(bot, "ballot.submit", Forbidden, poll=poll.id, choice={"votes": {poll.options[0]: 1}})
    assert scene.finish(poll)["ballots"] == 3


def test_the_mode_is_frozen_with_the_rule() -> None:
    """With the same chance: where a mode is stronger than the step's wish, the rule says what holds."""
    hashes = {(m, late): voting(m, late).open().rule_hash for m in MODES for late in ("admit", "all")}
    same = {m for m in MODES if hashes[m, "admit"] == hashes[m, "all"]}
    assert same == {"locked", "tickets"} and len(set(hashes.values())) == 6
    scene = voting("locked", "all")
    poll = scene.open()
    step = {"id": poll.step, "settings": {"access": "open"}}
    scene.refused(scene.fay, "step.update", Closed, "rule_frozen", **step)
    assert scene.room.polls[poll.id].turnout["access"] == "locked"


@pytest.mark.parametrize("people", [0, 48, None])
def test_the_headcount_stands_with_the_result(people: Any) -> None:
    scene = voting("open")
    scene.do(scene.fay, "session.headcount", people=48)
    scene.do(scene.fay, "session.headcount", people=people)
    poll = scene.open()
    body = scene.finish(poll)
    assert (body["headcount"], body["access"], body["admitted"]) == (people, "open", 0)
    scene.do(scene.fay, "session.headcount", people=3)
    assert scene.room.results[poll.id].body["headcount"] == people  # a result stands as it was counted


def test_a_headcount_is_a_number_of_people() -> None:
    scene = Scene()
    for wrong in (-1, 1.5, "48", True, 10_001):
        scene.refused(scene.fay, "session.headcount", Invalid, people=wrong)
