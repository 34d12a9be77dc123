"""All wire shapes: what each role may see of each entity, and each member of their own.

A card is computed for a role before it is sent, never filtered on the phone. None means that the role may not
see it now; then it has no key at all. A card may depend on more than its entity: `beside` names what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import orjson

from ideation.domain.entities import (
    Action,
    Ballot,
    Commitment,
    Concept,
    Entity,
    Holder,
    Idea,
    Member,
    Poll,
    Result,
    Session,
    Step,
    Theme,
    Tickets,
    Wish,
)
from ideation.domain.influence import sector_is_out
from ideation.domain.objections import stands
from ideation.domain.phases.ideas import veiled_step
from ideation.domain.phases.needs import owner_of, said, version_of
from ideation.domain.pledges import is_conditional
from ideation.domain.results import entitled
from ideation.domain.room import COLLECTIONS, Room
from ideation.domain.times import iso

Card = dict[str, Any]
ROLES = ("participant", "facilitator", "observer")
RULE_BESIDE = ("poll", "method", "settings", "options", "costs")  # parts of the rule that its card has anyway
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
        "concepts": {c.id: (owner_of(room, c), room.resolved.backing.get(c.id)) for c in room.concepts.values()},
    }


def session_card(room: Room, role: str, s: Session) -> Card:
    card = {
        "id": s.id,
        "title": s.title,
        "question": s.question,
        "language": s.language,
        "state": s.state,
        "step": s.step,
        "names": s.names,
        "sectors": s.sectors,
        "attention": s.attention,
        "timer": s.timer,
        "online": s.online,
        "spotlight": s.spotlight,
        "code": s.code,
        "invite": s.invite,
        "sandbox": s.sandbox,
        "headcount": s.headcount,
        "starts_at": iso(s.starts_at) if s.starts_at else None,
        "report": {"published": bool(s.report.get("published"))},
    }
    if s.report.get("published"):
        card["report"] = {"published": True, "slug": s.report["slug"]}
    if role == "facilitator":
        card |= {
            "projector": s.projector,
            "report": {"published": False} | s.report,
            "capacity": s.capacity,
            "formed": s.formed,
        }
    return card


def step_card(room: Room, role: str, s: Step) -> Card:
    return {
        "id": s.id,
        "phase": s.phase,
        "title": s.title,
        "minutes": s.minutes,
        "settings": s.settings,
        "position": s.position,
        "state": s.state,
        "entered_at": iso(s.entered_at) if s.entered_at else None,
        "left_at": iso(s.left_at) if s.left_at else None,
    }


def member_card(room: Room, role: str, m: Member) -> Card | None:
    if role != "facilitator" and m.state != "in":
        return None
    card: Card = {"id": m.id, "sector": m.sector, "role": m.role, "state": m.state}
    if role == "facilitator":
        card["account"] = m.account
    if m.name and role != "observer" and room.session.names != "off":
        card["name"] = m.name
    return card


def idea_card(room: Room, role: str, i: Idea) -> Card | None:
    if i.withdrawn or (role != "facilitator" and (i.hidden or i.step == veiled_step(room))):
        return None
    card = own_idea(i)
    if not sector_is_out(room, i):
        del card["sector"]
    return card


def own_idea(i: Idea) -> Card:
    return {
        "id": i.id,
        "text": i.text,
        "for_whom": i.for_whom,
        "theme": i.theme,
        "merged_into": i.merged_into,
        "builds_on": i.builds_on,
        "n": i.n,
        "step": i.step,
        "late": i.late,
        "hidden": i.hidden,
        "pending": i.pending,
        "selected": i.selected,
        "proxy": i.proxy,
        "sector": i.sector,
    }


def theme_card(room: Room, role: str, t: Theme) -> Card:
    return {"id": t.id, "title": t.title, "position": t.position}


def poll_card(room: Room, role: str, p: Poll) -> Card:
    """Facilitators see which papers were written in, never what stands on them."""
    card = {
        "id": p.id,
        "step": p.step,
        "round": p.round,
        "method": p.method,
        "settings": p.settings,
        "options": p.options,
        "over": p.over,
        "concept": p.concept,
        "state": p.state,
        "electors": entitled(p),
        "cast": p.turnout["cast"],
        "done": p.turnout["done"],
        "admitted": p.turnout["admitted"],
        "proxies": p.turnout.get("proxies", 0),
        "access": p.turnout["access"],
        "costs": p.costs,
        "tie_rule": p.tie_rule,
        "run_off": p.run_off,
        "rule": {name: value for name, value in p.rule.items() if name not in RULE_BESIDE},
        "rule_hash": p.rule_hash,
    }
    if role == "facilitator" and p.turnout.get("proxies"):
        card["papers"] = [{"id": b.id, "sector": b.sector} for b in room.ballots_of(p.id) if b.proxy]
    return card


def result_card(room: Room, role: str, r: Result) -> Card | None:
    if role != "facilitator" and room.polls[r.poll].state != "revealed":
        return None
    return {
        "id": r.id,
        **r.body,
        "confirmed": r.confirmed,
        "reason": r.reason,
        "objections": r.objections if role != "observer" else [without_owner(o) for o in r.objections],
        "stands": stands(r),
    }


def without_owner(objection: Card) -> Card:
    """The wall names nobody."""
    return {name: value for name, value in objection.items() if name != "owner"}


def concept_card(room: Room, role: str, c: Concept) -> Card:
    return {
        "id": c.id,
        "idea": c.idea,
        "theme": c.theme,
        "title": c.title,
        "team": c.team,
        "fields": c.fields,
        "position": c.position,
        "needs": said(c),
        "needs_version": version_of(c),
        "owner": owner_of(room, c),
        "backing": dict(zip(("people", "sectors"), room.resolved.backing.get(c.id, (0, 0)), strict=True)),
    }


def commitment_card(room: Room, role: str, c: Commitment) -> Card | None:
    """None where its member was removed: that promises nothing any more."""
    standing = room.standings.get(c.id)
    if standing is None:
        return None
    card = {
        "id": c.id,
        "concept": c.concept,
        "kinds": c.kinds,
        "conditional": is_conditional(c),
        "standing": standing.state,
        "depends": c.depends,
        "progress": None if standing.need is None else {"have": standing.have, "need": standing.need},
    }
    if role == "observer":
        texts = ("in_kind", "contacts", "mandate")
        return card | {"kinds": {k: k in texts or v for k, v in c.kinds.items()}}
    due = c.due.isoformat() if c.due else None
    words = {"condition": c.condition, "met": c.met}
    return card | {"member": c.member, "first_step": c.first_step, "due": due} | words


def action_card(room: Room, role: str, a: Action) -> Card:
    card = {"id": a.id, "concept": a.concept, "what": a.what, "due": a.due.isoformat(), "state": a.state}
    return card if role == "observer" else card | {"who": a.who, "partner": a.partner}


def tickets_card(room: Room, role: str, t: Tickets) -> Card | None:
    """How many, never which."""
    if role != "facilitator":
        return None
    return {"id": t.id, "printed": t.printed, "unused": len(t.unused), "used": len(t.used), "void": len(t.void)}


CARDS: dict[str, Callable[[Room, str, Any], Card | None]] = {
    "session": session_card,
    "steps": step_card,
    "members": member_card,
    "ideas": idea_card,
    "themes": theme_card,
    "polls": poll_card,
    "results": result_card,
    "concepts": concept_card,
    "commitments": commitment_card,
    "actions": action_card,
    "tickets": tickets_card,
}


def card(room: Room, role: str, entity: Entity) -> Card | None:
    return CARDS[entity.collection](room, role, entity) if entity.collection in CARDS else None


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
        elif entity is None or entity.shown or role == "facilitator":
            drop.setdefault(name, []).append(id)
    return put, drop


def mine(room: Room, member: Member) -> Card:
    """What only this member sees: who they are here, their own ideas, their own ballots, their wishes."""
    ideas = [room.ideas[id] for id in room.by_author.get(member.id, [])]
    ballots = [room.ballots[id] for id in room.by_elector.get(member.id, {}).values()]
    wish = room.wish(member.id)
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
        "elector": sorted(p.id for p in room.polls.values() if p.state == "open" and member.id in p.electorate),
    }


def whose(entity: Entity) -> str | None:
    """The member whose `mine` shows this entity."""
    if isinstance(entity, Member | Holder):
        return entity.id
    if isinstance(entity, Idea):
        return entity.author
    if isinstance(entity, Wish):
        return entity.member
    return entity.elector if isinstance(entity, Ballot) else None


def encode(value: Any) -> orjson.Fragment:
    """Encoded once, to be put into any number of messages."""
    return orjson.Fragment(orjson.dumps(value))
