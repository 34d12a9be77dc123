"""Join pages, for coming in: the typed code, the QR address, the one-time link, the move from another device. Forms."""

from __future__ import annotations

import re
from typing import Any

from flask import Blueprint, Response, render_template, request, url_for
from flask import session as browser
from flask_login import current_user
from sqlalchemy import select

from ideation.accounts.identity import redeem, writing
from ideation.domain.entities import Member, Session
from ideation.domain.errors import Invalid, NotFound, RateLimited, Refused
from ideation.domain.join_codes import LENGTH, invite_in, normalized
from ideation.domain.phases.settings import Reason, clean_name
from ideation.runtime.extensions import db
from ideation.services import services
from ideation.storage.session_tables import TABLES
from ideation.web import admission, browser_login, cached_pages, qr_code
from ideation.web.redirects import go, here, place_of, session_of

blueprint = Blueprint("entrance", __name__)
OTHER_WAYS = re.compile(r"/(c|s|r)/[A-Za-z0-9_-]{8,64}")  # a link to help, to the wall or to a report, pasted whole


# -- the typed code -------------------------------------------------------------------------------------------


@blueprint.get("/")
def front() -> str:
    return render_template("front.html", back=been_in())


def been_in() -> Session | None:
    """Where the guest of this browser is: nobody is asked twice for a code. An account has its list."""
    member = last_member(current_user.id) if current_user.is_authenticated and current_user.guest else None
    session = session_of(member.session) if member else None
    return session if session and session.state != "ended" else None


@blueprint.post("/")
def typed() -> Any:
    code = request.form.get("code", "")
    if other := OTHER_WAYS.search(code):
        return go(other[0])
    try:
        session = session_of(admission.behind(code))
    except (NotFound, RateLimited) as refused:
        return wrong_key(refused, code=code, wrong=wrong_code(code))
    if session.state == "ended" and not session.report.get("published"):
        return wrong_key(NotFound(), code=code, wrong="join.over_code")
    return go(url_for("entrance.join", invite=session.invite))


def wrong_code(code: str) -> str:
    """What may be wrong with it, as far as that can be seen without looking for it."""
    letters = normalized(code)
    if invite_in(code):
        return "join.wrong_link"
    if any(c.isdigit() for c in letters):
        return "join.code_digits"
    return "join.wrong_code" if len(letters) == LENGTH else "join.code_length"


def wrong_key(refused: Refused, **page: str) -> Any:
    """The page again, with what was typed; after too many wrong ones, when to try the next."""
    wait = refused.extra.get("retry_after_ms")
    headers = {"Retry-After": str(wait // 1000 + 1)} if wait else {}
    return render_template("front.html", **page, later=bool(wait)), refused.status, headers


@blueprint.post("/move")
def move() -> Any:
    """The guest of another device goes on here."""
    code = request.form.get("code", "")
    try:
        with writing():
            found = redeem("move", normalized(code))
    except RateLimited as refused:
        return wrong_key(refused, moving=code, wrong_move="join.wrong_move")
    if found is None or found[0] is None:
        return wrong_key(NotFound(), moving=code, wrong_move="join.wrong_move")
    browser_login.log_in_as(found[0])
    return go(last_place(found[0]))


def last_place(user: str) -> str:
    member = last_member(user)
    return place_of(member) if member else url_for("entrance.front")


def last_member(user: str) -> Member | None:
    """Who this person is where they last came in and still may be."""
    members = TABLES[Member]
    found = select(members.c.session).where(
        members.c.user == user, members.c.state != "removed", members.c.gone.is_(False)
    )
    session = db.session.execute(found.order_by(members.c.joined_at.desc())).scalar()
    return here(session) if session else None


# -- the QR address -------------------------------------------------------------------------------------------


def invited(invite: str) -> Session:
    return session_of(services().look_up("invite", invite))


@blueprint.get("/j/<secret:invite>")
def join(invite: str) -> Any:
    session = invited(invite)
    member = here(session.id)
    if member is not None and session.state != "ended":
        browser["back"] = session.id
        return go(place_of(admission.welcome_back(member)))
    if session.state in ("ended", "draft"):
        return not_now(session)
    admission.expect_guest()
    return render_template("join.html", session=session, writes=writes_now(session.id))


def writes_now(session: str) -> bool:
    """Whoever comes in now can write at once."""
    with services().store.reading(session) as room:
        return room.session.state == "open" and room.current is not None and room.current.phase == "ideas"


def not_now(session: Session) -> Any:
    if session.state == "draft":
        return render_template("not_yet.html", session=session)
    if session.report.get("published"):
        return go(url_for("report.show", slug=session.report["slug"], _anchor="ended"))
    return render_template("over.html", session=session)


@blueprint.post("/j/<secret:invite>")
def step_in(invite: str) -> Any:
    session = invited(invite)
    if session.state in ("ended", "draft"):
        return not_now(session)
    sector, name = request.form.get("sector", ""), request.form.get("name", "")
    try:
        who = admission.come_in(session.id, sector=chosen(session, sector), name=called(session, name))
    except Invalid as wrong:
        field, reason = next(iter(wrong.fields.items()))
        return render_template("join.html", session=session, name=name, wrong=(field, reason)), 422
    browser["fresh"] = session.id  # the box is ready to write in
    return go(place_of(who.member))


def chosen(session: Session, sector: str) -> str:
    if sector not in session.known_sectors:
        raise Invalid({"sector": "missing"})
    return sector


def called(session: Session, name: str) -> str | None:
    """The name as it will stand, where this session has names at all."""
    if session.names == "off":
        return None
    if not name.strip():
        if session.names == "on":
            raise Invalid({"name": "missing"})
        return None
    try:
        return clean_name(name)
    except Reason as wrong:
        raise Invalid({"name": str(wrong)}) from None


@blueprint.get("/qr/<secret:invite>.svg")
def picture(invite: str) -> Response:
    session = invited(invite)
    return cached_pages.picture(qr_code.picture(qr_code.join_address(session.invite)))
