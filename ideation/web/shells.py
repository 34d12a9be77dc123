"""The three live pages: one small document each, which the scripts bring to life, and which serves without them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, request, url_for
from flask import session as browser
from flask_login import current_user

from ideation.answers import message
from ideation.domain.entities import Member, Session
from ideation.domain.errors import Forbidden, Refused
from ideation.house import house
from ideation.web import plain, qr
from ideation.web.doors import locale
from ideation.web.going import go, here, place_of, session_of
from ideation.web.joining import welcome_back

blueprint = Blueprint("live", __name__)
PLAIN = "plain"  # asked for in the address: the page without scripts, also where there are some


@blueprint.get("/room/<uuid:session>")
def room(session: UUID) -> Any:
    member = here(str(session))
    if member is None:
        return go(url_for("entrance.join", invite=session_of(str(session)).invite))
    welcome_back(member)
    if member.role == "observer":
        return go(place_of(member))
    arrived = {how: browser.pop(how, None) == member.session for how in ("back", "fresh")}
    return in_the_room(member, **arrived)


@blueprint.post("/room/<uuid:session>")
def sent(session: UUID) -> Any:
    """A form of the page that serves without scripts. Refused, it comes again with what was written."""
    member = here(str(session))
    if member is None:
        raise Forbidden("not_a_member")
    try:
        plain.done(member)
    except Refused as refused:
        why = message(refused, locale())
        return in_the_room(member, refused=why, **plain.written()), refused.status
    return go(f"{room_address(member)}#{plain.place()}")


def in_the_room(member: Member, **more: Any) -> str:
    choice = plain.refused_choice(member) if "refused" in more else None
    where = {"here": room_address(member), "plain_only": PLAIN in request.args}
    return live("room", session_of(member.session), **where, **plain.seen_by(member, choice), **more)


def room_address(member: Member) -> str:
    """Whoever was on the page without scripts stays there."""
    more: dict[str, Any] = {PLAIN: 1} if PLAIN in request.args else {}
    return url_for("live.room", session=member.session, **more)


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
