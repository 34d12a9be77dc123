"""Entering what is worked on: by the facilitators, one by one or a whole list; by anybody, where the step lets them.
What was added can be called otherwise, and taken away again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ideation.domain.changes import At, Change, drop, put
from ideation.domain.concept_kinds import KINDS, WORKED_ON, adds, thing_of
from ideation.domain.entities import Action, Commitment, Concept, Entity, Member
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, NotFound, WrongPhase
from ideation.domain.phases.commitment import poll_each_concept
from ideation.domain.phases.concepts import in_a_place, known_fields
from ideation.domain.phases.confirmation import new_concept
from ideation.domain.polls.frozen_wording import mended, not_on_a_ballot, was_voted_on
from ideation.domain.roles import must_lead
from ideation.domain.room import Room, first_free

ADDED_IN = WORKED_ON  # the same phases: who may add one may also join one


def add_concept(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    kind: str = "concept",
    idea: str | None = None,
    theme: str | None = None,
    title: str | None = None,
    fields: Mapping[str, str] | None = None,
    team: Sequence[str] = (),
) -> Change:
    """A concept the count did not ask for: a facilitator may always open one, with those who raised a hand in it."""
    written_in(room, kind, team)
    free(room, id)
    text = title or (room.idea(idea).text if idea else room.theme(theme).title if theme else "")
    position = first_free(c.position for c in room.concepts.values())
    concept = new_concept(room, at, position, idea=idea, theme=theme, title=text)
    written = {name: {"text": text, "version": 1} for name, text in known_fields(kind, fields or {}).items() if text}
    return asked_about(
        room, at, replace(concept, id=id, kind=kind, fields=written, team=list(team), made_by=by.id), id=id
    )


def written_in(room: Room, kind: str, team: Sequence[str]) -> None:
    """Who is here, once each, and in no more teams than anybody may be."""
    if team and KINDS[kind].writers != "team":
        raise Forbidden("no_team")
    if len(set(team)) < len(team):
        raise Invalid({"team": "repeated"})
    here = {member.id for member in room.present()}
    for id in team:
        if id not in here:
            raise NotFound(what="member", id=id)
        in_a_place(room, room.member(id))


def add_many(room: Room, by: Member, at: At, *, kind: str = "concept", concepts: Sequence[Mapping[str, str]]) -> Change:
    """One for each line of a list, in its order: what the last session came to, or what stands on a flip chart."""
    if len({one["id"] for one in concepts}) != len(concepts):
        raise Invalid({"concepts": "repeated"})
    position = first_free(c.position for c in room.concepts.values())
    made = []
    for n, one in enumerate(concepts):
        free(room, one["id"])
        concept = new_concept(room, at, position + n, title=one["title"])
        made.append(replace(concept, id=one["id"], kind=kind, made_by=by.id))
    return asked_about(room, at, *made, ids=[one.id for one in made])


def bring_concept(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    title: str | None = None,
    idea: str | None = None,
    fields: Mapping[str, str] | None = None,
) -> Change:
    """By anybody, in a step that lets everybody add: whoever adds one is in it."""
    step = room.current
    if step is None or step.phase not in ADDED_IN:
        raise WrongPhase(phase=step.phase if step else None, phases=list(ADDED_IN))
    if adds(step.settings) != "everyone":
        must_lead(by)
    if not (title or idea):
        raise Invalid({"title": "missing"})
    kind = thing_of(step.settings) or "concept"
    made = add_concept(room, by, at, id=id, kind=kind, idea=idea, title=title, fields=fields)
    if KINDS[kind].writers != "team":
        return made
    in_a_place(room, by)
    return replace(made, put=[joined(e, by) if e.id == id else e for e in made.put])


def joined(made: Entity, by: Member) -> Entity:
    return replace(made, team=[by.id]) if isinstance(made, Concept) else made


def free(room: Room, id: str) -> None:
    if id in room.concepts or ("concepts", id) in room.dropped:
        raise Conflict("taken", id=id)


def asked_about(room: Room, at: At, *made: Concept, **result: Any) -> Change:
    """Where the room is just being asked about each of them, it is asked about these too."""
    step = room.current
    polls = poll_each_concept(room, step, at, made) if step and step.phase == "commitment" else Change()
    return put(*made, **result) + replace(polls, put=[e for e in polls.put if not isinstance(e, Concept)])


def rename_concept(room: Room, by: Member, at: At, *, id: str, title: str) -> Change:
    """By whoever made it, or a facilitator. What was voted on keeps its words beside the new ones."""
    target = made_by(room, by, id)
    if was_voted_on(room, id):
        return put(*mended(room, by, target, title))
    not_on_a_ballot(room, id)
    return put(replace(target, title=title))


def remove_concept(room: Room, by: Member, at: At, *, id: str) -> Change:
    """As long as nothing hangs on it: no vote, no promise, no step, nobody else's part in it."""
    target = made_by(room, by, id)
    asked = [p for p in room.polls.values() if p.concept == id]
    hangs: list[Commitment | Action] = [*room.commitments.values(), *room.actions.values()]
    if any(p.state != "ready" for p in asked) or any(one.concept == id for one in hangs):
        raise Closed("in_use")
    if not by.leads and set(target.team) - {by.id}:
        raise Closed("in_use")
    return drop(target, *asked)


def made_by(room: Room, by: Member, id: str) -> Concept:
    target = room.concept(id)
    if not by.leads and target.made_by != by.id:
        raise Forbidden("not_yours")
    return target
