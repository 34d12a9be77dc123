"""The end: what was chosen, and a question to take home."""

from __future__ import annotations

from typing import Any

from ideation.domain.concept_kinds import about
from ideation.domain.entities import Member, Step
from ideation.domain.room import Room
from ideation.web.by_forms.visible_cards import View, seen


def view(room: Room, member: Member, step: Step, choice: Any) -> View:
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
