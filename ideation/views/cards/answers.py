"""What people wrote to a closing step's question, as far as they share it."""

from __future__ import annotations

from typing_extensions import TypedDict

from ideation.domain.entities import Answer
from ideation.domain.room import Room
from ideation.views.cards.card import Card


class AnswerCard(TypedDict):
    """Without a name: whose it is stands in nobody's card."""

    id: str
    step: str
    text: str


def answer_card(room: Room, role: str, a: Answer) -> Card | None:
    """Facilitators only, and only what was shared."""
    if role != "facilitator" or not (a.shared and a.text):
        return None
    return {"id": a.id, "step": a.step, "text": a.text}
