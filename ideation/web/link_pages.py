"""One-time links: made, looked at and ended from the desk, and opened by whom they were sent to."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from flask import Blueprint, render_template
from flask_login import current_user
from sqlalchemy import Connection

from ideation.commands.permission import known_member
from ideation.domain.changes import At, Change
from ideation.domain.entities import Member
from ideation.domain.errors import Invalid, NotFound
from ideation.domain.people import join_session
from ideation.domain.privacy.sectors import neutral
from ideation.domain.roles import must_lead
from ideation.domain.room import Room
from ideation.domain.times import iso
from ideation.services import services
from ideation.storage import one_time_links
from ideation.storage.credentials import hashed
from ideation.storage.one_time_links import Link
from ideation.storage.user_tables import User
from ideation.web import admission, public_address, qr_code
from ideation.web.api_requests import body, caller
from ideation.web.guests import Guest
from ideation.web.redirects import go, place_of, session_of

blueprint = Blueprint("links", __name__)
ID = 32  # signs of a link's id that name it


# -- from the desk --------------------------------------------------------------------------------------------


@blueprint.post("/api/sessions/<session>/links")
def make(session: str) -> Any:
    """A one-time link that lets whoever opens it in as a facilitator or observer."""
    role = str(body().get("role"))
    if role not in one_time_links.KINDS.values():
        raise Invalid({"role": "wrong_value"})
    user = leading(session)
    with services().store.unit(session) as unit:
        secret = one_time_links.make(unit.connection, leader(unit.room, user), role)
    url = f"{public_address.origin()}/c/{secret}"
    return {"id": hashed(secret)[:ID], "url": url, "minutes": one_time_links.MINUTES, "qr": qr_code.drawn(url)}, 201


@blueprint.get("/api/sessions/<session>/links")
def list_open(session: str) -> Any:
    leading(session)
    with services().store.engine.connect() as connection:
        found = one_time_links.found(connection, one_time_links.of_session(session))
    with services().store.reading(session) as room:
        return {"links": [said(room, link) for link in found if one_time_links.worth(room, link)]}


def said(room: Room, link: Link) -> dict[str, Any]:
    maker = room.member_of(link.maker or "")
    return {"id": link.id[:ID], "role": link.role, "by": maker.id if maker else None, "until": iso(link.until)}


@blueprint.post("/api/sessions/<session>/links/<link>/void")
def void(session: str, link: str) -> Any:
    user = leading(session)
    with services().store.unit(session) as unit:
        leader(unit.room, user)
        there = [
            one
            for one in one_time_links.found(unit.connection, one_time_links.of_session(session))
            if one.id[:ID] == link
        ]
        gone = sum(one_time_links.void(unit.connection, one_time_links.tokens.c.hash == one.id) for one in there)
    if not gone:
        raise NotFound(what="link")
    return {"ok": True}


def leading(session: str) -> str:
    """Asked before the transaction, so that nobody else makes the room be read again; and in it, where it counts."""
    user = str(caller().id)
    with services().store.reading(session) as room:
        return leader(room, user).user


def leader(room: Room, user: str) -> Member:
    return must_lead(known_member(room, user))


# -- by whom it was sent to -----------------------------------------------------------------------------------


@blueprint.get("/c/<secret:secret>")
def look(secret: str) -> Any:
    """Only shows what it is: messengers open links to preview them, and that must not use it up."""
    link = worth_something(secret)
    if link is None:
        return no_more()
    return render_template("one_time.html", role=link.role, session=session_of(link.session))


@blueprint.post("/c/<secret:secret>")
def follow(secret: str) -> Any:
    link = worth_something(secret)
    if link is None:
        return no_more()
    try:
        user = let_in(link)
    except NotFound:  # somebody was faster, or its maker has just lost the right
        return no_more()
    return go(place_of(admission.existing(link.session, user)))


def worth_something(secret: str) -> Link | None:
    with services().store.engine.connect() as connection:
        link = one_time_links.find(connection, secret)
    if link is not None:
        with services().store.reading(link.session) as room:
            if one_time_links.worth(room, link):
                return link
    services().guess_limits.miss("link")
    return None


def no_more() -> Any:
    return render_template("used.html", asked="link"), 410


def let_in(link: Link) -> str:
    """The one who is logged in here, or a new guest. Whoever is refused has not used it up."""
    known: User | None = current_user._get_current_object() if current_user.is_authenticated else None
    guest = Guest(str(uuid.uuid4()))
    id = known.id if known else guest.id

    def also(connection: Connection) -> None:
        one_time_links.use(connection, link)
        if known is None:
            guest.bring(connection)

    services().commands.change(link.session, lambda room, at: taking(room, at, link, id, known), also)
    if known is None:
        guest.stay()
    return id


def taking(room: Room, at: At, link: Link, id: str, known: User | None) -> Change | None:
    """A member gets the role, somebody new comes in with it; who leads goes on leading."""
    if not one_time_links.worth(room, link):
        raise NotFound("link")
    member = room.member_of(id)
    one_time_links.opens_for(link, member)
    if member is None:
        name, account = known.name if known else None, admission.has_account(known)
        sector = neutral(room.session.sectors)
        return join_session(room, at, user=id, sector=sector, name=name, role=link.role, account=account)
    return None if one_time_links.may_make(member) else Change(put=[replace(member, role=link.role, state="in")])
