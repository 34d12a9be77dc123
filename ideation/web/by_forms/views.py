"""What the page without scripts shows in each step: only what this person's role may see, by the same cards as on every
other screen. A further phase is a row in VIEWS and a part of its name in `templates/by_forms/`.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, get_args

from flask import request

from ideation.domain.concept_kinds import about
from ideation.domain.entities import Member, Step
from ideation.domain.idea_nouns import noun_of
from ideation.domain.phases.actions import State
from ideation.domain.phases.conditions import Kind
from ideation.domain.phases.ideas import settings_of
from ideation.domain.phases.settings import ThemesSettings
from ideation.domain.room import Room
from ideation.runtime.i18n import has, t
from ideation.services import services
from ideation.web.by_forms.idea_forms import own_ideas
from ideation.web.by_forms.polls import votes
from ideation.web.by_forms.teams import actions, commitment, concepts, name_of, own_steps
from ideation.web.by_forms.visible_cards import View, seen
from ideation.web.errors import locale

NEWEST = 50  # others' ideas on one page
CHOICES = 30  # to choose from, in one list


def seen_by(member: Member, choice: dict[str, Any] | None = None) -> View:
    """`choice`: what the form that was just refused says, so that nobody has to fill it in again."""
    with services().store.reading(member.session) as room:
        step = room.current
        here = step is not None and member.state == "in" and room.session.state != "ended"
        return {
            "member": member,
            "step": step,
            "at": room.plan.index(step) + 1 if step else 0,
            "steps": len(room.steps),
            "limit": settings_of(step).max_length if here and step and step.phase == "ideas" else None,
            "mine": own_ideas(room, member),
            "look_up": look_up_words(room),
            "fixed": any(poll.state != "ready" for poll in room.polls.values()),
            "own_steps": own_steps(room, member),
            "kept": kept,
            "written_in": written_in,
            "kind_choices": [(kind, t(locale(), f"commitment.kind_{kind}")) for kind in get_args(Kind)],
            "sector_choices": [(s["key"], s[locale()]) for s in room.session.sectors],
            "states": [(state, t(locale(), f"actions.state_{state}")) for state in get_args(State)],
            "kind_words": kind_words,
            "one_name": lambda id: name_of(room, id),
            "joined": len(room.present()),
            "noun": noun_of(step),
            "op_id": str(uuid.uuid4()),
            "idea": str(uuid.uuid4()),
            "new_id": lambda: str(uuid.uuid4()),
            "numbers": lambda first, last: [(n, str(n)) for n in range(first, last + 1)],
            "view": VIEWS[step.phase](room, member, step, choice) if here and step else {},
        }


def look_up_words(room: Room) -> Any:
    """What phones say while everybody is to look up: a call's own message; where the plan lets them lie, the step's
    instruction; or None, for the words that are always there. (`components/attention_words.ts` is the phones'.)"""
    attention, step = room.session.attention or {}, room.current
    planned = step.settings.get("brief") if step and step.settings.get("attention") is True else None
    return attention.get("message") or planned


def kept(act: str, place: str, name: str, otherwise: Any = "") -> Any:
    """What stands in a box: where this very form was just refused, what was written in it."""
    refused = request.form.get("act") == act and request.form.get("place") == place
    return request.form.get(name, "") if refused else otherwise


def written_in(place: str, field: str, now: str) -> str:
    """Of a concept's boxes, which share a place: what was written in this one, where it was refused."""
    return str(kept("concept.write", place, "text", now)) if request.form.get("field") == field else now


def kind_words(kind: str, word: str) -> str:
    """Its own, or those of a concept where it has none."""
    own = f"kinds.{kind}_{word}"
    return t(locale(), own if has(locale(), own) else f"kinds.concept_{word}")


def nothing(room: Room, member: Member, step: Step, choice: Any) -> View:
    return {}


# -- ideas and themes -----------------------------------------------------------------------------------------


def ideas(room: Room, member: Member, step: Step, choice: Any) -> View:
    """Everybody's, where they are shown. Those of a silent step are not even looked through."""
    settings = settings_of(step)
    hidden = settings.hidden and not settings.reading
    others = [] if hidden else sorted(seen(room, "ideas"), key=lambda card: -card["n"])
    on = next((card for card in others if card["id"] == request.args.get("builds")), None)
    return {"ideas": others[:NEWEST], "of": len(others), "noun": noun_of(step), "builds": on, "forms": True}


def themes(room: Room, member: Member, step: Step, choice: Any) -> View:
    there = [card for card in seen(room, "ideas") if not card["merged_into"]]
    names = sorted(seen(room, "themes"), key=lambda card: (card["position"], card["id"]))
    sorts = ThemesSettings.model_validate(step.settings).who == "everyone"
    by_theme = [(theme, [card for card in there if card["theme"] == theme["id"]]) for theme in names]
    loose = [card for card in there if card["theme"] not in {theme["id"] for theme in names}]
    under: dict[str, list[Any]] = {}
    for card in seen(room, "ideas"):
        under.setdefault(card["merged_into"] or "", []).append(card)
    return {
        "themes": by_theme,
        "names": names,
        "loose": loose[:NEWEST],
        "sorts": sorts and bool(there),
        "under": under,
        "to": pairs(names),
        "pairs": pairs,
        "forms": sorts and bool(there),
    }


def pairs(cards: list[Any]) -> list[tuple[str, str]]:
    """To choose from, as far as a list can be read through."""
    return [(card["id"], card.get("title") or card["text"]) for card in cards[:CHOICES]]


# -- the end -----------------------------------------------------------------------------------------------


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
    "welcome": nothing,
    "ideas": ideas,
    "themes": themes,
    "selection": votes,
    "concepts": concepts,
    "commitment": commitment,
    "actions": actions,
    "closing": closing,
}
