"""The way of influence, sector by sector: for every member, and for the wall. Small sectors stand as one."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from ideation.domain.errors import NotFound
from ideation.domain.influence import influence
from ideation.house import house
from ideation.web.asked import me

blueprint = Blueprint("influencing", __name__)


@blueprint.get("/api/sessions/<session>/influence")
def for_members(session: str) -> dict[str, Any]:
    with house().store.reading(session) as room:
        me(room)
        return influence(room)


@blueprint.get("/s/<secret:slug>/influence")
def for_the_wall(slug: str) -> dict[str, Any]:
    found = house().store.find(projector=slug)
    if found is None:
        raise NotFound()
    with house().store.reading(found) as room:
        return influence(room)
