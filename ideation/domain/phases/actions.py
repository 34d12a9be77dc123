"""Actions: who does what, by when, and with whom from another sector."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ideation.domain.budgets import SHARES
from ideation.domain.changes import At, Change, drop, put, updated
from ideation.domain.entities import Action, Member
from ideation.domain.errors import Closed, Conflict, Forbidden
from ideation.domain.phases.concepts import in_team
from ideation.domain.phases.needs import owner_of
from ideation.domain.room import Room, found

State = Literal["open", "doing", "done", "dropped"]
MAX_ACTIONS = SHARES["actions"].all


def add_action(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    concept: str,
    what: str,
    who: str,
    due: date,
    partner: str | None = None,
) -> Change:
    in_team(room.concept(concept), by)
    if id in room.actions or ("actions", id) in room.dropped:
        raise Conflict("taken", id=id)
    action = Action(
        id=id,
        session=room.session.id,
        concept=concept,
        what=what,
        who=who,
        due=due,
        partner=partner,
        made_by=by.id,
    )
    return put(action, id=id)


def update_action(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    what: str | None = None,
    who: str | None = None,
    due: date | None = None,
    state: State | None = None,
    partner: str | None = None,
) -> Change:
    """While the session goes on, its team; after the end whoever carries it out, or leads."""
    action = found(room.actions, id, "action")
    if room.session.state == "ended":
        carries_on(room, by, action)
    else:
        in_team(room.concept(action.concept), by)
    return put(updated(action, what=what, who=who, due=due, state=state, partner=partner))


def carries_on(room: Room, by: Member, action: Action) -> None:
    if by.role == "facilitator" or by.id in (action.who, owner_of(room, room.concept(action.concept))):
        return
    raise Forbidden("not_carried_by_you")


def remove_action(room: Room, by: Member, at: At, *, id: str) -> Change:
    """One that was dropped goes for good, and makes room for another."""
    action = found(room.actions, id, "action")
    in_team(room.concept(action.concept), by)
    if action.state != "dropped":
        raise Closed("not_dropped", state=action.state)
    return drop(action)
