"""What the phones say while a step of the plan lets them lie: what the step is called, as "Pause". To look up they are
asked where its title says so, as "Kig op: oplæg", or where somebody calls something out."""

from __future__ import annotations

from ideation.domain.entities import Session, Step
from ideation.domain.room import Room

LOOK_UP = ("kig op", "look up")  # `room.look_up` in each language, as titles begin


def rest_title(room: Room, session: Session) -> str | None:
    """The title that stands instead of "Kig op"; None where that is meant, as when somebody calls in a break."""
    attention, step = session.attention or {}, room.steps.get(session.step or "")
    if not step or not attention.get("on") or attention.get("message") or attention.get("called"):
        return None
    return step.title if rests(step) else None


def rests(step: Step) -> bool:
    named = bool(step.title) and not step.title.casefold().startswith(LOOK_UP)
    return named and step.settings.get("attention") is True
