"""Votes on the page without scripts: the newest round of each, its ballot where this person may vote, its outcome where
that is shown to all."""

from __future__ import annotations

from typing import Any

from ideation.domain.access import why_not
from ideation.domain.concept_kinds import KINDS, about
from ideation.domain.entities import Concept, Member, Poll, Step
from ideation.domain.polls.consensus import asks_agreement
from ideation.domain.polls.electorate import is_elector
from ideation.domain.polls.headline import has_room_for_all
from ideation.domain.polls.options import options_for
from ideation.domain.room import Room
from ideation.domain.voting.places import room_for_all
from ideation.views import board
from ideation.views.cards.card import Card
from ideation.web.by_forms import ballot_forms
from ideation.web.by_forms.visible_cards import ROLE, View


def votes(room: Room, member: Member, step: Step, choice: Any) -> View:
    newest: dict[str | None, Poll] = {}
    for poll in sorted((p for p in room.polls.values() if p.step == step.id), key=lambda p: p.round):
        newest[poll.concept] = poll
    order = {c.id: at for at, c in enumerate(about(step.settings, room.concepts.values()))}
    polls = sorted(newest.values(), key=lambda p: order.get(p.concept or "", -1))
    shown = [of_poll(room, member, poll, choice) for poll in polls]
    return {"polls": shown, "forms": any(poll["kind"] or poll["gate"] for poll in shown)}


def of_poll(room: Room, member: Member, poll: Poll, refused: dict[str, Any] | None) -> View:
    votes = poll.state == "open" and is_elector(poll, member.id)
    ids = poll.options or (options_for(room, poll) if poll.state == "ready" else [])
    options = [
        option
        for id in ballot_forms.own_order(list(ids), poll, member)
        if (option := of_option(room, member, poll, id))
    ]
    saved = room.ballot(poll.id, member.id)
    cast = saved.choice if saved and poll.keeps_ballots else None
    now = (refused or {}).get(poll.id) or cast or {}
    n = len(options)
    gate = why_not(room, poll, member) if poll.state == "open" and not votes else None
    result = board.card(room, ROLE, room.results[poll.id]) if poll.id in room.results else None
    return {
        "poll": poll,
        "concept": room.concepts[poll.concept].title if poll.concept in room.concepts else None,
        "options": options,
        "kind": ballot_forms.kind_of(poll) if votes else None,
        "choice": now,
        "cast": cast is not None,
        "answers": asking(room, poll)["rule"].get("answers") or "consent",
        "most": ballot_forms.most_of_one(poll) if votes else 0,
        "place": lambda id: ballot_forms.place_of(now, id),
        "pair": pair_of(poll, options, now, member) if votes else None,
        "gate": gate,
        "room_for_all": n
        if not asks_agreement(asking(room, poll)) and room_for_all(poll.method, poll.settings, n)
        else 0,
        "done": saved.done if saved and votes else False,
        "few": bool(result and result.get("few")),
        "unanswered": bool(result and result["ballots"] == 0),
        "winners": winners(room, poll, result),
        "headline": result["headline"] if result and has_room_for_all(room.results[poll.id].body) else None,
    }


def asking(room: Room, poll: Poll) -> View:
    """As it was frozen when the vote opened; before that, as the step has it."""
    step = room.steps.get(poll.step)
    return {"rule": poll.rule or (step.settings if step else {})}


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
    if ballot_forms.kind_of(poll) != "answers":
        return None
    by_id = {option["id"]: option for option in options}
    pair = ballot_forms.next_pair(poll, sorted(by_id), choice, member)
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
