"""The shapes of the cards, as types: what `/api/schema` publishes and the client's types are made from."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from ideation.cards.concepts import ConceptCard
from ideation.cards.ideas import IdeaCard, ThemeCard
from ideation.cards.mine import Mine
from ideation.cards.people import MemberCard, TicketsCard
from ideation.cards.polls import PollCard
from ideation.cards.promises import ActionCard, CommitmentCard
from ideation.cards.results import ResultCard
from ideation.cards.session import SessionCard, StepCard

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
    "tickets": TypeAdapter(TicketsCard),
    "mine": TypeAdapter(Mine),
}
