"""The board: who sees what: all cards of a room that a role may see, those of what changed, and what is one member's
own.

A card is computed for a role before it is sent, never filtered on the phone. None means that the role may not
see it now; then it has no key at all. A card may depend on more than its entity: `beside` names what.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from ideation.domain.entities import Answer, Ballot, Entity, Holder, Idea, Member, Wish
from ideation.domain.phases.needs import owner_of
from ideation.domain.phases.visibility import veiled_step
from ideation.domain.polls.electorate import is_elector
from ideation.domain.room import COLLECTIONS, Room
from ideation.views.cards import MAKERS
from ideation.views.cards.card import ROLES, Card
from ideation.views.cards.commitments import doers
from ideation.views.cards.ideas import own_idea

__all__ = ["ROLES", "beside", "card", "changes", "encode", "mine", "whole", "whose"]
PRIVATE = ("ballots", "wishes", "holders")  # only in the `mine` of whose they are
PUBLIC = ("session", *(name for name in COLLECTIONS if name not in PRIVATE))


def beside(room: Room) -> dict[str, Any]:
    """What the cards of a collection depend on beside their own entity: the silent step, the polls whose result is
    out, whether names are used. When it changes, all of them count as changed; where it is said one by one, by id,
    only those for whom it is another."""
    out = frozenset(p.id for p in room.polls.values() if p.state == "revealed")
    return {
        "ideas": (veiled_step(room), out),
        "members": room.session.names == "off",
        "commitments": room.standings,
        "results": room.hidden_options,
        "actions": {a.id: doers(room, a) for a in room.actions.values()},
        "concepts": {c.id: (owner_of(room, c), room.resolved.backing.get(c.id)) for c in room.concepts.values()},
    }


def card(room: Room, role: str, entity: Entity) -> Card | None:
    return MAKERS[entity.collection](room, role, entity) if entity.collection in MAKERS else None


def whole(room: Room, role: str) -> dict[str, list[Card]]:
    """Every collection with all that the role may see."""
    found: dict[str, list[Card]] = {}
    for name in PUBLIC:
        cards = (card(room, role, entity) for entity in room.collection(name).values())
        found[name] = [c for c in cards if c is not None]
    return found


def changes(room: Room, role: str, changed: Iterable[tuple[str, str]]) -> tuple[dict[str, Any], dict[str, Any]]:
    """(put, drop) for what changed. What the role never saw is not said to be gone."""
    put: dict[str, list[Card]] = {}
    drop: dict[str, list[str]] = {}
    for name, id in changed:
        if name in PRIVATE:
            continue
        entity = room.collection(name).get(id)
        seen = card(room, role, entity) if entity else None
        if seen is not None:
            put.setdefault(name, []).append(seen)
        elif role == "facilitator" or (entity.shown if entity else (name, id) not in room.unseen):
            drop.setdefault(name, []).append(id)
    return put, drop


def mine(room: Room, member: Member) -> Card:
    """What only this member sees: who they are here, their own ideas, ballots, wishes and answers."""
    ideas = [room.ideas[id] for id in room.by_author.get(member.id, [])]
    ballots = [room.ballots[id] for id in room.by_elector.get(member.id, {}).values()]
    wish = room.wish(member.id)
    answers = [room.answers[id] for id in room.answers_of.get(member.id, {}).values()]
    return {
        "member": {
            "id": member.id,
            "sector": member.sector,
            "role": member.role,
            "name": member.name,
            "state": member.state,
            "public": member.public,
            "account": member.account,
            "ticket": member.id in room.holders,
        },
        "ideas": [own_idea(i) for i in ideas if not i.withdrawn],
        "ballots": {b.poll: {"choice": b.choice, "done": b.done} for b in ballots},
        "wishes": wish.choices if wish else [],
        "answers": {a.step: {"text": a.text, "shared": a.shared} for a in answers if a.text},
        "elector": sorted(p.id for p in room.polls.values() if p.state == "open" and is_elector(p, member.id)),
    }


def whose(entity: Entity) -> str | None:
    """The member whose `mine` shows this entity."""
    if isinstance(entity, Member | Holder):
        return entity.id
    if isinstance(entity, Idea):
        return entity.author
    if isinstance(entity, Wish | Answer):
        return entity.member
    return entity.elector if isinstance(entity, Ballot) else None


def encode(value: Any) -> orjson.Fragment:
    """Encoded once, to be put into any number of messages."""
    return orjson.Fragment(orjson.dumps(value))
