"""Influence, sector by sector: for every member, and for the wall. Small sectors stand as one."""

from __future__ import annotations

from collections.abc import Callable

import orjson
from flask import Blueprint, Response

from ideation.domain.privacy.influence import influence
from ideation.domain.room import Room
from ideation.services import services
from ideation.web import cached_pages
from ideation.web.api_requests import me

blueprint = Blueprint("influencing", __name__)


@blueprint.get("/api/sessions/<session>/influence")
def for_members(session: str) -> Response:
    return figures(session, me, own=True)


@blueprint.get("/s/<secret:slug>/influence")
def for_the_wall(slug: str) -> Response:
    return figures(services().look_up("wall", slug), lambda room: None)


def figures(session: str, may: Callable[[Room], object], *, own: bool = False) -> Response:
    """The same for both, so drawn once for both."""
    found = services().page_cache.page(session, "influence", may, drawn)
    return cached_pages.sent(found, "application/json", own=own)


def drawn(room: Room) -> bytes:
    """`seq`: of when it is, so that whoever is further asks again."""
    return orjson.dumps(influence(room) | {"seq": room.seq})
