"""Writing ideas, and others' where they are shown."""

from __future__ import annotations

from typing import Any

from flask import request

from ideation.domain.entities import Member, Step
from ideation.domain.idea_nouns import noun_of
from ideation.domain.phases.ideas import settings_of
from ideation.domain.room import Room
from ideation.web.by_forms.visible_cards import NEWEST, View, seen


def view(room: Room, member: Member, step: Step, choice: Any) -> View:
    """Everybody's, where they are shown. Those of a silent step are not even looked through."""
    settings = settings_of(step)
    hidden = settings.hidden and not settings.reading
    others = [] if hidden else sorted(seen(room, "ideas"), key=lambda card: -card["n"])
    on = next((card for card in others if card["id"] == request.args.get("builds")), None)
    return {"ideas": others[:NEWEST], "of": len(others), "noun": noun_of(step), "builds": on, "forms": True}
