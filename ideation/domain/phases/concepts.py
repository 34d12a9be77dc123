"""Concepts: a team makes something of a selected idea, field by field, and no two writers lose text. Proposals and
matches live here too; what is asked of each kind stands in `concept_kinds.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ideation.domain.changes import At, Change, drop, put
from ideation.domain.concept_kinds import KINDS, Field, asked_of
from ideation.domain.entities import Concept, Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, LimitReached
from ideation.domain.limits import SHARES, TEAMS
from ideation.domain.polls.frozen_wording import not_on_a_ballot
from ideation.domain.roles import must_lead
from ideation.domain.room import Room

FIELDS = KINDS["concept"].fields
MAX_CONCEPTS = SHARES["concepts"].all


def known_fields(kind: str, fields: Mapping[str, str]) -> Mapping[str, str]:
    if not fields.keys() <= asked_of(kind):
        raise Invalid({"fields": "unknown"})
    return fields


def in_a_place(room: Room, by: Member) -> None:
    if sum(by.id in c.team for c in room.concepts.values()) >= TEAMS:
        raise LimitReached("teams", left=0, most=TEAMS)


def join_team(room: Room, by: Member, at: At, *, concept: str) -> Change:
    target = room.concept(concept)
    if by.id in target.team:
        return put(target)
    if KINDS[target.kind].writers != "team":
        raise Forbidden("no_team", concept=concept)
    in_a_place(room, by)
    return put(replace(target, team=[*target.team, by.id]))


def leave_team(room: Room, by: Member, at: At, *, concept: str) -> Change:
    """Whoever takes back their help takes it along: an offer of nobody's could be thanked for, and answers no need."""
    target = room.concept(concept)
    left = replace(target, team=[m for m in target.team if m != by.id])
    return drop(target) if by.id in target.team and is_nobodys(room, left, by) else put(left)


def is_nobodys(room: Room, match: Concept, gone: Member) -> bool:
    """An offer that nobody makes any more now that this one has left, and on which nothing hangs. What is agreed in
    words stays."""
    need = room.ideas.get(match.idea or "")
    if match.kind != "match" or need is None or gone.id == need.author or match.fields.get("agreed", {}).get("text"):
        return False
    hang = room.commitments, room.actions, room.polls
    hangs = any(one.concept == match.id for collection in hang for one in collection.values())
    return not (set(match.team) - {need.author} or hangs)


def in_team(concept: Concept, by: Member) -> None:
    if by.id not in concept.team:
        raise Forbidden("not_in_team", concept=concept.id)


def may_write(concept: Concept, by: Member) -> None:
    """Its team; a proposal, which has none, is the facilitators'."""
    if KINDS[concept.kind].writers == "team":
        in_team(concept, by)
    else:
        must_lead(by)


def write_concept(room: Room, by: Member, at: At, *, concept: str, field: Field, text: str, version: int) -> Change:
    """Save one field. Whoever wrote on an older version is shown both texts and loses neither."""
    target = room.concept(concept)
    may_write(target, by)
    return written(room, target, field, text, version)


def enter_field(room: Room, by: Member, at: At, *, concept: str, field: Field, text: str, version: int) -> Change:
    """A facilitator writes it in for the team: from paper, or from somebody without a phone."""
    return written(room, room.concept(concept), field, text, version)


def written(room: Room, target: Concept, field: str, text: str, version: int) -> Change:
    known_fields(target.kind, {field: text})
    if field in KINDS[target.kind].on_the_ballot:
        not_on_a_ballot(room, target.id)
    current = target.fields.get(field, {"text": "", "version": 0})
    if version != current["version"]:
        raise Conflict("text_changed", version=current["version"], text=current["text"])
    new = {"text": text, "version": version + 1}
    return put(replace(target, fields=target.fields | {field: new}), version=version + 1)
