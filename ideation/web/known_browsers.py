"""Known browsers: a browser that has logged in to an account before: a cookie of its own says so, and stays when one
logs out.

It opens nothing. It only makes that what others try on this account is not counted against this browser
(`runtime/password_attempts.py`).
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from flask import Response, after_this_request, current_app, request

from ideation.domain import limits
from ideation.runtime.signed_values import signer
from ideation.storage.credentials import hashed

NAME, SALT = "device", "a browser that was here before"
ACCOUNTS = 5  # people who log in at one browser: the latest
KEPT = timedelta(days=limits.LOGIN_DAYS)


def known_as(email: str) -> str | None:
    """What marks this browser at this account, if it has logged in to it before."""
    return held().get(mark(email))


def remember(email: str) -> None:
    """In the answer to this request."""
    mine = held()
    mine = {mark(email): mine.pop(mark(email), secrets.token_urlsafe(12))} | mine
    value = signer(SALT).dumps(list(mine.items())[:ACCOUNTS])

    def keep(response: Response) -> Response:
        secure = bool(current_app.config["SESSION_COOKIE_SECURE"])
        response.set_cookie(name(), str(value), max_age=KEPT, httponly=True, samesite="Lax", secure=secure)
        return response

    after_this_request(keep)


def held() -> dict[str, str]:
    found = signer(SALT).loads_or_none(request.cookies.get(name(), ""))
    return dict(found) if isinstance(found, list) else {}


def mark(email: str) -> str:
    """Nobody reads an address in the cookie."""
    return hashed(f"device {email}")[:16]


def name() -> str:
    return f"__Host-{NAME}" if current_app.config["SESSION_COOKIE_SECURE"] else NAME
