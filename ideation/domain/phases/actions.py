"""Actions: who does what, by when, and with whom from another sector.

A first step that somebody has promised, with a day, is in the plan when the room comes to it: nobody is asked twice.
Such an action bears the id of its promise. One without a day, or that hangs on an "if", the phones offer instead.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from ideation.domain.changes import KEEP, At, Change, drop, put, updated
from ideation.domain.commitments import is_conditional
from ideation.domain.entities import Action, Commitment, Member, Step
from ideation.domain.errors import Closed, Conflict, Forbidden
from ideation.domain.limits import SHARES
from ideation.domain.phases.concepts import in_team
from ideation.domain.phases.needs import owner_of
from ideation.domain.room import Room, found

State = Literal["open", "doing", "done", "dropped"]
MAX_ACTIONS = SHARES["actions"].all


def plan_first_steps(room: Room, step: Step, at: At) -> Change:
    """What was promised, as the plan's first steps; as many as there is room for."""
    promised = sorted(room.commitments.values(), key=lambda c: (c.due or date.max, c.id))
    planned = [planned_step(c) for c in promised if is_due(room, c)]
    return put(*planned[: max(0, MAX_ACTIONS - len(room.actions))])


def planned_at_once(room: Room, promise: Commitment) -> Change:
    """Promised while the room is at the plan already."""
    plans = room.current is not None and room.current.phase == "actions"
    new = plans and is_dated(room, promise) and not is_conditional(promise) and len(room.actions) < MAX_ACTIONS
    return put(planned_step(promise)) if new else Change()


def is_due(room: Room, promise: Commitment) -> bool:
    """Its day is known, it hangs on nothing any more, and it is not in the plan, or taken out of it again."""
    standing = room.standings.get(promise.id)  # none of somebody who was taken out
    return is_dated(room, promise) and standing is not None and standing.state != "waiting"


def is_dated(room: Room, promise: Commitment) -> bool:
    known = promise.id in room.actions or ("actions", promise.id) in room.dropped
    return bool(promise.first_step and promise.due and not known)


def planned_step(promise: Commitment) -> Action:
    assert promise.first_step and promise.due
    return Action(
        id=promise.id,
        session=promise.session,
        concept=promise.concept,
        what=promise.first_step,
        who=promise.member,
        due=promise.due,
    )


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


def enter_action(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    concept: str,
    what: str,
    who: str,
    due: date,
    state: State = "open",
    partner: str | None = None,
) -> Change:
    """A facilitator writes a step in for the team, or mends it: from paper, or from the last session's plan."""
    room.concept(concept)
    old = room.actions.get(id)
    if ("actions", id) in room.dropped or (old and old.concept != concept):
        raise Conflict("taken", id=id)
    made_by = old.made_by if old else by.id
    action = Action(
        id=id, session=room.session.id, concept=concept, what=what, who=who, due=due, partner=partner,
        made_by=made_by, state=state,
    )  # fmt: skip
    return put(action, id=id)


def update_action(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    what: str = KEEP,
    who: str = KEEP,
    due: date = KEEP,
    state: State = KEEP,
    partner: str | None = KEEP,
) -> Change:
    """While the session goes on, its team and whoever carries it out; after the end they, or whoever leads."""
    action = found(room.actions, id, "action")
    if room.session.state == "ended":
        carries_on(room, by, action)
    elif by.id != action.who:
        in_team(room.concept(action.concept), by)
    return put(updated(action, what=what, who=who, due=due, state=state, partner=partner))


def carries_on(room: Room, by: Member, action: Action) -> None:
    if by.leads or by.id in (action.who, owner_of(room, room.concept(action.concept))):
        return
    raise Forbidden("not_carried_by_you")


def remove_action(room: Room, by: Member, at: At, *, id: str) -> Change:
    """One that was dropped goes for good, and makes room for another."""
    action = found(room.actions, id, "action")
    in_team(room.concept(action.concept), by)
    if action.state != "dropped":
        raise Closed("not_dropped", state=action.state)
    return drop(action)
