"""Ballots cast: an elector's one ballot, and the paper that a facilitator writes in for somebody without a phone.

A paper is sealed like every other ballot. Facilitators see which papers there are, never what stands on them; one
that was written in wrongly is written in again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ideation.domain.access import why_not
from ideation.domain.changes import At, Change, drop, put
from ideation.domain.entities import Ballot, Member, Poll
from ideation.domain.errors import Closed, Conflict, Forbidden, LimitReached, NotFound
from ideation.domain.limits import PAPERS
from ideation.domain.phases.ideas import known_sector
from ideation.domain.polls.electorate import figures_of, is_elector
from ideation.domain.polls.hidden_options import put_aside
from ideation.domain.polls.prices import priced_options
from ideation.domain.room import Room
from ideation.domain.voting import METHODS

MOST_PAPERS = PAPERS


def submit_ballot(room: Room, by: Member, at: At, *, poll: str, choice: Any) -> Change:
    target = votable(room, by, poll)
    return cast(room, target, own_ballot(room, target, by, at), choice=checked(room, target, choice))


def set_done(room: Room, by: Member, at: At, *, poll: str, done: bool) -> Change:
    target = votable(room, by, poll)
    return cast(room, target, own_ballot(room, target, by, at), done=done)


def enter_paper(room: Room, by: Member, at: At, *, id: str, poll: str, choice: Any, sector: str) -> Change:
    """Write a paper in, or write it in anew: the same id replaces it."""
    target = open_poll_named(room, poll)
    known_sector(room, sector)
    old = room.ballots.get(id)
    if old and not (old.proxy and old.poll == poll):
        raise Conflict("taken", id=id)
    if not old and target.turnout.get("proxies", 0) >= MOST_PAPERS:
        raise LimitReached(left=0)
    paper = old or Ballot(id=id, session=room.session.id, poll=poll, elector=id, sector=sector, proxy=True)
    return cast(room, target, paper, choice=checked(room, target, choice), sector=sector, done=True)


def withdraw_paper(room: Room, by: Member, at: At, *, id: str) -> Change:
    paper = room.ballots.get(id)
    if paper is None or not paper.proxy:
        raise NotFound(what="ballot", id=id)
    target = open_poll_named(room, paper.poll)
    return put(replace(target, turnout=turnout_with(target, paper, None))) + drop(paper)


def open_poll_named(room: Room, id: str) -> Poll:
    poll = room.poll(id)
    if poll.state != "open":
        raise Closed("poll_not_open", state=poll.state)
    return poll


def votable(room: Room, by: Member, id: str) -> Poll:
    poll = open_poll_named(room, id)
    if not is_elector(poll, by.id):
        raise Forbidden(why_not(room, poll, by), poll=id)
    return poll


def checked(room: Room, poll: Poll, choice: Any) -> dict[str, Any]:
    method = METHODS[poll.method]
    settings = method.settings.model_validate(poll.settings | as_many_as_are_left(room, poll))
    return method.check(choice, priced_options(poll), settings)


def as_many_as_are_left(room: Room, poll: Poll) -> dict[str, int]:
    """Nobody is asked for more ticks than there is to tick, when something was hidden meanwhile."""
    if "min_choices" not in poll.settings:
        return {}
    left = len(poll.options) - len(put_aside(room, poll))
    return {"min_choices": min(poll.settings["min_choices"], left)}


def own_ballot(room: Room, poll: Poll, by: Member, at: At) -> Ballot:
    """The elector's, as it is or new. Its group is the elector's at the moment they cast it, for good: were it that of
    now, somebody could be moved where their vote can be seen."""
    old = room.ballot(poll.id, by.id)
    ballot = old or Ballot(id=at.uuid(), session=room.session.id, poll=poll.id, elector=by.id, sector=by.sector)
    return ballot if ballot.choice is not None else replace(ballot, sector=by.sector)


def cast(room: Room, poll: Poll, ballot: Ballot, **changes: Any) -> Change:
    """Put the one ballot; the poll's turnout follows, and its card where papers are listed on it."""
    new = replace(ballot, **changes)
    turnout = turnout_with(poll, room.ballots.get(ballot.id), new)
    return put(new, *([replace(poll, turnout=turnout)] if ballot.proxy or turnout != poll.turnout else []))


def turnout_with(poll: Poll, old: Ballot | None, new: Ballot | None) -> dict[str, Any]:
    before, after = figures_of(old), figures_of(new)
    return poll.turnout | {name: poll.turnout.get(name, 0) + after[name] - before[name] for name in after}
