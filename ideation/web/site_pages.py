"""The site's own pages: what the site says about itself, its sign, and the choice of language."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, render_template, request
from flask_login import current_user

from ideation.accounts.identity import writing
from ideation.domain.languages import LANGUAGES
from ideation.web.errors import LANGUAGE_COOKIE, locale
from ideation.web.redirects import go, local

blueprint = Blueprint("about", __name__)
YEAR = 31_536_000


@blueprint.get("/help")
def help() -> str:
    return page("help")


@blueprint.get("/privacy")
def privacy() -> str:
    return page("privacy")


@blueprint.get("/accessibility")
def accessibility() -> str:
    return page("accessibility")


def page(name: str) -> str:
    """Longer texts: a template for each language, not the catalogue, which goes to every phone."""
    return render_template(f"about/{locale()}/{name}.html")


@blueprint.get("/favicon.ico")
@blueprint.get("/favicon.svg")
def favicon() -> Response:
    drawn = Response(render_template("favicon.svg"), mimetype="image/svg+xml")
    drawn.headers["Cache-Control"] = "public, max-age=86400"
    return drawn


@blueprint.post("/language")
def language() -> Any:
    chosen = request.form.get("language")
    response = go(local(request.form.get("next")))
    if chosen in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, chosen, max_age=YEAR, samesite="Lax", secure=request.is_secure)
        remember(chosen)
    return response


def remember(chosen: str) -> None:
    """Letters to this person are written in it, too."""
    if current_user.is_authenticated:
        with writing():
            current_user.language = chosen
