"""The reducer: what a change does to a room, and what of it is to be written. Pure, so that rules are played without a
database.

Everything put gets the session's next number. Some cards depend on more than their own entity (others' ideas are
veiled, names are off, a result is out): when that changes they count as changed too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ideation.domain.changes import Change, Effect
from ideation.domain.entities import Entity, Session
from ideation.domain.phases.visibility import on_show
from ideation.domain.polls.electorate import followed, turned
from ideation.domain.polls.frozen_wording import keeps_words
from ideation.domain.quotas import within_shares
from ideation.domain.room import Room
from ideation.views import board


def take(room: Room, change: Change, online: int = 0) -> Effect:
    """Let the room become what the change says, as its next number. Nobody gets more than their share, and what was
    voted on keeps its words."""
    within_shares(room, change)
    keeps_words(room, change)
    was, before = room.session, board.beside(room)
    card = take_session(room, change, online)
    for entity in change.drop:
        room.drop(entity.collection, entity.id, room.seq, shown=entity.shown)
    put = take_cards(room, [e for e in change.put if not isinstance(e, Session)])
    put += take_cards(room, [*followed(room, turned(put))])
    for name, circumstance in board.beside(room).items():
        if circumstance != before[name]:
            put += take_cards(room, concerned(room, name, before[name], circumstance))
    card |= dimmed(room)
    room.trim()
    return Effect(room.session, was, card, put, change.drop, change.seal, change.erase)


def concerned(room: Room, name: str, before: Any, now: Any) -> list[Entity]:
    """The cards for which what stands beside them is another."""
    cards = room.collection(name)
    if not isinstance(now, dict):
        return list(cards.values())
    return [card for id, card in cards.items() if before.get(id) != now.get(id)]


def dimmed(room: Room) -> bool:
    """The projector shows no idea large that may not be seen any more, whatever the change was that hid it."""
    idea = room.ideas.get(room.session.spotlight or "")
    if room.session.spotlight is None or (idea and on_show(room, idea)):
        return False
    room.put(replace(room.session, spotlight=None, card_seq=room.seq))
    return True


def take_session(room: Room, change: Change, online: int) -> bool:
    """The session's number always moves; its card only when a rule changed it."""
    seq = room.seq + 1
    changed = [e for e in change.put if isinstance(e, Session)]
    for session in changed:
        room.put(replace(session, seq=seq, card_seq=seq, online=online))
    if not changed:
        room.session = replace(room.session, seq=seq)
    return bool(changed)


def take_cards(room: Room, entities: list[Entity]) -> list[tuple[Entity | None, Entity]]:
    """Put them, each with the number, and with a mark on what participants see from now on."""
    before = [room.collection(entity.collection).get(entity.id) for entity in entities]
    for entity in entities:
        room.place(entity)  # cards may depend on one another
    numbered = [stamped(room, entity) for entity in entities]
    for entity in numbered:
        room.put(entity)
    return list(zip(before, numbered, strict=True))


def stamped(room: Room, entity: Entity) -> Entity:
    seen = board.card(room, "participant", entity) is not None
    return replace(entity, seq=room.seq, shown=entity.shown or seen)
