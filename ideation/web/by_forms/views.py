"""The room by forms as somebody sees it now: where all are, what is theirs, and what this step shows (`steps/`)."""

from __future__ import annotations

import uuid
from typing import Any, get_args

from flask import request

from ideation.domain.entities import Member
from ideation.domain.idea_nouns import noun_of
from ideation.domain.phases.actions import State
from ideation.domain.phases.conditions import Kind
from ideation.domain.phases.ideas import settings_of
from ideation.domain.resting import rest_title
from ideation.domain.room import Room
from ideation.runtime.i18n import has, t
from ideation.services import services
from ideation.web.by_forms.idea_forms import own_ideas
from ideation.web.by_forms.steps import VIEWS
from ideation.web.by_forms.teams import name_of, own_steps
from ideation.web.by_forms.visible_cards import View
from ideation.web.errors import locale


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
            "rest_title": rest_title(room, room.session),
            "fixed": any(poll.state != "ready" for poll in room.polls.values()),
            "own_steps": own_steps(room, member),
            "kept": kept,
            "written_in": written_in,
            "kind_choices": [(kind, t(locale(), f"commitment.kind_{kind}")) for kind in get_args(Kind)],
            "sector_choices": [(key, s[locale()]) for key, s in room.session.known_sectors.items()],
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
    return attention.get("message") or (None if attention.get("called") else planned)


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
