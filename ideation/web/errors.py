"""Error pages, and what every answer carries: JSON to programs, a page to people."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, g, has_request_context, render_template, request
from flask import session as browser
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from ideation.accounts.identity import bearer_of
from ideation.domain.errors import Forbidden, Internal, Invalid, NotFound, Refused, Unauthenticated
from ideation.domain.languages import DEFAULT, LANGUAGES
from ideation.runtime import i18n
from ideation.runtime.error_answers import error_of, negative
from ideation.runtime.extensions import csrf
from ideation.runtime.http_headers import HEADERS, policy
from ideation.services import services
from ideation.storage.database_errors import refusal_of

log = logging.getLogger("ideation.web")
LOGIN_HELD = "_user_id"  # where Flask-Login keeps what `User.get_id` gave


OF_PAGES = {"Permissions-Policy": "camera=(), microphone=(), geolocation=()"}  # it says nothing about a file
LANGUAGE_COOKIE = "language"


def register(app: Flask) -> None:
    app.before_request(protect)
    app.after_request(dress)
    app.register_error_handler(Refused, refused)
    app.register_error_handler(CSRFError, lambda error: refused(Forbidden("csrf")))
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(OperationalError, away)
    app.register_error_handler(Exception, crashed)
    app.context_processor(words)


def locale() -> str:
    """What the person chose, else what the browser asks for, else Danish."""
    if not has_request_context():
        return DEFAULT
    if "locale" not in g:
        chosen = request.args.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
        g.locale = chosen if chosen in LANGUAGES else i18n.best(request.headers.get("Accept-Language"))
    return str(g.locale)


def words() -> dict[str, Any]:
    lang = locale()
    return {
        "t": lambda key, **values: i18n.t(lang, key, **values),
        "locale": lang,
        "languages": LANGUAGES,
    }


def protect() -> None:
    """State-changing requests by cookie prove that they come from our own page. A bearer token proves itself,
    and a JSON join carries nothing that another site could make a browser send."""
    if request.method in ("GET", "HEAD", "OPTIONS") or bearer_of(request) or request.endpoint in OPEN_ENDPOINTS:
        return
    if request.routing_exception is not None:
        return  # there is nothing here that could change anything
    if request.path.startswith("/api/") and not current_user.is_authenticated:
        return  # the view answers `unauthenticated`
    csrf.protect()


OPEN_ENDPOINTS = {"api.join", "api.move_here"}


def dress(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", policy(our_host()))
    for name, value in (HEADERS | (OF_PAGES if response.mimetype == "text/html" else {})).items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "private, no-store" if somebodys() else "private, no-cache"
    return response


def our_host() -> str:
    """In production the one that is set; a laptop in the room has several names."""
    config = services().config
    return urlsplit(config.public_url).netloc if config.production else request.host


def somebodys() -> bool:
    """What a login is shown is kept nowhere on the way, and is not there any more for whoever presses "back" after it.
    The participant's page keeps a copy of its own for when there is no network, and forgets it by itself."""
    return request.path.startswith("/api/") or bearer_of(request) is not None or LOGIN_HELD in browser


def wants_json() -> bool:
    return request.path.startswith("/api/") or request.path.startswith("/socket.io")


def refused(error: Refused, status: int | None = None) -> Any:
    code = status or error.status
    if wants_json():
        return negative(error, locale()), code
    return render_template("error.html", error=error_of(error, locale()), status=code), code


def http_error(error: HTTPException) -> Any:
    """Routes that do not exist, wrong methods, too large bodies: in our own words, with their own status."""
    status = error.code or 500
    if error.response is not None or status < 400:
        return error
    kinds: dict[int, Refused] = {
        401: Unauthenticated(),
        403: Forbidden(),
        404: NotFound(),
        413: Invalid({"body": "too_long"}, limit=64_000),
    }
    kind = kinds.get(status, Invalid({}) if status < 500 else Internal())
    return *refused(kind, status), {name: value for name, value in error.get_headers() if name == "Allow"}


def away(error: OperationalError) -> Any:
    log.warning("database away", exc_info=error)
    return refused(refusal_of(error))


def crashed(error: Exception) -> Any:
    log.exception("request failed", exc_info=error)
    return refused(Internal())
