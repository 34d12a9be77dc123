"""Following a count: one page for members, one that belongs to the public report. Ordinary HTML, so that it can be
read without scripts, printed, and kept."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, url_for

from ideation.domain.entities import Member, Poll
from ideation.domain.errors import NotFound
from ideation.domain.room import Room
from ideation.house import house
from ideation.report.follow import Followed, followed
from ideation.report.votes import shown_votes
from ideation.web.going import go, here, place_of, session_of

blueprint = Blueprint("count", __name__)


@blueprint.get("/room/<uuid:session>/count/<uuid:poll>")
def follow(session: UUID, poll: UUID) -> Any:
    member = here(str(session))
    if member is None or member.state != "in":
        return go(url_for("entrance.join", invite=session_of(str(session)).invite))
    with house().store.reading(member.session) as room:
        count = followed(room, readable(room, member, str(poll)))
        return page(room, count, back=place_of(member), ids=True)


def readable(room: Room, member: Member, id: str) -> Any:
    """Counted, and shown to everybody; a facilitator sees it as soon as it is counted."""
    poll: Poll | None = room.polls.get(id)
    states = ("counted", "revealed") if member.role == "facilitator" else ("revealed",)
    if poll is None or poll.state not in states or id not in room.results:
        raise NotFound(what="result")
    return room.results[id]


@blueprint.get("/r/<secret:slug>/count/<int:n>")
def public(slug: str, n: int) -> Any:
    """The n-th vote of the report."""
    found = house().store.find(report_slug=slug)
    if found is None:
        raise NotFound()
    with house().store.reading(found) as room:
        hidden = set(room.session.report.get("hidden_ideas", []))
        results = shown_votes(room, hidden)
        if not room.session.report.get("published") or not 1 <= n <= len(results):
            raise NotFound()
        count = followed(room, results[n - 1], hidden)
        return page(room, count, back=url_for("report.show", slug=slug), ids=False)


def page(room: Room, count: Followed, **more: Any) -> str:
    sectors = {sector["key"]: sector for sector in room.session.sectors}
    return render_template("count.html", count=count, session=room.session, sectors=sectors, **more)
