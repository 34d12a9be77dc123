"""All invariants of the stored data, read from the database itself. Each breach is one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, func, select

from ideation.counting.recount import differences_of
from ideation.domain.access import access_of
from ideation.domain.canonical import digest
from ideation.domain.entities import Poll
from ideation.domain.n_of import n_of
from ideation.domain.polls.electorate import turnout_of, with_electors_of_now
from ideation.domain.polls.lifecycle import same_question
from ideation.domain.room import COLLECTIONS as NAMES
from ideation.domain.room import Room
from ideation.domain.tickets import tickets_of
from ideation.domain.times import iso
from ideation.storage.rows import load
from ideation.storage.session_tables import overwrites, receipts, sealed_ballots, sessions
from ideation.storage.store import Store
from ideation.storage.unit import sealed_rows
from ideation.views import board
from ideation.views.cards import COLLECTIONS

Check = Callable[[Room, Connection], Iterator[str]]


def verify(store: Store, session: str | None = None) -> dict[str, Any]:
    """{"ok", "sessions": how many, "breaches": [{"session", "breach"}]}."""
    with store.engine.connect() as connection:
        query = select(sessions.c.id).where(sessions.c.id == session) if session else select(sessions.c.id)
        ids = list(connection.execute(query).scalars())
        breaches = [{"session": id, "breach": breach} for id in ids for breach in broken(connection, id)]
    return {"ok": not breaches, "sessions": len(ids), "breaches": breaches}


def broken(connection: Connection, session: str) -> Iterator[str]:
    room = load(connection, session)
    for check in (numbers, receipts_once, plan, ideas, votes, overwritten, tickets, sealed, results, teams, cards):
        yield from check(room, connection)


def numbers(room: Room, connection: Connection) -> Iterator[str]:
    """No card is newer than its session."""
    for name in NAMES:
        for entity in room.collection(name).values():
            if entity.seq > room.seq:
                yield f"{name} {entity.id} has seq {entity.seq}, the session is at {room.seq}"
    if room.session.card_seq > room.seq:
        yield f"the session's card has seq {room.session.card_seq}, the session is at {room.seq}"


def receipts_once(room: Room, connection: Connection) -> Iterator[str]:
    """Every command took one number of its own, and was sent by a member."""
    query = select(receipts.c.seq, receipts.c.member).where(receipts.c.session == room.session.id)
    rows = list(connection.execute(query))
    for seq, times in Counter(row.seq for row in rows).items():
        if times > 1 or not 0 < seq <= room.seq:
            yield f"seq {seq} was given to {times} commands, the session is at {room.seq}"
    for member in {row.member for row in rows} - room.members.keys():
        yield f"a receipt names {member}, who is no member"


def plan(room: Room, connection: Connection) -> Iterator[str]:
    """One current step, those before it done, those after it ahead, numbered from 1."""
    ordered = room.plan
    if [s.position for s in ordered] != list(range(1, len(ordered) + 1)):
        yield "the steps are not numbered from 1"
    here = next((i for i, s in enumerate(ordered) if s.id == room.session.step), -1)
    expected = ["current" if i == here else "done" if i < here else "ahead" for i in range(len(ordered))]
    if [s.state for s in ordered] != expected:
        yield "the steps' states do not fit where the room is"
    if room.session.step and room.session.step not in room.steps:
        yield "the room is at a step that does not exist"


def ideas(room: Room, connection: Connection) -> Iterator[str]:
    for idea in room.ideas.values():
        if idea.author not in room.members:
            yield f"idea {idea.id} has no author"
        if idea.theme and idea.theme not in room.themes:
            yield f"idea {idea.id} lies in a theme that does not exist"
        into = room.ideas.get(idea.merged_into or "")
        if idea.merged_into and (into is None or into.merged_into):
            yield f"idea {idea.id} is merged into one that does not stand by itself"
    numbers = Counter(idea.n for idea in room.ideas.values())
    yield from (f"{times} ideas have number {n}" for n, times in numbers.items() if times > 1)


def votes(room: Room, connection: Connection) -> Iterator[str]:
    """One ballot an elector, none by anybody else, and a turnout that says as many."""
    for poll in room.polls.values():
        ballots = [b for b in room.ballots.values() if b.poll == poll.id]
        if len({b.elector for b in ballots}) != len(ballots):
            yield f"poll {poll.id} has an elector with two ballots"
        for stranger in {b.elector for b in ballots if not b.proxy} - {*poll.electorate, *poll.aside}:
            yield f"poll {poll.id} has a ballot of {stranger}, who is no elector"
        if ballots and over(room, poll):
            yield f"poll {poll.id} ended uncounted and has {n_of(len(ballots), 'ballot')} beside their electors"
        counted = turnout_of(room.ballots_of(poll.id))
        if poll.keeps_ballots and poll.turnout["cast"] != counted["cast"]:
            yield f"poll {poll.id} says {n_of(poll.turnout['cast'], 'ballot')} and has {counted['cast']}"
        if poll.undecided and with_electors_of_now(room, poll).aside != poll.aside:
            yield f"poll {poll.id} has electors who cannot be counted any more"
        if poll.rule and digest(poll.rule) != poll.rule_hash:
            yield f"poll {poll.id} has another rule than it was opened with"


def over(room: Room, poll: Poll) -> bool:
    """Nobody can count it any more: its session has ended, or another round came after it."""
    newer = any(same_question(p, poll) and p.round > poll.round for p in room.polls.values())
    return room.session.state == "ended" or newer or poll.erased is not None


def overwritten(room: Room, connection: Connection) -> Iterator[str]:
    """What was erased is not to be found between the pages either."""
    query = select(overwrites.c.poll, overwrites.c.at).where(overwrites.c.session == room.session.id)
    for row in connection.execute(query):
        yield f"the ballots of poll {row.poll} were erased at {iso(row.at)}, and their pages are not overwritten yet"


def tickets(room: Room, connection: Connection) -> Iterator[str]:
    """As many holders as used tickets, no ticket in two states, and nobody in a vote whom its mode shuts out."""
    kept = tickets_of(room)
    known = [*kept.unused, *kept.used, *kept.void]
    if len(set(known)) != len(known) or len(known) != kept.printed:
        yield f"{n_of(kept.printed, 'ticket was', 'tickets were')} printed, and {len(set(known))} known"
    if len(kept.used) != len(room.holders):
        yield f"{n_of(len(kept.used), 'ticket is', 'tickets are')} used, by {n_of(len(room.holders), 'member')}"
    for member in room.holders.keys() - room.members.keys():
        yield f"a ticket is held by {member}, who is no member"
    for poll in room.polls.values():
        if shut_out := [id for id in poll.electorate if not access_of(poll).may(room, room.members[id])]:
            yield f"poll {poll.id} has {n_of(len(shut_out), 'elector')} who may not vote in it"


def sealed(room: Room, connection: Connection) -> Iterator[str]:
    """A counted poll has its result, as many sealed ballots as it counted, and no other."""
    query = select(sealed_ballots.c.poll, func.count()).where(sealed_ballots.c.session == room.session.id)
    found = {row[0]: row[1] for row in connection.execute(query.group_by(sealed_ballots.c.poll))}
    for poll in room.polls.values():
        counted = poll.state in ("counted", "revealed")
        if counted != (poll.id in room.results):
            yield f"poll {poll.id} is {poll.state} and has {'no' if counted else 'a'} result"
        elif counted and found.get(poll.id, 0) != room.results[poll.id].body["ballots"]:
            yield f"poll {poll.id} counted {room.results[poll.id].body['ballots']} and keeps {found.get(poll.id, 0)}"
        if counted and (poll.salt or any(b.poll == poll.id for b in room.ballots.values())):
            yield f"poll {poll.id} is counted and its ballots are not detached"


def results(room: Room, connection: Connection) -> Iterator[str]:
    """Every counted poll gives the same result again."""
    for id in room.results:
        different = differences_of(room, id, sealed_of(room, id, connection))
        if different:
            yield f"poll {id} recounts to another result in {', '.join(different)}"


def sealed_of(room: Room, poll: str, connection: Connection) -> list[dict[str, Any]]:
    rows = connection.execute(sealed_rows(room.session.id, poll))
    return [{"choice": row.choice, "sector": row.sector} for row in rows]


def teams(room: Room, connection: Connection) -> Iterator[str]:
    for concept in room.concepts.values():
        if len(set(concept.team)) != len(concept.team) or not set(concept.team) <= room.members.keys():
            yield f"concept {concept.id} has a team of people who are not here, or twice"
    for commitment in room.commitments.values():
        if commitment.concept not in room.concepts or commitment.member not in room.members:
            yield f"commitment {commitment.id} belongs to nothing"
        if commitment.met is not None and commitment.condition is None:
            yield f"commitment {commitment.id} was judged and has no condition"
    for action in room.actions.values():
        if action.concept not in room.concepts:
            yield f"action {action.id} belongs to nothing"


def cards(room: Room, connection: Connection) -> Iterator[str]:
    """What is stored can be shown, to every role, in the published shapes."""
    for role in board.ROLES:
        for name, found in board.whole(room, role).items():
            for card in found:
                try:
                    COLLECTIONS[name].validate_python(card)
                except ValidationError as error:
                    yield f"{name} {card['id']} does not fit its schema: {error.errors()[0]['loc']}"
