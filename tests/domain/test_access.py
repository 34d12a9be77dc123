"""Who may vote: each mode at the opening, for those who come late, and for those who are let in; tickets and heads."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from ideation.commands.apply import take
from ideation.domain.changes import At
from ideation.domain.entities import Holder, Member, Poll
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound
from ideation.domain.people import join_session
from ideation.domain.tickets import MOST, grouped, hashed, new_code, plain, tickets_of
from tests.domain.scene import Scene

MODES = ("open", "locked", "tickets", "accounts")


def voting(access: str, late: str = "admit") -> Scene:
    """Ideas are written, the vote is ready. Nobody but the author is here."""
    scene = Scene()
    ann = scene.member("ann")
    scene.go("ideas")
    scene.post(ann, "Åbne værksteder")
    scene.set("selection", access=access, late_voters=late)
    scene.go("selection")
    return scene


def print_tickets(scene: Scene, n: int) -> list[str]:
    codes = [new_code(scene.at.rng.getrandbits) for _ in range(n)]
    scene.do(scene.fay, "ticket.issue", hashes=[hashed(code) for code in codes])
    return codes


def with_account(scene: Scene, name: str) -> Member:
    change = join_session(scene.room, scene.at, user=f"user-{name}", sector="civil", account=True)
    take(scene.room, change)
    return scene.room.members[change.result["member"]]


def ann_of(scene: Scene) -> Member:
    return next(m for m in scene.room.members.values() if m.user == "user-ann")


def may(scene: Scene, who: Member, poll: Poll) -> bool:
    return who.id in scene.room.polls[poll.id].electorate


def come_in(scene: Scene, access: str, name: str) -> Member:
    """Somebody who has what the mode asks for."""
    who = with_account(scene, name) if access == "accounts" else scene.member(name)
    if access == "tickets":
        scene.do(who, "ticket.redeem", code=print_tickets(scene, 1)[0])
    return who


# -- the four modes -----------------------------------------------------------------------------------------------


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


# -- tickets ------------------------------------------------------------------------------------------------------


def test_a_ticket_makes_one_member_an_elector_and_no_other() -> None:
    scene = voting("tickets")
    bea, dan = scene.member("bea"), scene.member("dan")
    (code,) = print_tickets(scene, 1)
    scene.do(bea, "ticket.redeem", code=code)
    scene.refused(dan, "ticket.redeem", Conflict, "ticket_used", code=code)
    poll = scene.open()
    assert scene.room.polls[poll.id].electorate == [bea.id]


def test_using_it_again_is_fine_and_uses_up_no_other() -> None:
    scene = voting("tickets")
    bea, dan = scene.member("bea"), scene.member("dan")
    first, second = print_tickets(scene, 2)
    scene.do(bea, "ticket.redeem", code=first)
    before = tickets_of(scene.room)
    for again in (first, second, new_code(scene.at.rng.getrandbits)):
        assert scene.do(bea, "ticket.redeem", code=again).result == {"ticket": True}
    assert tickets_of(scene.room) == before
    scene.do(dan, "ticket.redeem", code=second)


def test_what_is_no_ticket_here() -> None:
    scene, other = voting("tickets"), voting("tickets")
    bea = scene.member("bea")
    print_tickets(scene, 1)
    other.at = At(other.at.now, type(other.at.rng)(7))
    scene.refused(bea, "ticket.redeem", NotFound, "ticket", code=print_tickets(other, 1)[0])
    for text in ("", "7K3M", "7K3M9QXTW4PD2HVU", "7" * 17, "æøå"):
        scene.refused(bea, "ticket.redeem", Invalid, "ticket_code", code=text)


def test_typed_as_people_type() -> None:
    scene = voting("tickets")
    (code,) = print_tickets(scene, 1)
    typed = grouped(code).lower().replace("0", "o").replace("1", "l")
    assert plain(f" {typed}-") == code
    scene.do(scene.member("bea"), "ticket.redeem", code=typed)


def test_lost_slips_are_made_void_and_used_ones_stay() -> None:
    scene = voting("tickets")
    bea, dan = scene.member("bea"), scene.member("dan")
    codes = print_tickets(scene, 4)
    scene.do(bea, "ticket.redeem", code=codes[0])
    assert scene.do(scene.fay, "ticket.void", numbers=[1, 2]).result == {"void": 2}  # one of them used: not said
    scene.refused(dan, "ticket.redeem", Conflict, "ticket_void", code=codes[1])
    scene.refused(scene.fay, "ticket.void", Conflict, "no_unused_ticket", numbers=[1])
    assert scene.do(scene.fay, "ticket.void").result == {"void": 1}
    more = print_tickets(scene, 1)
    scene.do(dan, "ticket.redeem", code=more[0])
    assert scene.room.holders.keys() == {bea.id, dan.id}


def test_numbers_go_on_and_there_is_an_end_to_them() -> None:
    scene = Scene()
    first = scene.do(scene.fay, "ticket.issue", hashes=[f"{n:064x}" for n in range(3)])
    assert first.result == {"first": 1, "last": 3}
    scene.refused(scene.fay, "ticket.issue", Conflict, "ticket_taken", hashes=[f"{2:064x}"])
    scene.refused(scene.fay, "ticket.issue", Invalid, "repeated", hashes=[f"{9:064x}"] * 2)
    for start in range(3, MOST, 500):
        scene.do(scene.fay, "ticket.issue", hashes=[f"{n:064x}" for n in range(start, min(MOST, start + 500))])
    scene.refused(scene.fay, "ticket.issue", LimitReached, hashes=[f"{MOST:064x}"])


def test_which_slip_somebody_used_is_written_nowhere() -> None:
    """Used hashes have no number and no order of their own, and the holder's row has nothing of a ticket."""
    scene = voting("tickets")
    people = scene.crowd(8)
    codes = print_tickets(scene, 8)
    scene.at.rng.shuffle(codes)
    for who, code in zip(people, codes, strict=True):
        scene.do(who, "ticket.redeem", code=code)
    kept = tickets_of(scene.room)
    assert kept.used == sorted(hashed(code) for code in codes) and kept.unused == {}
    assert {field.name for field in fields(Holder)} == {"id", "session", "seq", "shown"}


def test_a_ticket_is_for_the_whole_session() -> None:
    scene = voting("tickets")
    bea = come_in(scene, "tickets", "bea")
    poll = scene.open()
    scene.vote(bea, poll, votes={poll.options[0]: 1})
    scene.finish(poll)
    scene.do(scene.fay, "poll.new_round", step=poll.step)
    assert scene.room.polls[scene.open().id].electorate == [bea.id]


# -- people in the room -------------------------------------------------------------------------------------------


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
