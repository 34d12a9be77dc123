"""Who may see an idea now: whoever shows, sorts, counts or tells of ideas asks here.

What does not depend on who asks stands on the idea itself: `put_away` (hidden, or taken back by its author) and
`stands` (an idea of its own, and not put away).
"""

from __future__ import annotations

from ideation.domain.entities import Idea, Member
from ideation.domain.phases.settings import IdeasSettings
from ideation.domain.room import Room


def veiled_step(room: Room) -> str | None:
    """The step whose ideas only their authors and the facilitators see now."""
    step = room.current
    return step.id if step and step.phase == "ideas" and IdeasSettings.model_validate(step.settings).hidden else None


def is_veiled(room: Room, idea: Idea) -> bool:
    return idea.step is not None and idea.step == veiled_step(room)


def is_for_all(room: Room, idea: Idea) -> bool:
    """Everybody in the room may read it."""
    return not (idea.put_away or is_veiled(room, idea))


def may_see(room: Room, role: str, idea: Idea) -> bool:
    """Authors are told of their own ideas apart from this."""
    return not idea.withdrawn if role == "facilitator" else is_for_all(room, idea)


def may_build_on(by: Member, idea: Idea) -> bool:
    """Asked when it is sent: the veil may have come down again meanwhile, and nobody's words are lost to that."""
    return not idea.withdrawn if by.leads or idea.author == by.id else not idea.put_away


def on_show(room: Room, idea: Idea) -> bool:
    """Everybody may see it, as an idea of its own."""
    return idea.stands and not is_veiled(room, idea)
