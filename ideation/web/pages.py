"""The pages, each group in its own module; and what all templates may use."""

from __future__ import annotations

from typing import Any

from flask import Flask
from werkzeug.routing import BaseConverter

from ideation.domain import limits
from ideation.domain.bidi import own
from ideation.domain.join_codes import spoken
from ideation.web import (
    assets,
    count_pages,
    influence_api,
    join_pages,
    link_pages,
    live_pages,
    login_pages,
    number_format,
    plan_flow,
    public_address,
    report_pages,
    session_pages,
    site_pages,
    ticket_pages,
)
from ideation.web.errors import locale
from ideation.web.time_format import said_day, said_duration, said_moment, said_near


class Secret(BaseConverter):
    """An address's last part: letters and digits as we make them, so that nothing else reaches a query."""

    regex = "[A-Za-z0-9_-]{1,64}"


def register(app: Flask) -> None:
    app.url_map.converters["secret"] = Secret
    assets.register(app)
    public_address.register(app)
    for readable in (
        spoken,
        in_locale,
        flow,
        number_format.figure,
        number_format.percent,
        number_format.thousands,
        number_format.fine,
        number_format.part,
        number_format.per_cent,
    ):
        app.add_template_filter(readable)
    app.jinja_env.globals["limits"] = limits
    app.add_template_filter(own)
    app.add_template_filter(lambda when: said_day(when, locale()), "day")
    app.add_template_filter(lambda when: said_day(when, locale(), "medium"), "short_day")
    app.add_template_filter(lambda day, near: said_near(day, near, locale()), "near_day")
    app.add_template_filter(lambda when: said_moment(when, locale()), "moment")
    app.add_template_filter(lambda minutes: said_duration(minutes, locale()), "duration")
    for module in (
        site_pages,
        join_pages,
        link_pages,
        live_pages,
        login_pages,
        session_pages,
        report_pages,
        influence_api,
        count_pages,
        ticket_pages,
    ):
        app.register_blueprint(module.blueprint)


def flow(plan: dict[str, Any]) -> list[str]:
    """What one does in a template, from its first step to its last."""
    return plan_flow.flow(locale(), plan["steps"])


def in_locale(both: Any) -> str:
    """A text that comes in both languages, in the reader's."""
    return str(both[locale()]) if isinstance(both, dict) else str(both or "")
