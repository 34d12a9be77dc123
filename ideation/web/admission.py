"""Admission: how a person comes into a session: by code or invite, as the guest of this browser or with an account."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import timedelta
from random import SystemRandom
from typing import Any

from flask import session as browser
from flask_login import current_user
from sqlalchemy import func, select

from ideation.accounts.identity import in_session, now
from ideation.commands.execute import Also, nothing
from ideation.domain import limits
from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, NotFound
from ideation.domain.join_codes import invite_in, normalized, token
from ideation.domain.people import come_back
from ideation.runtime.extensions import db
from ideation.services import services
from ideation.storage.session_tables import TABLES
from ideation.storage.user_tables import User
from ideation.web import browser_login
from ideation.web.guests import Guest

GUEST = "guest"
members, users = TABLES[Member], User.__table__


@dataclass(frozen=True)
class Entrance:
    """Who came in. `token` is for this session, where it was made with the guest."""

    user: User
    member: Member
    new: bool
    token: str | None = None


def expect_guest() -> None:
    """Whoever joins from this page will be this guest, so that a double tap is one person."""
    if not current_user.is_authenticated:
        browser.setdefault(GUEST, str(uuid.uuid4()))


def find_session(*, code: str | None = None, invite: str | None = None) -> str:
    """The session's id. Unknown, ended and not yet opened give the same answer, and count as wrong."""
    if code is not None:
        return services().look_up(*key_in(code), joinable)
    if invite is not None:
        return services().look_up("invite", invite, joinable)
    raise Invalid({"code": "missing"})


def behind(code: str) -> str:
    """The session of a code that was typed. What has ended is behind it, too: the code on the poster says what the
    picture beside it does. A right code always opens (`adr/0014`)."""
    return services().look_up(*key_in(code), lambda session: joinable(session) or has_ended(session))


def key_in(typed: str) -> tuple[str, str]:
    """The code that somebody typed, or the invite of a join link that was pasted into its box."""
    invite = invite_in(typed)
    return ("invite", invite) if invite else ("code", normalized(typed))


def has_ended(session: str) -> bool:
    with services().store.reading(session) as room:
        return room.session.state == "ended"


def joinable(session: str) -> bool:
    """Somebody who is in already may come back to a session that takes nobody new."""
    with services().store.reading(session) as room:
        if room.session.state in ("open", "locked"):
            return True
        known = in_session(session)
        return room.session.state == "draft" and known is not None and room.member_of(known.id) is not None


def come_in(
    session: str, *, sector: str, name: str | None = None, role: str = "participant", program: bool = False
) -> Entrance:
    """The same browser or token is the same member. A program's guest gets a token with it."""
    known = in_session(session)
    who = known or other_tap()
    as_whom: dict[str, Any] = {"sector": sector, "name": name, "role": role, "account": has_account(who)}
    if who is None:
        return new_face(session, Guest(new_id(), token_for=session if program else None), as_whom)
    member = member_in(session, who.id)
    found = Entrance(who, *((member, False) if member else entered(session, who.id, **as_whom)))
    welcome_back(found.member)
    if known is None:
        browser_login.log_in(who)
    return found


def new_face(session: str, guest: Guest, as_whom: dict[str, Any]) -> Entrance:
    member, new = entered(session, guest.id, guest.bring, **as_whom)
    welcome_back(member)
    if new:
        return Entrance(guest.stay(), member, new, guest.token)
    user = user_of(guest.id)  # the other of two taps was faster, and wrote its own keys
    browser_login.log_in(user)
    return Entrance(user, member, new)


def entered(session: str, id: str, also: Also = nothing, **as_whom: Any) -> tuple[Member, bool]:
    """(member, whether they are new)."""
    try:
        services().commands.join(session, also, user=id, **as_whom)
    except Conflict:  # the same browser twice at once: the other request was first
        return existing(session, id), False
    except NotFound:
        raise NotFound("code") from None
    return existing(session, id), True


def has_account(user: User | None) -> bool:
    return user is not None and user.email is not None


def user_of(id: str) -> User:
    user = db.session.get(User, id)
    assert user is not None
    return user


def other_tap() -> User | None:
    """The guest whom the other of two taps on one join page has just made. Logging in forgets what was expected."""
    expected = browser.get(GUEST)
    user = db.session.get(User, expected) if expected else None
    return user if user and double_tap(user) else None


def new_id() -> str:
    """What the join page expected, as long as nobody is that."""
    expected = browser.get(GUEST)
    return expected if expected and db.session.get(User, expected) is None else str(uuid.uuid4())


def double_tap(user: User) -> bool:
    """Whether this guest was made a moment ago, and for nothing else than the other tap: what the page expected is no
    key to whoever came in by it."""
    places = select(func.count()).select_from(members).where(members.c.user == user.id)
    fresh = now() - user.created_at < timedelta(seconds=limits.DOUBLE_TAP_SECONDS)
    return fresh and not has_account(user) and (db.session.execute(places).scalar() or 0) <= 1


def member_in(session: str, user: str) -> Member | None:
    with services().store.reading(session) as room:
        return room.member_of(user)


def existing(session: str, user: str) -> Member:
    member = member_in(session, user)
    assert member is not None
    return member


def welcome_back(member: Member) -> Member:
    if member.state == "removed":
        raise Forbidden("removed")
    if member.left:
        services().commands.change(member.session, lambda room, at: come_back(room, member.user))
        return replace(member, left=False)
    return member


def move_code() -> str:
    """59 bits, short enough to be typed on the other device."""
    return token(SystemRandom(), 12)
