"""What the page without scripts shows in each step: only what this person's role may see, by the same cards as on every
other screen. A further phase is a row in VIEWS and a part of its name in `templates/plain/`.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from ideation import board
from ideation.cards.card import Card
from ideation.domain.access import why_not
from ideation.domain.entities import Concept, Member, Poll, Step
from ideation.domain.kinds import KINDS, about
from ideation.domain.nouns import noun_of
from ideation.domain.optioning import options_for
from ideation.domain.phases.ideas import settings_of
from ideation.domain.phases.settings import ThemesSettings
from ideation.domain.room import Room
from ideation.house import house
from ideation.web.plain import ballots
from ideation.web.plain.ideas import own_ideas

View = dict[str, Any]
ROLE = "participant"
NEWEST = 50  # others' ideas on one page


def seen_by(member: Member, choice: dict[str, Any] | None = None) -> View:
    """`choice`: what the form that was just refused says, so that nobody has to fill it in again."""
    with house().store.reading(member.session) as room:
        step = room.current
        here = step is not None and member.state == "in" and room.session.state != "ended"
        return {
            "member": member,
            "step": step,
            "at": room.plan.index(step) + 1 if step else 0,
            "steps": len(room.steps),
            "limit": settings_of(step).max_length if here and step and step.phase == "ideas" else None,
            "mine": own_ideas(room, member),
            "joined": len(room.present()),
            "noun": noun_of(step),
            "op_id": str(uuid.uuid4()),
            "idea": str(uuid.uuid4()),
            "new_id": lambda: str(uuid.uuid4()),
            "numbers": lambda first, last: [(n, str(n)) for n in range(first, last + 1)],
            "view": VIEWS.get(step.phase, nothing)(room, member, step, choice) if here and step else {},
        }


def nothing(room: Room, member: Member, step: Step, choice: Any) -> View:
    return {}


def seen(room: Room, collection: str) -> list[Card]:
    cards = (board.card(room, ROLE, entity) for entity in room.collection(collection).values())
    return [card for card in cards if card is not None]


# -- ideas and themes -----------------------------------------------------------------------------------------


def ideas(room: Room, member: Member, step: Step, choice: Any) -> View:
    """Everybody's, where they are shown. Those of a silent step are not even looked through."""
    settings = settings_of(step)
    hidden = settings.hidden and not settings.reading
    others = [] if hidden else sorted(seen(room, "ideas"), key=lambda card: -card["n"])
    return {"ideas": others[:NEWEST], "of": len(others), "noun": noun_of(step), "forms": True}


def themes(room: Room, member: Member, step: Step, choice: Any) -> View:
    there = [card for card in seen(room, "ideas") if not card["merged_into"]]
    names = sorted(seen(room, "themes"), key=lambda card: (card["position"], card["id"]))
    sorts = ThemesSettings.model_validate(step.settings).who == "everyone"
    by_theme = [(theme, [card for card in there if card["theme"] == theme["id"]]) for theme in names]
    loose = [card for card in there if card["theme"] not in {theme["id"] for theme in names}]
    return {"themes": by_theme, "names": names, "loose": loose[:NEWEST], "sorts": sorts, "forms": sorts and bool(loose)}


# -- votes ----------------------------------------------------------------------------------------------------


def votes(room: Room, member: Member, step: Step, choice: Any) -> View:
    newest: dict[str | None, Poll] = {}
    for poll in sorted((p for p in room.polls.values() if p.step == step.id), key=lambda p: p.round):
        newest[poll.concept] = poll
    order = {c.id: at for at, c in enumerate(about(step.settings, room.concepts.values()))}
    polls = sorted(newest.values(), key=lambda p: order.get(p.concept or "", -1))
    shown = [of_poll(room, member, poll, choice) for poll in polls]
    return {"polls": shown, "forms": any(poll["kind"] or poll["gate"] for poll in shown)}


def of_poll(room: Room, member: Member, poll: Poll, refused: dict[str, Any] | None) -> View:
    votes = poll.state == "open" and member.id in poll.electorate
    ids = poll.options or (options_for(room, poll) if poll.state == "ready" else [])
    options = [
        option for id in ballots.own_order(list(ids), poll, member) if (option := of_option(room, member, poll, id))
    ]
    saved = room.ballot(poll.id, member.id)
    cast = saved.choice if saved and poll.keeps_ballots else None
    now = (refused or {}).get(poll.id) or cast or {}
    gate = why_not(room, poll, member) if poll.state == "open" and not votes else None
    result = board.card(room, ROLE, room.results[poll.id]) if poll.id in room.results else None
    return {
        "poll": poll,
        "concept": room.concepts[poll.concept].title if poll.concept in room.concepts else None,
        "options": options,
        "kind": ballots.kind_of(poll) if votes else None,
        "choice": now,
        "cast": cast is not None,
        "most": ballots.most_of_one(poll) if votes else 0,
        "place": lambda id: ballots.place_of(now, id),
        "pair": pair_of(poll, options, now, member) if votes else None,
        "gate": gate,
        "winners": winners(room, poll, result),
    }


def of_option(room: Room, member: Member, poll: Poll, id: str) -> View | None:
    """What a facilitator has hidden meanwhile is offered to nobody but its author, as on the phones."""
    entity = room.collection(poll.over).get(id)
    card = board.card(room, ROLE, entity) if entity else None
    own = (
        entity is not None and getattr(entity, "author", None) == member.id and not getattr(entity, "withdrawn", False)
    )
    if entity is None or (card is None and not own):
        return None
    return {"id": id, "title": title_of(entity), "detail": detail_of(entity), "cost": poll.costs.get(id)}


def detail_of(entity: Any) -> str:
    if isinstance(entity, Concept):
        field = entity.fields.get(KINDS[entity.kind].question or "solution")
        return str(field["text"]) if field else ""
    return getattr(entity, "for_whom", None) or ""


def pair_of(poll: Poll, options: list[View], choice: dict[str, Any], member: Member) -> tuple[View, View] | None:
    if ballots.kind_of(poll) != "answers":
        return None
    by_id = {option["id"]: option for option in options}
    pair = ballots.next_pair(poll, sorted(by_id), choice, member)
    return (by_id[pair[0]], by_id[pair[1]]) if pair else None


def winners(room: Room, poll: Poll, result: Card | None) -> list[str] | None:
    """The titles of what was chosen, as soon as that is shown to all."""
    if poll.state != "revealed" or result is None:
        return None
    hidden = room.hidden_options.get(poll.id, frozenset())
    options = room.collection(poll.over)
    return [title_of(options[id]) for id in result["winners"] if id in options and id not in hidden]


def title_of(entity: Any) -> str:
    return str(getattr(entity, "title", None) or getattr(entity, "text", ""))


# -- what is made of them -------------------------------------------------------------------------------------


def concepts(room: Room, member: Member, step: Step, choice: Any) -> View:
    shown = [of_concept(room, member, step, concept) for concept in about(step.settings, room.concepts.values())]
    return {"concepts": shown, "forms": bool(shown)}


def of_concept(room: Room, member: Member, step: Step, concept: Concept) -> View:
    kind = KINDS.get(step.settings.get("kind") or concept.kind, KINDS[concept.kind])
    asked = kind.fields if kind.thing == concept.kind else KINDS[concept.kind].fields
    has_team = KINDS[concept.kind].writers == "team"
    return {
        "concept": concept,
        "in_team": has_team and member.id in concept.team,
        "has_team": has_team,
        "people": len(concept.team),
        "fields": [(name, concept.fields.get(name, {"text": "", "version": 0})) for name in asked],
    }


def commitment(room: Room, member: Member, step: Step, choice: Any) -> View:
    mine = [c for c in room.commitments.values() if c.member == member.id]
    found = votes(room, member, step, choice) | concepts(room, member, step, choice)
    return found | {"mine_by": {c.id: [one for one in mine if one.concept == c.id] for c in room.concepts.values()}}


def actions(room: Room, member: Member, step: Step, choice: Any) -> View:
    found = concepts(room, member, step, choice)
    plan: dict[str, list[View]] = {c.id: [] for c in room.concepts.values()}
    for action in sorted(room.actions.values(), key=lambda a: (a.due, a.id)):
        person = room.members.get(action.who)
        who = (person.name if person and room.session.names != "off" else None) if person else action.who
        plan[action.concept].append({"action": action, "who": who})
    return found | {"plan": plan, "forms": any(c["in_team"] for c in found["concepts"])}


def closing(room: Room, member: Member, step: Step, choice: Any) -> View:
    chosen = [c.title for c in about({}, room.concepts.values())] or [
        c["text"] for c in seen(room, "ideas") if c["selected"]
    ]
    asking = [s for s in room.plan if s.phase == "closing"]
    home = step == asking[-1] and not any(s.settings.get("ask") for s in asking)
    return {
        "chosen": chosen,
        "ask": step.settings.get("ask"),
        "take_home": home,
        "answer": room.answer(member.id, step.id),
        "forms": bool(home or step.settings.get("ask")),
    }


VIEWS: dict[str, Callable[[Room, Member, Step, Any], View]] = {
    "ideas": ideas,
    "themes": themes,
    "selection": votes,
    "concepts": concepts,
    "commitment": commitment,
    "actions": actions,
    "closing": closing,
}
