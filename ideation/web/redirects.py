"""Redirects: where people go from a form: to an address of this site, and to the page that fits their part in a
session."""

from __future__ import annotations

from flask import Response, redirect, url_for
from flask_login import current_user

from ideation.domain.entities import Member, Session
from ideation.services import services


def go(address: str) -> Response:
    """After a form: fetch this next, so that a reload sends nothing twice."""
    return redirect(address, 303)  # type: ignore[return-value]


def local(address: str | None, otherwise: str = "/") -> str:
    """`address` where it stays on this site; anything else could be a stranger's."""
    plain = address or ""
    ours = plain.startswith("/") and plain.isprintable() and not plain.startswith(("//", "/\\")) and len(plain) < 500
    return plain if ours else otherwise


def place_of(member: Member) -> str:
    """The page where this member's part in the session is played."""
    if member.leads:
        return url_for("live.console", session=member.session)
    if member.role == "observer":
        return url_for("live.screen", slug=session_of(member.session).projector)
    return url_for("live.room", session=member.session)


def session_of(id: str) -> Session:
    with services().store.reading(id) as room:
        return room.session


def here(session: str) -> Member | None:
    """Who the browser is in this session, if anybody. NotFound where there is no such session."""
    with services().store.reading(session) as room:
        return room.member_of(current_user.id) if current_user.is_authenticated else None
