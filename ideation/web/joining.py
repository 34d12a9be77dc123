"""How a person comes into a session: by code or invite, as the guest of this browser or with an account."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from random import SystemRandom

from flask import session as browser
from flask_login import current_user
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from ideation.domain import budgets
from ideation.domain.changes import At, Change
from ideation.domain.codes import plain, token
from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, NotFound
from ideation.domain.people import join_session
from ideation.domain.room import Room
from ideation.extensions import db
from ideation.house import house
from ideation.identity import in_session, new_guest, now, writing
from ideation.models import User
from ideation.tables import TABLES
from ideation.web import logins
from ideation.web.doors import locale

GUEST = "guest"
members = TABLES[Member]


def expect_guest() -> None:
    """Whoever joins from this page will be this guest, so that a double tap is one person."""
    if not current_user.is_authenticated:
        browser.setdefault(GUEST, str(uuid.uuid4()))


def find_session(*, code: str | None = None, invite: str | None = None) -> str:
    """The session's id. Unknown, ended and not yet opened give the same answer, and count as wrong."""
    if code is not None:
        return house().look_up("code", plain(code), joinable)
    if invite is not None:
        return house().look_up("invite", invite, joinable)
    raise Invalid({"code": "missing"})


def joinable(session: str) -> bool:
    """Somebody who is in already may come back to a session that takes nobody new."""
    with house().store.reading(session) as room:
        if room.session.state in ("open", "locked"):
            return True
        known = in_session(session)
        return room.session.state == "draft" and known is not None and room.member_of(known.id) is not None


def come_in(
    session: str, *, sector: str, name: str | None = None, role: str = "participant"
) -> tuple[User, Member, bool]:
    """(user, member, whether the member is new). The same browser or token is the same member."""
    user = in_session(session)
    member = member_in(session, user) if user else None
    if user is None:
        user = this_guest()
        logins.log_in(user)
        member = member_in(session, user)
    if member is not None:
        return user, welcome_back(member), False
    try:
        house().commands.join(session, user=user.id, sector=sector, name=name, role=role, account=has_account(user))
    except Conflict:  # the same browser twice at once: the other request was first
        return user, welcome_back(existing(session, user)), False
    except NotFound:
        raise NotFound("code") from None
    return user, existing(session, user), True


def has_account(user: User) -> bool:
    return user.email is not None


def this_guest() -> User:
    """The guest that the join page expected, or a new one. Logging in forgets what was expected."""
    expected = browser.get(GUEST)
    try:
        with writing():
            user = db.session.get(User, expected) if expected else None
            if user is None or double_tap(user):
                return user or new_guest(locale(), id=expected)
            return new_guest(locale())
    except IntegrityError:  # the other tap was first, in another process
        user = db.session.get(User, expected)
        assert user is not None
        return user


def double_tap(user: User) -> bool:
    """Whether this guest was made a moment ago, and for nothing else than the other tap: what the page expected is no
    key to whoever came in by it."""
    places = select(func.count()).select_from(members).where(members.c.user == user.id)
    fresh = now() - user.created_at < timedelta(seconds=budgets.DOUBLE_TAP_SECONDS)
    return fresh and not has_account(user) and (db.session.execute(places).scalar() or 0) <= 1


def member_in(session: str, user: User) -> Member | None:
    with house().store.reading(session) as room:
        return room.member_of(user.id)


def existing(session: str, user: User) -> Member:
    member = member_in(session, user)
    assert member is not None
    return member


def welcome_back(member: Member) -> Member:
    if member.state == "removed":
        raise Forbidden("removed")
    return member


def let_in_as(session: str, user: User, role: str) -> None:
    """By a one-time link: a member gets the role, somebody new comes in with it."""
    account = has_account(user)

    def rule(room: Room, at: At) -> Change:
        member = room.member_of(user.id)
        if member is None:
            return join_session(
                room, at, user=user.id, sector=neutral(room), name=user.name, role=role, account=account
            )
        if member.role == "facilitator" and member.state == "in":
            return Change()  # who opens the observers' link to see what it does goes on running the session
        return Change(put=[replace(member, role=role, state="in")])

    house().commands.change(session, rule)


def neutral(room: Room) -> str:
    """Who helps to run a session is nobody's representative there."""
    keys = [sector["key"] for sector in room.session.sectors]
    return "guest" if "guest" in keys else str(keys[-1])


def move_code() -> str:
    """59 bits, short enough to be typed on the other device."""
    return token(SystemRandom(), 12)
