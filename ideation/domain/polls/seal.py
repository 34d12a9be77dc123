"""The seal of a count: the thread between ballots and their electors is cut, in the transaction that stores the result.

What stays are sealed ballots: in random order, under new random ids, without an elector. `storage/store.py` erases the
ballots that had electors as it writes them, and `storage/secure_erase.py` the pages that they stood on.
"""

from __future__ import annotations

from dataclasses import replace

from ideation.domain.changes import At, Change, Sealed, SealedBallot
from ideation.domain.entities import Poll, Result
from ideation.domain.polls.hidden_options import something_is_left
from ideation.domain.polls.objections import raised, unlinked
from ideation.domain.polls.results import published
from ideation.domain.polls.tally import anonymous
from ideation.domain.room import Room


def seal(room: Room, poll: Poll, at: At, dice: str | None = None) -> Change:
    """Count, store, and cut the thread between ballots and electors. Sectors too small to be shown are sealed as
    one, and count as one: a ballot that names a sector of two would name its voter."""
    something_is_left(room, poll)
    drawn = [SealedBallot(at.uuid(), choice, sector) for choice, sector in anonymous(room, poll)]
    sealed = unlinked(poll, sorted(drawn, key=lambda ballot: ballot.id), at.rng)
    body, kept = published(room, poll, sealed, dice, at.counted)
    open = raised(poll, (ballot.choice for ballot in sealed), at)
    result = Result(
        id=poll.id, session=room.session.id, poll=poll.id, body=body, objections=open, kept=kept,
        counted_at=at.now,
    )  # fmt: skip
    counted = replace(poll, state="counted", salt="")
    return Change(put=[counted, result], seal=Sealed(poll=poll.id, ballots=sealed))
