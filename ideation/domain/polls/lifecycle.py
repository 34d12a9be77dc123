"""The life cycle of a poll: ready → open → closed → counted → revealed.

While it is open a ballot belongs to its elector, who may see and change it. Counting stores the result for good
and replaces the ballots by sealed ones: random order, new random ids, no elector. Until then nobody has an
outcome, and no tally exists anywhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ideation.domain.access import electors
from ideation.domain.canonical import digest
from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Member, Poll, Step
from ideation.domain.errors import Closed, Conflict, LimitReached
from ideation.domain.limits import ROUNDS
from ideation.domain.phases.selection import new_poll, voting_settings
from ideation.domain.polls.count_without_hidden import count_without_hidden
from ideation.domain.polls.electorate import ended_uncounted
from ideation.domain.polls.hidden_options import out_of_date
from ideation.domain.polls.options import votable_options
from ideation.domain.polls.prices import frozen_costs
from ideation.domain.polls.rule_card import question_of, rule_card, words_of
from ideation.domain.polls.seal import seal
from ideation.domain.polls.ties import due_run_off
from ideation.domain.room import Room
from ideation.domain.voting import METHODS

WAITING = ("ready", "open", "closed")


def in_state(room: Room, id: str, *states: str) -> Poll:
    poll = room.poll(id)
    if poll.erased is not None:
        raise Closed("erased", erased=poll.erased)
    if poll.state not in states:
        raise Conflict("poll_state", state=poll.state)
    return poll


def open_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    """Freeze the rule, the options and the electorate, and show their hash before the first ballot."""
    ready = in_state(room, poll, "ready")
    options = votable_options(room, ready)
    opened = replace(
        ready,
        state="open",
        options=options,
        costs=frozen_costs(ready, options),
        settings=METHODS[ready.method].prepare(ready.settings, len(options)),
        electorate=electors(room, ready),
        lot_secret=f"{at.rng.getrandbits(256):064x}",
        salt=f"{at.rng.getrandbits(256):064x}",
        opened_at=at.now,
    )
    card = rule_card(opened) | question_of(room, opened) | words_of(room, opened)
    return put(replace(opened, rule=card, rule_hash=digest(card)))


def close_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    return put(replace(in_state(room, poll, "open"), state="closed", closed_at=at.now))


def reopen_poll(room: Room, by: Member, at: At, *, poll: str) -> Change:
    return put(reopened(room, poll))


def reopened(room: Room, id: str) -> Poll:
    """Its ballots are kept. A round that has been followed by another stays as it is, for good."""
    asked = room.poll(id)
    if asked.state == "closed" and any(same_question(p, asked) and p.round > asked.round for p in room.polls.values()):
        raise Closed("newer_round")
    return replace(in_state(room, id, "closed"), state="open", closed_at=None)


def same_question(one: Poll, other: Poll) -> bool:
    return one.step == other.step and one.concept == other.concept


def count_poll(room: Room, by: Member, at: At, *, poll: str, dice: str | None = None) -> Change:
    """Once and for good; again only where something was hidden, or shown again, before anybody saw the result."""
    target = in_state(room, poll, "closed", "counted")
    if target.state == "closed":
        return seal(room, target, at, dice)
    if dice or not out_of_date(room, target):  # the lot is drawn: dice come too late
        raise Conflict("poll_state", state=target.state)
    return count_without_hidden(room, target, at)


def reveal_poll(room: Room, by: Member, at: At, *, poll: str, dice: str | None = None) -> Change:
    """Show the result to all, counting first where that was not done, or what was hidden since is in it. From now on
    ideas carry their sector."""
    target = in_state(room, poll, "closed", "counted")
    if target.state == "closed" or dice or out_of_date(room, target):
        counted = count_poll(room, by, at, poll=poll, dice=dice)
    else:
        counted = Change(put=[target, room.results[poll]])
    entities = [replace(e, state="revealed", revealed_at=at.now) if isinstance(e, Poll) else e for e in counted.put]
    return replace(counted, put=entities)


def show_places(room: Room, by: Member, at: At, *, poll: str, shown: int | None) -> Change:
    """One by one, at the pace of whoever leads: what phones and walls make of a result that is everybody's. The first
    number may be said before it is revealed."""
    return put(replace(in_state(room, poll, "counted", "revealed"), places=shown))


def new_round(room: Room, by: Member, at: At, *, step: str, concept: str | None = None, whole: bool = False) -> Change:
    """The old round stays as it is, for good; where it was not counted, it ends so. A run-off is about those tied,
    where the rule calls for one; prices go along."""
    target = room.step(step)
    voting_step(target)
    if concept is not None:
        room.concept(concept)
    question = concept or latest_question(room, step)
    old = [p for p in room.polls.values() if p.step == step and p.concept == question]
    if concept is not None and [(p.round, p.state) for p in old] == [(1, "ready")]:
        return put(*old, poll=old[0].id)  # made when the concept was added: the round that is asked for
    if any(p.state == "ready" for p in old):
        raise Conflict("already_ready")
    if len(old) >= ROUNDS:
        raise LimitReached("rounds", left=0, most=ROUNDS)
    fresh = new_poll(room, target, at, concept=question, **carried(room, old, whole))
    return put(fresh, poll=fresh.id) + ended_uncounted(room, old, at)


def carried(room: Room, old: list[Poll], whole: bool) -> dict[str, Any]:
    """What a new round takes over from the last one."""
    last = max(old, key=lambda p: p.round, default=None)
    due = None if whole else due_run_off(room, last)
    found: dict[str, Any] = {"costs": last.costs} if last else {}
    return found | ({"options": due[0], "run_off": due[1]} if due else {})


def latest_question(room: Room, step: str) -> str | None:
    """The concept that the step's poll opened last was about, if it was about one."""
    opened = [p for p in room.polls.values() if p.step == step and p.opened_at]
    return max(opened, key=lambda p: (p.opened_at, p.id)).concept if opened else None


def voting_step(step: Step) -> None:
    if "method" not in step.settings and step.phase not in ("selection", "commitment"):
        raise Conflict("no_votes_here")
    voting_settings(step)
