"""The cards: of each its type, which `/api/schema` publishes and the client's types are made from, and how it is made.

A maker is asked for a role and returns what that may see of the entity now, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from ideation.domain.room import Room
from ideation.views.cards.answers import AnswerCard, answer_card
from ideation.views.cards.card import Card
from ideation.views.cards.commitments import ActionCard, CommitmentCard, action_card, commitment_card
from ideation.views.cards.concepts import ConceptCard, concept_card
from ideation.views.cards.ideas import IdeaCard, ThemeCard, idea_card, theme_card
from ideation.views.cards.mine import Mine
from ideation.views.cards.people import MemberCard, TicketsCard, member_card, tickets_card
from ideation.views.cards.polls import PollCard, poll_card
from ideation.views.cards.results import ResultCard, result_card
from ideation.views.cards.session import SessionCard, StepCard, session_card, step_card

COLLECTIONS: dict[str, TypeAdapter[Any]] = {
    "session": TypeAdapter(SessionCard),
    "steps": TypeAdapter(StepCard),
    "members": TypeAdapter(MemberCard),
    "ideas": TypeAdapter(IdeaCard),
    "themes": TypeAdapter(ThemeCard),
    "polls": TypeAdapter(PollCard),
    "results": TypeAdapter(ResultCard),
    "concepts": TypeAdapter(ConceptCard),
    "commitments": TypeAdapter(CommitmentCard),
    "actions": TypeAdapter(ActionCard),
    "answers": TypeAdapter(AnswerCard),
    "tickets": TypeAdapter(TicketsCard),
    "mine": TypeAdapter(Mine),
}

Maker = Callable[[Room, str, Any], Card | None]

MAKERS: dict[str, Maker] = {
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
    "answers": answer_card,
    "tickets": tickets_card,
}
