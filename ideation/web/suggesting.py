"""Hints for the facilitator: which ideas are alike, and which might go together. Nothing is changed by asking."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from flask import Blueprint, Response

from ideation.domain.phases.ideas import standing
from ideation.domain.room import Room
from ideation.house import house
from ideation.offload import offload
from ideation.suggestions import suggest
from ideation.web.asked import facilitator, packed

blueprint = Blueprint("suggesting", __name__, url_prefix="/api")
MOST_IDEAS = 2_000  # the newest; twice as many take four times as long


@blueprint.get("/sessions/<session>/suggestions")
def suggestions(session: str) -> Response:
    with house().store.reading(session) as room:
        facilitator(room)
        texts, language = words(room), room.session.language
    return packed(offload(remembered, texts, language))


def words(room: Room) -> tuple[tuple[str, str], ...]:
    return tuple((idea.id, idea.text) for idea in standing(room)[-MOST_IDEAS:])


@lru_cache(maxsize=16)
def remembered(texts: tuple[tuple[str, str], ...], language: str) -> dict[str, Any]:
    """Two facilitators ask about the same ideas."""
    return suggest(texts, language)
