"""The life of a poll: ready → open → closed → counted → revealed.

While it is open a ballot belongs to its elector, who may see and change it. Counting stores the result for good
and replaces the ballots by sealed ones: random order, new random ids, no elector. Until then nobody has an
outcome, and no tally exists anywhere.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from ideation.domain.canonical import digest
from ideation.domain.changes import At, Change, Sealed, put
from ideation.domain.entities import Ballot, Member, Poll, Result, Step
from ideation.domain.errors import Closed, Conflict, Forbidden
from ideation.domain.phases.ideas import standing
from ideation.domain.phases.selection import new_poll, voting_settings
from ideation.domain.results import cast_ballots, published, sector_counts
from ideation.domain.room import Room
from ideation.domain.sectors import SMALL, hidden_sectors
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option

WAITING = ("ready", "open", "closed")


def in_state(room: Room, id: str, *states: str) -> Poll:
    poll = room.poll(id)
    if poll.state not in states:
        raise Conflict("poll_state", state=poll.state)
    return poll


def open_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    """Freeze the rule, the options and the electorate, and show their hash before the first ballot."""
    ready = in_state(room, poll, "ready")
    options = votable_options(room, ready)
    settings = METHODS[ready.method].prepare(ready.settings, len(options))
    opened = replace(
        ready,
        state="open",
        options=options,
        settings=settings,
        electorate=[m.id for m in room.present()],
        lot_secret=f"{at.rng.getrandbits(256):064x}",
        salt=f"{at.rng.getrandbits(256):064x}",
        opened_at=at.now,
    )
    return put(replace(opened, rule_hash=digest(rule_card(opened))))


def votable_options(room: Room, poll: Poll) -> list[str]:
    options = options_for(room, poll)
    if not options:
        raise Conflict("no_options")
    if METHODS[poll.method].single and len(options) > 1:
        raise Conflict("one_proposal", options=len(options))
    return options


def options_for(room: Room, poll: Poll) -> list[str]:
    if poll.concept:
        return [poll.concept]
    if poll.over == "ideas":
        among = voting_settings(room.step(poll.step)).among
        return [i.id for i in standing(room) if among == "all" or i.selected]
    if poll.over == "themes":
        return [t.id for t in sorted(room.themes.values(), key=lambda t: (t.position, t.id))]
    return [c.id for c in sorted(room.concepts.values(), key=lambda c: (c.position, c.id))]


def rule_card(poll: Poll) -> dict[str, Any]:
    """What is frozen at opening. The lot's secret stands in it only as its hash."""
    return {
        "poll": poll.id,
        "method": poll.method,
        "settings": poll.settings,
        "options": poll.options,
        "electors": len(poll.electorate),
        "access": poll.turnout["access"],
        "late_voters": poll.turnout["late"],
        "lot_commitment": commitment_to(poll.lot_secret),
    }


def commitment_to(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def close_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    return put(replace(in_state(room, poll, "open"), state="closed", closed_at=at.now))


def reopen_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    return put(reopened(room, poll))


def reopened(room: Room, id: str) -> Poll:
    """Its ballots are kept. A round that has been followed by another stays as it is, for good."""
    poll = in_state(room, id, "closed")
    if any(same_question(p, poll) and p.round > poll.round for p in room.polls.values()):
        raise Closed("newer_round")
    return replace(poll, state="open", closed_at=None)


def same_question(one: Poll, other: Poll) -> bool:
    return one.step == other.step and one.concept == other.concept


def count_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    return seal(room, in_state(room, poll, "closed"), at)


def reveal_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    """Show the result to all, counting first where that was not done. From now on ideas carry their sector."""
    target = in_state(room, poll, "closed", "counted")
    counted = seal(room, target, at) if target.state == "closed" else Change(put=[target])
    entities = [replace(e, state="revealed", revealed_at=at.now) if isinstance(e, Poll) else e for e in counted.put]
    if target.state == "counted":
        entities.append(room.results[poll])
    return replace(counted, put=entities)


def new_round(room: Room, by: Member, at: At, *, step: str, concept: str | None = None) -> Change:
    """The old round stays as it is, for good; one still open is closed."""
    target = room.step(step)
    voting_step(target)
    if concept is not None:
        room.concept(concept)
    question = concept or latest_question(room, step)
    old = [p for p in room.polls.values() if p.step == step and p.concept == question]
    if any(p.state == "ready" for p in old):
        raise Conflict("already_ready")
    closing = [replace(p, state="closed", closed_at=at.now) for p in old if p.state == "open"]
    fresh = new_poll(room, target, at, concept=question)
    return put(fresh, *closing, poll=fresh.id)


def latest_question(room: Room, step: str) -> str | None:
    """The concept that the step's poll opened last was about, if it was about one."""
    opened = [p for p in room.polls.values() if p.step == step and p.opened_at]
    return max(opened, key=lambda p: (p.opened_at, p.id)).concept if opened else None


def voting_step(step: Step) -> None:
    if "method" not in step.settings and step.phase not in ("selection", "commitment"):
        raise Conflict("no_votes_here")
    voting_settings(step)


def submit_ballot(room: Room, by: Member, at: At, *, poll: str, choice: Any) -> Change:
    target = votable(room, by, poll)
    options = [Option(id) for id in target.options]
    checked = METHODS[target.method].check(choice, options, method_settings(target))
    return cast(room, target, by, at, choice=checked)


def set_done(room: Room, by: Member, at: At, *, poll: str, done: bool) -> Change:
    return cast(room, votable(room, by, poll), by, at, done=done)


def votable(room: Room, by: Member, id: str) -> Poll:
    poll = room.poll(id)
    if poll.state != "open":
        raise Closed("poll_not_open", state=poll.state)
    if by.id not in poll.electorate:
        raise Forbidden("not_an_elector", poll=id)
    return poll


def method_settings(poll: Poll) -> Any:
    return METHODS[poll.method].settings.model_validate(poll.settings)


def cast(room: Room, poll: Poll, by: Member, at: At, **changes: Any) -> Change:
    """Put the elector's one ballot; the poll's turnout follows."""
    old = room.ballot(poll.id, by.id)
    ballot = old or Ballot(id=at.uuid(), session=room.session.id, poll=poll.id, elector=by.id, sector=by.sector)
    new = replace(ballot, sector=by.sector, **changes)
    turnout = poll.turnout | {
        "cast": poll.turnout["cast"] + (new.choice is not None) - (bool(old) and ballot.choice is not None),
        "done": poll.turnout["done"] + new.done - ballot.done,
    }
    return put(new, *([replace(poll, turnout=turnout)] if turnout != poll.turnout else []))


def seal(room: Room, poll: Poll, at: At) -> Change:
    """Count, store, and cut the thread between ballots and electors. Sectors too small to be shown are sealed as
    one, and count as one: a ballot that names a sector of two would name its voter."""
    voted = cast_ballots(room, poll)
    small = hidden_sectors(sector_counts(b.sector for b in voted))
    sealed = [(at.uuid(), b.choice or {}, SMALL if b.sector in small else b.sector) for b in voted]
    sealed.sort(key=lambda ballot: ballot[0])
    body = published(room, poll, sealed)
    result = Result(id=poll.id, session=room.session.id, poll=poll.id, body=body, counted_at=at.now)
    counted = replace(poll, state="counted", salt="")
    return Change(put=[counted, result], seal=Sealed(poll=poll.id, ballots=sealed))
