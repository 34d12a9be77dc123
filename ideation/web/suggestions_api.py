"""Suggestions for the facilitator: which ideas are alike, and which might go together. Nothing is changed by asking.

They are worked out in a process of their own where there is more than a glance of text, from a first part of each text,
one session at a time; kept; and worked out anew now and then only, however often they are asked for.
"""

from __future__ import annotations

import sys
from subprocess import CalledProcessError

import orjson
from flask import Blueprint, Response

from ideation.domain.errors import Busy
from ideation.domain.limits import HINTED_CHARACTERS, HINTED_IDEAS, HINTS_BESIDE
from ideation.domain.phases.ideas import standing
from ideation.domain.room import Room
from ideation.runtime.worker_threads import in_child
from ideation.services import services
from ideation.sessions.suggestions import suggest
from ideation.web.api_requests import facilitator
from ideation.web.cached_pages import sent

blueprint = Blueprint("suggesting", __name__, url_prefix="/api")


@blueprint.get("/sessions/<session>/suggestions")
def suggestions(session: str) -> Response:
    mode = services().config.async_mode

    def draw(room: Room) -> bytes:
        return hints(mode, words(room), room.session.language)

    return sent(
        services().suggestion_cache.page(session, "suggestions", facilitator, draw), "application/json", own=True
    )


def words(room: Room) -> list[tuple[str, str]]:
    return [(idea.id, idea.text[:HINTED_CHARACTERS]) for idea in standing(room)[-HINTED_IDEAS:]]


def hints(mode: str, ideas: list[tuple[str, str]], language: str) -> bytes:
    if sum(len(text) for _, text in ideas) <= HINTS_BESIDE:
        return orjson.dumps(suggest(ideas, language))
    asked = orjson.dumps({"ideas": ideas, "language": language})
    try:
        return in_child(mode, [sys.executable, "-m", suggest.__module__], asked)
    except CalledProcessError:
        raise Busy(retry_after_ms=10_000) from None
