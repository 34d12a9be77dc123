"""A finished camp of which something is taken out, and all pages that anybody may read."""

from __future__ import annotations

import html
from collections.abc import Iterator

from flask import Flask

from ideation.runtime.token_buckets import Buckets
from ideation.services import Services
from tests.web.ending import Finished

PLANTED = "LØGN"


def house_of(app: Flask) -> Services:
    found: Services = app.extensions["ideation"]
    found.commands.buckets = Buckets(rate=1e9, burst=1e9)
    found.page_cache.again = Buckets(rate=1e9, burst=1e9)
    return found


def public(app: Flask, finished: Finished, slug: str) -> Iterator[str]:
    """Everything that a stranger can read of it, as they read it."""
    wall = finished.camp.session.projector
    pages = [f"/r/{slug}", *(f"/r/{slug}/count/{n}" for n in range(1, 9)), f"/s/{wall}/influence", f"/r/{slug}.svg"]
    for page in (f"{page}?lang={lang}" for page in pages for lang in ("da", "en")):
        answer = app.test_client().get(page)
        if answer.status_code == 200:
            yield html.unescape(answer.get_data(as_text=True))
