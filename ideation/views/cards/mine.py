"""What only one member sees."""

from __future__ import annotations

from typing import Any, NotRequired

from typing_extensions import TypedDict

from ideation.views.cards.card import Role
from ideation.views.cards.ideas import IdeaCard


class Me(TypedDict):
    id: str
    sector: str
    role: Role
    name: str | None
    state: str
    public: bool
    account: bool
    ticket: bool


class OwnBallot(TypedDict):
    choice: dict[str, Any] | None
    done: bool


class OwnAnswer(TypedDict):
    text: str
    shared: bool


class Mine(TypedDict):
    member: Me
    ideas: list[IdeaCard]
    ballots: dict[str, OwnBallot]
    wishes: list[str]
    answers: NotRequired[dict[str, OwnAnswer]]
    elector: list[str]
