"""The three live pages: one small document each, which the scripts bring to life, and which serves without them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, request, url_for
from flask import session as browser
from flask_login import current_user

from ideation.answers import message
from ideation.domain.entities import Member, Session
from ideation.domain.errors import Forbidden, OpIdReused, Refused
from ideation.house import house
from ideation.web import plain, qr
from ideation.web.doors import locale
from ideation.web.going import go, here, place_of, session_of
from ideation.web.joining import welcome_back

blueprint = Blueprint("live", __name__)


@blueprint.get("/room/<uuid:session>")
def room(session: UUID) -> Any:
    member = here(str(session))
    if member is None:
        return go(url_for("entrance.join", invite=session_of(str(session)).invite))
    welcome_back(member)
    if member.role == "observer":
        return go(place_of(member))
    arrived = {how: browser.pop(how, None) == member.session for how in ("back", "fresh")}
    return live("room", session_of(member.session), **arrived, **plain.seen_by(member))


@blueprint.post("/room/<uuid:session>")
def post_idea(session: UUID) -> Any:
    """An idea from the form that serves without scripts. Refused, the form comes again with what was written."""
    member = here(str(session))
    if member is None:
        raise Forbidden("not_a_member")
    try:
        posted(member, plain.idea_posted())
    except Refused as refused:
        written = {"text": request.form.get("text", ""), "for_whom": request.form.get("for_whom", "")}
        why = message(refused, locale())
        return live("room", session_of(member.session), refused=why, **written, **plain.seen_by(member)), refused.status
    return go(url_for("live.room", session=session) + "#ideas")


def posted(member: Member, command: dict[str, Any]) -> None:
    """Sent again as it was, it is the same idea; with another text it is another."""
    try:
        house().commands.execute(member.session, member.user, command)
    except OpIdReused:
        house().commands.execute(member.session, member.user, plain.another_idea(command))


@blueprint.get("/desk/<uuid:session>")
def desk(session: UUID) -> Any:
    member = facilitator(str(session))
    if member is None:
        return go(url_for("account.login", next=request.path))
    return live("desk", session_of(member.session))


def facilitator(session: str) -> Member | None:
    """The facilitator who asks; None where nobody is logged in, refused where it is somebody else."""
    member = here(session)
    if not current_user.is_authenticated:
        return None
    if member is None or member.state != "in":
        raise Forbidden("not_a_member")
    if member.role != "facilitator":
        raise Forbidden("role")
    return member


@blueprint.get("/s/<secret:slug>")
def screen(slug: str) -> Any:
    return live("screen", session_of(house().look_up("wall", slug)))


def live(kind: str, session: Session, **more: Any) -> str:
    drawn = qr.drawn(qr.join_address(session.invite))
    return render_template(f"{kind}.html", kind=kind, session=session, qr=drawn, **more)
