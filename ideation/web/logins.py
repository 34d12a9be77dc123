"""This browser's login: the one place where a cookie becomes somebody, and where that ends."""

from __future__ import annotations

from flask import session as browser
from flask_login import login_user, logout_user
from sqlalchemy import ColumnElement

from ideation.extensions import db
from ideation.identity import new_login, strike, writing
from ideation.keys import LOGIN, hashed
from ideation.models import Token, User

HELD = "_user_id"  # where Flask-Login keeps what `User.get_id` gave


def log_in(user: User) -> None:
    """Remembered over a camp programme's pauses. A new login never inherits what the old cookie held, and ends the one
    that this browser had."""
    with writing():
        strike(*this_login())
        new_login(user)
    browser.clear()
    browser.permanent = True
    login_user(user)


def log_in_as(id: str | None) -> None:
    user = db.session.get(User, id) if id else None
    if user is not None:
        log_in(user)


def log_out() -> None:
    """Struck out, so that a copy of the cookie is worth nothing either."""
    with writing():
        strike(*this_login())
    logout_user()
    browser.clear()


def this_login() -> tuple[ColumnElement[bool], ...]:
    return Token.kind == LOGIN, Token.hash == hashed(str(browser.get(HELD, "")))
