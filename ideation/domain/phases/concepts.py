"""Concepts: a team makes something of a selected idea, field by field, and no two writers lose text."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args

from ideation.domain.budgets import SHARES, TEAMS
from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Concept, Member
from ideation.domain.errors import Conflict, Forbidden, LimitReached
from ideation.domain.phases.choosing import new_concept
from ideation.domain.room import Room, first_free

Field = Literal[
    "who",
    "asked",
    "change",
    "solution",
    "evidence",
    "doers",
    "partners",
    "resources",
    "economy",
    "uncertainty",
]
FIELDS: tuple[str, ...] = get_args(Field)
MAX_CONCEPTS = SHARES["concepts"].all


def add_concept(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    idea: str | None = None,
    theme: str | None = None,
    title: str | None = None,
) -> Change:
    """A concept the count did not ask for: a facilitator may always open one."""
    if id in room.concepts or ("concepts", id) in room.dropped:
        raise Conflict("taken", id=id)
    text = title or (room.idea(idea).text if idea else room.theme(theme).title if theme else "")
    position = first_free(c.position for c in room.concepts.values())
    concept = new_concept(room, at, position, idea=idea, theme=theme, title=text)
    return put(replace(concept, id=id, made_by=by.id), id=id)


def join_team(room: Room, by: Member, at: At, *, concept: str) -> Change:
    target = room.concept(concept)
    if by.id in target.team:
        return put(target)
    if sum(by.id in c.team for c in room.concepts.values()) >= TEAMS:
        raise LimitReached("teams", left=0, most=TEAMS)
    return put(replace(target, team=[*target.team, by.id]))


def leave_team(room: Room, by: Member, at: At, *, concept: str) -> Change:
    target = room.concept(concept)
    return put(replace(target, team=[m for m in target.team if m != by.id]))


def in_team(concept: Concept, by: Member) -> None:
    if by.id not in concept.team:
        raise Forbidden("not_in_team", concept=concept.id)


def write_concept(room: Room, by: Member, at: At, *, concept: str, field: Field, text: str, version: int) -> Change:
    """Save one field. Whoever wrote on an older version is shown both texts and loses neither."""
    target = room.concept(concept)
    in_team(target, by)
    current = target.fields.get(field, {"text": "", "version": 0})
    if version != current["version"]:
        raise Conflict("text_changed", version=current["version"], text=current["text"])
    written = {"text": text, "version": version + 1}
    return put(replace(target, fields=target.fields | {field: written}), version=version + 1)
