"""The three live pages: one small document each, which the scripts bring to life, and which serves without them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, request, url_for
from flask import session as browser
from flask_login import current_user

from ideation.domain.entities import Member, Session
from ideation.domain.errors import Forbidden, Refused
from ideation.runtime.error_answers import message
from ideation.services import services
from ideation.web import by_forms, qr_code
from ideation.web.admission import welcome_back
from ideation.web.errors import locale
from ideation.web.redirects import go, here, place_of, session_of

blueprint = Blueprint("live", __name__)
BY_FORMS = "plain"  # its word in the address: the room by forms, also where there are scripts


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
        by_forms.done(member)
    except Refused as refused:
        why = message(refused, locale())
        return in_the_room(member, refused=why, **by_forms.written()), refused.status
    return go(f"{room_address(member)}#{by_forms.place()}")


def in_the_room(member: Member, **more: Any) -> str:
    choice = by_forms.refused_choice(member) if "refused" in more else None
    where = {"here": room_address(member), "by_forms_only": BY_FORMS in request.args}
    return live("room", session_of(member.session), **where, **by_forms.seen_by(member, choice), **more)


def room_address(member: Member) -> str:
    """Whoever was on the page without scripts stays there."""
    more: dict[str, Any] = {BY_FORMS: 1} if BY_FORMS in request.args else {}
    return url_for("live.room", session=member.session, **more)


@blueprint.get("/desk/<uuid:session>")
def console(session: UUID) -> Any:
    member = facilitator(str(session))
    if member is None:
        return go(url_for("account.login", next=request.path))
    return live("console", session_of(member.session))


def facilitator(session: str) -> Member | None:
    """The facilitator who asks; None where nobody is logged in, refused where it is somebody else."""
    member = here(session)
    if not current_user.is_authenticated:
        return None
    if member is None or member.state != "in":
        raise Forbidden("not_a_member")
    if not member.leads:
        raise Forbidden("role")
    return member


@blueprint.get("/s/<secret:slug>")
def screen(slug: str) -> Any:
    return live("projector", session_of(services().look_up("wall", slug)))


def live(kind: str, session: Session, **more: Any) -> str:
    drawn = qr_code.drawn(qr_code.join_address(session.invite))
    return render_template(f"{kind}.html", kind=kind, session=session, qr=drawn, **more)
