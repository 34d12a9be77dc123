"""Tickets: each makes one member an elector, once; and lost ones are made void."""

from __future__ import annotations

from dataclasses import fields

from ideation.domain.changes import At
from ideation.domain.entities import Holder
from ideation.domain.errors import Conflict, Invalid, LimitReached, NotFound
from ideation.domain.tickets import MOST, grouped, hashed, new_code, normalized, tickets_of
from tests.domain.access.modes import come_in, print_tickets, voting
from tests.domain.scene import Scene


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
    assert normalized(f" {typed}-") == code
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
