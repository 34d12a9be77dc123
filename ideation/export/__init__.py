"""A session as data for researchers: no names, no member ids, no tokens; ballots without pseudonym or order.

Pseudonyms are made anew for each export, with a key that is thrown away: two exports cannot be joined by them.
Times are rounded to five minutes. An idea's author is not in it, and its sector only once that is public.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ideation.domain.polls.hidden_options import out_of, rows_without
from ideation.domain.polls.tally import counting_document
from ideation.domain.privacy.small_polls import is_few
from ideation.domain.room import Room
from ideation.export.action_tables import action_table, answer_table, commitment_table, concept_table
from ideation.export.anonymous import Pseudonym, Table, pseudonyms
from ideation.export.codebook import CODEBOOK, codebook
from ideation.export.columns import whole
from ideation.export.people_tables import idea_table, influence_table, people_table, session_table, step_table
from ideation.export.vote_tables import objection_table, opinion_table, poll_table
from ideation.report.titles import step_title
from ideation.runtime.version import VERSION
from ideation.storage.store import Store

TABLES: dict[str, Callable[[Room, Pseudonym], Table]] = {
    "session": session_table,
    "steps": step_table,
    "people": people_table,
    "ideas": idea_table,
    "polls": poll_table,
    "concepts": concept_table,
    "commitments": commitment_table,
    "actions": action_table,
    "answers": answer_table,
    "objections": objection_table,
    "influence": influence_table,
    "opinions": opinion_table,
}


def dataset(store: Store, session: str) -> dict[str, Any]:
    """Everything, as one JSON value: tables, counted polls as counting files, and the codebook."""
    with store.reading(session) as room:
        pseudonym = pseudonyms()
        called = names_of(room)
        tables = {name: whole(name, make(room, pseudonym), called) for name, make in TABLES.items()}
        counts = [counted(store, room, poll) for poll in sorted(room.results)]
        about = {"sectors": room.session.sectors, "codebook": CODEBOOK, "columns": codebook(None)}
    return {"made_by": f"ideation {VERSION}", **tables, "counts": counts, **about}


def names_of(room: Room) -> dict[str, str]:
    """What an id in a table is called. What its author took back is in no table, and has no words here."""
    ideas = {i.id: f"{i.n}. {i.text}" for i in room.ideas.values() if not i.withdrawn}
    themes = {theme.id: theme.title for theme in room.themes.values()}
    concepts = {concept.id: concept.title for concept in room.concepts.values()}
    return ideas | themes | concepts | {poll.id: step_title(room, poll) for poll in room.polls.values()}


def counted(store: Store, room: Room, poll: str) -> dict[str, Any]:
    """A counting file with its published result: enough to count again, offline. `sealed`: the ballots that the lot was
    drawn of, where something was hidden after that."""
    body = room.results[poll].body
    if is_few(body):
        return kept_back(room, poll) | {"result": body}
    out, ballots = out_of(room.results[poll]), sealed(store, room, poll)
    document = counting_document(room, room.polls[poll], rows_without(ballots, out), body["lot"]["order"], out)
    return document | ({"sealed": ballots} if body.get("later") else {}) | {"result": body}


def sealed(store: Store, room: Room, poll: str) -> list[dict[str, Any]]:
    return [{"choice": row.choice, "sector": row.sector} for row in store.sealed(room.session.id, poll)]


def kept_back(room: Room, poll: str) -> dict[str, Any]:
    """Ballots of fewer than five people stay on the server, and with them their key."""
    document = counting_document(room, room.polls[poll], [], [], out_of(room.results[poll]))
    return {name: part for name, part in document.items() if name != "key"}
