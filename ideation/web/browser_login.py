"""The browser's login: the one place where a cookie becomes somebody, and where that ends."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from flask import session as browser
from flask_login import current_user, login_user, logout_user
from sqlalchemy import ColumnElement, select

from ideation.accounts.identity import new_login, strike, writing
from ideation.domain.account_merge import go_on_as
from ideation.domain.entities import Member
from ideation.domain.errors import Refused
from ideation.domain.people import leave_session
from ideation.runtime.extensions import db
from ideation.services import services
from ideation.storage.credentials import BEARER, LOGIN, hashed
from ideation.storage.session_tables import TABLES, sessions
from ideation.storage.user_tables import Token, User
from ideation.web.errors import LOGIN_HELD

members = TABLES[Member]


def log_in(user: User) -> None:
    """Remembered over a camp programme's pauses. A new login never inherits what the old cookie held, and ends the one
    that this browser had; the guest who this browser was goes on with the account."""
    guest = current_user.id if current_user.is_authenticated and current_user.guest else None
    with writing():
        strike(*this_login())
        new_login(user)
    hold(user)
    if guest and not user.guest:
        bring_along(guest, user.id)


def bring_along(guest: str, user: str) -> None:
    """One person is one member, and has one ballot."""
    for session in sessions_of(guest):
        with suppress(Refused):  # more than one person may have: then they stay two, and logging in goes on
            services().commands.change(session, lambda room, at: go_on_as(room, guest, user))


def hold(user: User) -> None:
    """The browser keeps the login that was just made for this user."""
    browser.clear()
    browser.permanent = True
    login_user(user)


def log_in_as(id: str | None) -> None:
    user = db.session.get(User, id) if id else None
    if user is not None:
        log_in(user)


def log_out(leaving: str | None = None) -> None:
    """Struck out, so that a copy of the cookie is worth nothing either. A guest's tokens came from this login, and go
    with it; the logins of their other devices stay. An account's are its own: the shell ends them. `leaving`: the
    session that was said goodbye to."""
    user = current_user.id if current_user.is_authenticated else None
    guest = user is not None and current_user.guest
    with writing():
        strike(*this_login())
        if guest:
            strike(Token.kind == BEARER, Token.user == user)
    logout_user()
    browser.clear()
    if user:
        leave_sessions(user, leaving, guest=guest)


def leave_sessions(user: str, leaving: str | None, *, guest: bool) -> None:
    """Nobody waits for whoever has no device left that they are here on: a guest comes back as somebody new. An account
    may be logged in at home and for weeks: what it says goodbye to is left, and it is back when it opens it again."""
    other_devices = db.session.execute(select(Token.hash).where(Token.user == user, Token.kind == LOGIN)).first()
    for session in sessions_of(user, going_on=True):
        if other_devices and (guest or session != leaving):
            continue
        with suppress(Refused):
            services().commands.change(session, lambda room, at: leave_session(room, user))


def sessions_of(user: str, *, going_on: bool = False) -> Sequence[str]:
    all_of_them = select(members.c.session).where(members.c.user == user)
    still = all_of_them.join(sessions, sessions.c.id == members.c.session).where(sessions.c.state != "ended")
    return db.session.execute(still if going_on else all_of_them).scalars().all()


def this_login() -> tuple[ColumnElement[bool], ...]:
    return Token.kind == LOGIN, Token.hash == hashed(str(browser.get(LOGIN_HELD, "")))
