"""Cached pages, for many readers: drawn once by the page cache, the same for everybody but for the few looks a page
has, with a tag by which a reader's own copy is known to be good. Nothing on them depends on who is logged in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import Any

from flask import Response, current_app, render_template, request, url_for
from flask_wtf.csrf import generate_csrf
from jinja2 import Environment, meta
from werkzeug.test import create_environ

from ideation.delivery.page_cache import CachedPage, kept
from ideation.domain import limits
from ideation.domain.room import Room
from ideation.runtime.packing import is_taken, set_packed
from ideation.services import services
from ideation.web.errors import locale

THEMES, SIZES = ("light", "dark"), ("large",)
Facts = Callable[[Room], Mapping[str, Any]]


@dataclass(frozen=True)
class Look:
    """All that a page may depend on beside the session: a few values of each, so that there are few drawings."""

    language: str
    theme: str
    text: str
    lang: str | None  # asked for in the address: then the page's own links ask for it, too

    def around(self, path: str) -> dict[str, Any]:
        """A request by nobody that asks for this look."""
        cookies = [f"{name}={value}" for name, value in (("theme", self.theme), ("text", self.text)) if value]
        headers = {"Cookie": "; ".join(cookies)} if cookies else {}
        return create_environ(path, query_string={"lang": self.language}, headers=headers)


def look() -> Look:
    def chosen(name: str, known: tuple[str, ...]) -> str:
        value = request.cookies.get(name, "")
        return value if value in known else ""

    asked = locale() if "lang" in request.args else None
    return Look(locale(), chosen("theme", THEMES), chosen("text", SIZES), asked)


def page(session: str, template: str, may: Callable[[Room], object], facts: Facts, *, own: str = "") -> Response:
    """This request's page. `own`: for the session's people in this role only, so that nobody else may keep it."""
    app, wanted, path = current_app._get_current_object(), look(), address()  # type: ignore[attr-defined]
    prepare(app.jinja_env, template)

    def draw(room: Room) -> bytes:
        with app.request_context(wanted.around(path)):
            return render_template(template, kept=True, lang=wanted.lang, **facts(room)).encode()

    return sent(
        services().page_cache.page(session, (path, own, *astuple(wanted)), may, draw), "text/html", own=bool(own)
    )


def page_for_one(room: Room, template: str, facts: Facts) -> str:
    """Kept for nobody, and drawn beside the hub all the same, from a copy. Its forms carry this reader's proof of who
    they are."""
    app, wanted, path, proof = current_app._get_current_object(), look(), address(), generate_csrf()  # type: ignore[attr-defined]
    prepare(app.jinja_env, template)

    def draw(room: Room) -> bytes:
        with app.request_context(wanted.around(path)):
            return render_template(template, kept=True, csrf_token=lambda: proof, **facts(room)).encode()

    return services().page_cache.alone(room, draw).plain.decode()


def address() -> str:
    """What is asked for, in the one way that we write it: /count/01 is no page of its own."""
    return url_for(str(request.endpoint), **(request.view_args or {}))


@lru_cache(64)
def prepare(env: Environment, template: str) -> None:
    """Templates are read and translated before: a drawing beside the hub takes none of the hub's locks."""
    assert env.loader
    tree = env.parse(env.loader.get_source(env, template)[0])
    for part in meta.find_referenced_templates(tree):
        if part:
            prepare(env, part)
    env.get_template(template)


def sent(found: CachedPage, mimetype: str, *, own: bool = False) -> Response:
    """Packed where the reader takes that. May be kept for a moment, by anybody or by the reader alone; what they have
    is confirmed by its tag."""
    response, packs = Response(found.plain, mimetype=mimetype), is_taken()
    if packs:
        set_packed(response, found.packed)
    response.set_etag(f"{found.tag}-{'gzip' if packs else 'plain'}")
    response.vary.update(("Accept-Encoding", "Accept-Language", "Cookie"))
    lasts = "private, no-cache" if own else f"public, max-age={limits.PUBLIC_SECONDS}"
    response.headers["Cache-Control"] = lasts
    response.make_conditional(request.environ)
    return response


def picture(svg: str) -> Response:
    """One that is always the same."""
    return sent(kept((0, 0), svg.encode()), "image/svg+xml")
