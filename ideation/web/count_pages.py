"""Following a count: one page for members, one that belongs to the public report. Ordinary HTML, so that it can be
read without scripts, printed, and kept."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, url_for

from ideation.domain.entities import Poll, Result
from ideation.domain.errors import NotFound
from ideation.domain.room import Room
from ideation.report.count_walkthrough import Followed, followed
from ideation.report.redaction_keys import taken_out
from ideation.report.votes import shown_votes
from ideation.web import cached_pages
from ideation.web.redirects import go, here, place_of, session_of
from ideation.web.report_pages import published, reported

blueprint = Blueprint("count", __name__)


@blueprint.get("/room/<uuid:session>/count/<uuid:poll>")
def follow(session: UUID, poll: UUID) -> Any:
    member = here(str(session))
    if member is None or member.state != "in":
        return go(url_for("entrance.join", invite=session_of(str(session)).invite))
    back, leads = place_of(member), member.leads

    def shown(room: Room) -> Result:
        return readable(room, leads, str(poll))

    def facts(room: Room) -> dict[str, Any]:
        return page_values(room, followed(room, shown(room)), back=back, ids=True)

    return cached_pages.page(member.session, "count.html", shown, facts, own=member.role)


def readable(room: Room, leads: bool, id: str) -> Result:
    """Counted, and shown to everybody; a facilitator sees it as soon as it is counted."""
    poll: Poll | None = room.polls.get(id)
    states = ("counted", "revealed") if leads else ("revealed",)
    if poll is None or poll.state not in states or id not in room.results:
        raise NotFound(what="result")
    return room.results[id]


@blueprint.get("/r/<secret:slug>/count/<int:n>")
def public(slug: str, n: int) -> Response:
    """The n-th vote of the report."""
    back = url_for("report.show", slug=slug, lang=cached_pages.look().lang)

    def shown(room: Room) -> Result:
        published(room)
        results = shown_votes(room, taken_out(room))
        if not 1 <= n <= len(results):
            raise NotFound()
        return results[n - 1]

    def facts(room: Room) -> dict[str, Any]:
        return page_values(room, followed(room, shown(room), taken_out(room)), back=back, ids=False)

    return cached_pages.page(reported(slug), "count.html", shown, facts)


def page_values(room: Room, count: Followed, **more: Any) -> dict[str, Any]:
    return {"count": count, "session": room.session, "sectors": room.session.known_sectors, **more}
