"""A session as data for researchers: no names, no member ids, no tokens; ballots without pseudonym or order.

Pseudonyms are made anew for each export, with a key that is thrown away: two exports cannot be joined by them.
Times are rounded to five minutes. An idea's author is not in it, and its sector only once that is public.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ideation.domain.chosen import is_few
from ideation.domain.room import Room
from ideation.domain.tallying import counting_document
from ideation.export.anonymous import Pseudonym, Table, pseudonyms
from ideation.export.choosing import objection_table, opinion_table, poll_table
from ideation.export.codebook import CODEBOOK
from ideation.export.doing import action_table, commitment_table, concept_table
from ideation.export.gathering import idea_table, influence_table, people_table, session_table, step_table
from ideation.store import Store
from ideation.version import VERSION

TABLES: dict[str, Callable[[Room, Pseudonym], Table]] = {
    "session": session_table,
    "steps": step_table,
    "people": people_table,
    "ideas": idea_table,
    "polls": poll_table,
    "concepts": concept_table,
    "commitments": commitment_table,
    "actions": action_table,
    "objections": objection_table,
    "influence": influence_table,
    "opinions": opinion_table,
}


def dataset(store: Store, session: str) -> dict[str, Any]:
    """Everything, as one JSON value: tables, counted polls as counting files, and the codebook."""
    with store.reading(session) as room:
        pseudonym = pseudonyms()
        tables = {name: make(room, pseudonym) for name, make in TABLES.items()}
        counts = [counted(store, room, poll) for poll in sorted(room.results)]
    return {"made_by": f"ideation {VERSION}", **tables, "counts": counts, "codebook": CODEBOOK}


def counted(store: Store, room: Room, poll: str) -> dict[str, Any]:
    """A counting file with its published result: enough to count again, offline."""
    body = room.results[poll].body
    if is_few(body):
        return kept_back(room, poll) | {"result": body}
    return counting_document(room, room.polls[poll], sealed(store, room, poll), body["lot"]["order"]) | {"result": body}


def sealed(store: Store, room: Room, poll: str) -> list[dict[str, Any]]:
    return [{"choice": row.choice, "sector": row.sector} for row in store.sealed(room.session.id, poll)]


def kept_back(room: Room, poll: str) -> dict[str, Any]:
    """Ballots of fewer than five people stay on the server, and with them their key."""
    document = counting_document(room, room.polls[poll], [], [])
    return {name: part for name, part in document.items() if name != "key"}
