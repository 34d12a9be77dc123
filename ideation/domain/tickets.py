"""Printed tickets: codes that can be used once, each by one member, who then is an elector of the ticket polls.

Only hashes are kept. Which of them somebody used is written nowhere: a used hash has no number any more, and those
used stand in an order of their own. So whoever knows which slip a person was given does not know who votes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Entity, Holder, Member, Tickets
from ideation.domain.errors import Conflict, Invalid, LimitReached, NotFound
from ideation.domain.limits import TICKETS
from ideation.domain.people import with_electors
from ideation.domain.phases.settings import Reason
from ideation.domain.room import Room

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U: 32 signs, five bits each
LENGTH = 16  # 80 bits
LOOK_ALIKE = str.maketrans("OIL", "011")
MOST = TICKETS


def new_code(bits: Callable[[int], int]) -> str:
    """`bits` gives that many random bits."""
    return "".join(SIGNS[bits(5)] for _ in range(LENGTH))


def normalized(text: str) -> str:
    """A code as people type it: in groups, in small letters, with an O for a nought."""
    code = "".join(c for c in text if c.isalnum()).upper().translate(LOOK_ALIKE)
    if len(code) != LENGTH or not set(code) <= set(SIGNS):
        raise Reason("ticket_code")
    return code


def hashed(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def grouped(code: str) -> str:
    return " ".join(code[at : at + 4] for at in range(0, LENGTH, 4))


def tickets_of(room: Room) -> Tickets:
    return room.tickets.get(room.session.id) or Tickets(id=room.session.id, session=room.session.id)


def issue_tickets(room: Room, by: Member, at: At, *, hashes: list[str]) -> Change:
    """More tickets, numbered on from the last one. Who makes them keeps the codes, on paper."""
    kept = tickets_of(room)
    if len(set(hashes)) != len(hashes):
        raise Invalid({"hashes": "repeated"})
    if not kept.unused.keys().isdisjoint(hashes) or not set(hashes).isdisjoint([*kept.used, *kept.void]):
        raise Conflict("ticket_taken")
    if kept.printed + len(hashes) > MOST:
        raise LimitReached(left=MOST - kept.printed)
    first, last = kept.printed + 1, kept.printed + len(hashes)
    unused = kept.unused | dict(zip(hashes, range(first, last + 1), strict=True))
    return put(replace(kept, printed=last, unused=unused), first=first, last=last)


def void_tickets(room: Room, by: Member, at: At, *, numbers: list[int] | None = None) -> Change:
    """Slips that were lost, by their numbers, or all that nobody has used. A used one stays used, and nobody can tell:
    the answer, and the figures everybody leading sees, are the same whether a slip of this number was used or not."""
    kept = tickets_of(room)
    every = set(range(1, kept.printed + 1)) - set(kept.voided)
    named = every if numbers is None else every & set(numbers)
    n = left_over(kept) if numbers is None else len(named)
    if not named:
        raise Conflict("no_unused_ticket")
    gone = {hash for hash, number in kept.unused.items() if number in named}
    left = {hash: number for hash, number in kept.unused.items() if hash not in gone}
    void = sorted([*kept.void, *gone])
    voided = sorted([*kept.voided, *named])
    return put(replace(kept, unused=left, void=void, voided=voided, told_void=kept.told_void + n), void=n)


def left_over(kept: Tickets) -> int:
    """As far as anybody can know: a slip that was made void may have been used before."""
    return max(0, kept.printed - len(kept.used) - kept.told_void)


def redeem_ticket(room: Room, by: Member, at: At, *, code: str) -> Change:
    """Whoever has used one is an elector already, and needs no other: that one stays good for somebody else."""
    if by.id in room.holders:
        return Change(result={"ticket": True})
    kept, hash = tickets_of(room), hashed(code)
    if hash in kept.used:
        raise Conflict("ticket_used")
    if hash in kept.void:
        raise Conflict("ticket_void")
    if hash not in kept.unused:
        raise NotFound("ticket")
    left = {other: n for other, n in kept.unused.items() if other != hash}
    used = replace(kept, unused=left, used=sorted([*kept.used, hash]))
    return put(used, Holder(id=by.id, session=room.session.id), *votes_from_now_on(room, by), ticket=True)


def votes_from_now_on(room: Room, holder: Member) -> list[Entity]:
    """The open ticket polls, with this member as an elector."""
    polls = [p for p in room.polls.values() if p.state == "open" and p.turnout["access"] == "tickets"]
    return [with_electors(p, [holder.id], admitted=0) for p in polls]
