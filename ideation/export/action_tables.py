"""The tables of what is carried out: concepts, promises and actions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args

from ideation.domain.commitments import STATES
from ideation.domain.entities import Concept
from ideation.domain.phases.conditions import Kind
from ideation.domain.phases.needs import owner_of, said, said_yes
from ideation.domain.room import Room
from ideation.export.anonymous import Pseudonym, Table, named_person
from ideation.report.answers import shared


def concept_table(room: Room, pseudonym: Pseudonym) -> Table:
    return [
        {
            "concept": c.id,
            "kind": c.kind,
            "idea": c.idea,
            "title": c.title,
            "team": len(c.team),
            "sectors": len({room.members[m].sector for m in c.team}),
            "owner": pseudonym(owner) if (owner := owner_of(room, c)) else None,
            "needs": json.dumps(said(c), ensure_ascii=False, sort_keys=True),
            **{f"{state}_{kind}": n for state, kind, n in amounts(room, c)},
            **{f"field_{name}": field["text"] for name, field in sorted(c.fields.items())},
        }
        for c in sorted(room.concepts.values(), key=lambda c: c.position)
    ]


def amounts(room: Room, concept: Concept) -> Iterator[tuple[str, str, int]]:
    """What is firm, in force and waiting, each by itself: (state, kind, how much)."""
    made = said_yes(room, concept)
    yield from ((state, kind, made[state].kinds.get(kind, 0)) for state in STATES for kind in get_args(Kind))


def commitment_table(room: Room, pseudonym: Pseudonym) -> Table:
    rows = [
        {
            "concept": c.concept,
            "person": pseudonym(c.member),
            **c.kinds,
            "first_step": c.first_step,
            "due": c.due.isoformat() if c.due else None,
            "condition": c.condition,
            "condition_met": c.met,
            "depends": json.dumps(c.depends, sort_keys=True) if c.depends else None,
            "standing": room.standings[c.id].state,
        }
        for c in room.commitments.values()
        if c.id in room.standings
    ]
    return sorted(rows, key=lambda row: (row["concept"], row["person"]))


def action_table(room: Room, pseudonym: Pseudonym) -> Table:
    return [
        {
            "concept": a.concept,
            "what": a.what,
            "who": named_person(room, pseudonym, a.who),
            "partner": named_person(room, pseudonym, a.partner),
            "due": a.due.isoformat(),
            "state": a.state,
        }
        for a in sorted(room.actions.values(), key=lambda a: (a.concept, a.due, a.id))
    ]


def answer_table(room: Room, pseudonym: Pseudonym) -> Table:
    """What people shared of what they take with them: without a person, and in the order of the words."""
    steps = [step for step in room.plan if step.phase == "closing"]
    return [{"step": step.position, "text": answer.text} for step in steps for answer in shared(room, step.id)]
