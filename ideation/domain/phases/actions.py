"""Actions: who does what, by when, and with whom from another sector."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ideation.domain.changes import At, Change, put, updated
from ideation.domain.entities import Action, Member
from ideation.domain.errors import Conflict, LimitReached
from ideation.domain.phases.concepts import in_team
from ideation.domain.room import Room, found

State = Literal["open", "doing", "done", "dropped"]
MAX_ACTIONS = 2000


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
    if id in room.actions:
        raise Conflict("taken", id=id)
    if len(room.actions) >= MAX_ACTIONS:
        raise LimitReached(left=0)
    action = Action(id=id, session=room.session.id, concept=concept, what=what, who=who, due=due, partner=partner)
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
    action = found(room.actions, id, "action")
    in_team(room.concept(action.concept), by)
    return put(updated(action, what=what, who=who, due=due, state=state, partner=partner))
