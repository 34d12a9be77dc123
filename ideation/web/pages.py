"""The pages, each group in its own module; and what all templates may use."""

from __future__ import annotations

from typing import Any

from flask import Flask
from werkzeug.routing import BaseConverter

from ideation.domain.codes import spoken
from ideation.domain.direction import own
from ideation.web import (
    about,
    account,
    assets,
    count,
    entrance,
    figures,
    influencing,
    links,
    reached,
    report,
    sessions,
    shells,
    tickets,
)
from ideation.web.doors import locale
from ideation.web.times import said_day, said_duration, said_moment


class Secret(BaseConverter):
    """An address's last part: letters and digits as we make them, so that nothing else reaches a query."""

    regex = "[A-Za-z0-9_-]{1,64}"


def register(app: Flask) -> None:
    app.url_map.converters["secret"] = Secret
    assets.register(app)
    reached.register(app)
    for readable in (
        spoken,
        in_locale,
        figures.figure,
        figures.percent,
        figures.thousands,
        figures.fine,
        figures.part,
    ):
        app.add_template_filter(readable)
    app.add_template_filter(own)
    app.add_template_filter(lambda when: said_day(when, locale()), "day")
    app.add_template_filter(lambda when: said_day(when, locale(), "medium"), "short_day")
    app.add_template_filter(lambda when: said_moment(when, locale()), "moment")
    app.add_template_filter(lambda minutes: said_duration(minutes, locale()), "duration")
    for module in (about, entrance, links, shells, account, sessions, report, influencing, count, tickets):
        app.register_blueprint(module.blueprint)


def in_locale(both: Any) -> str:
    """A text that comes in both languages, in the reader's."""
    return str(both[locale()]) if isinstance(both, dict) else str(both or "")
