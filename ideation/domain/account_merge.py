"""Merging a guest into an account, for it is the same person who logs in: the account goes on as the member that the
guest was, ideas, votes and all.

Who is in the session with the account already cannot be two: what the guest wrote and promised becomes the account's,
and the guest is out, so that one person has one ballot."""

from __future__ import annotations

from dataclasses import replace

from ideation.domain.changes import Change
from ideation.domain.entities import Action, Concept, Entity, Member
from ideation.domain.room import Room


def go_on_as(room: Room, guest: str, user: str) -> Change | None:
    """None where the guest was not here."""
    was, now = room.member_of(guest), room.member_of(user)
    if was is None or room.session.state == "ended":
        return None
    if now is None:
        return Change(put=[replace(was, user=user, account=True)])
    if was.state != "in" or now.state != "in":
        return None
    leads = "facilitator" in (was.role, now.role)
    one = replace(now, role="facilitator" if leads else now.role, name=now.name or was.name)
    return Change(put=[one, replace(was, state="removed", role="participant"), *handed_over(room, was, one)])


def handed_over(room: Room, was: Member, one: Member) -> list[Entity]:
    """All that stands under the guest's name; ballots are nobody's to hand over."""
    ideas = [replace(i, author=one.id) for i in room.ideas.values() if i.author == was.id]
    promises = [replace(c, member=one.id) for c in room.commitments.values() if c.member == was.id]
    concepts = [with_one(c, was, one) for c in room.concepts.values() if was.id in (*c.team, c.owner)]
    actions = [doing(a, was, one) for a in room.actions.values() if was.id in (a.who, a.partner, a.made_by)]
    answers = [replace(a, member=one.id) for a in room.answers.values() if a.member == was.id]
    return [*ideas, *promises, *answers, *concepts, *actions]


def with_one(concept: Concept, was: Member, one: Member) -> Concept:
    team = list(dict.fromkeys(one.id if id == was.id else id for id in concept.team))
    return replace(concept, team=team, owner=one.id if concept.owner == was.id else concept.owner)


def doing(action: Action, was: Member, one: Member) -> Action:
    def of(id: str | None) -> str | None:
        return one.id if id == was.id else id

    return replace(action, who=of(action.who) or "", partner=of(action.partner), made_by=of(action.made_by))
