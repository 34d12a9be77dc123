"""The way of influence, sector by sector: for every member, and for the wall. Small sectors stand as one."""

from __future__ import annotations

from collections.abc import Callable

import orjson
from flask import Blueprint, Response

from ideation.domain.influence import influence
from ideation.domain.room import Room
from ideation.house import house
from ideation.web import readers
from ideation.web.asked import me

blueprint = Blueprint("influencing", __name__)


@blueprint.get("/api/sessions/<session>/influence")
def for_members(session: str) -> Response:
    return figures(session, me, own=True)


@blueprint.get("/s/<secret:slug>/influence")
def for_the_wall(slug: str) -> Response:
    return figures(house().look_up("wall", slug), lambda room: None)


def figures(session: str, may: Callable[[Room], object], *, own: bool = False) -> Response:
    """The same for both, so drawn once for both."""
    found = house().keeper.page(session, "influence", may, drawn)
    return readers.sent(found, "application/json", own=own)


def drawn(room: Room) -> bytes:
    """`seq`: of when it is, so that whoever is further asks again."""
    return orjson.dumps(influence(room) | {"seq": room.seq})
