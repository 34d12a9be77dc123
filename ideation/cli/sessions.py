"""Sessions, from the shell."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any, TextIO

import click

from ideation.accounts.identity import by_email, issue, new_guest, writing
from ideation.cli import in_app, json_option, tell
from ideation.cli.json_files import read_json
from ideation.domain import limits
from ideation.domain.changes import At
from ideation.domain.errors import NotFound
from ideation.domain.languages import DEFAULT, LANGUAGES
from ideation.services import services
from ideation.sessions import creation
from ideation.storage.user_tables import User

TOKEN_MINUTES = limits.FACILITATOR_TOKEN_DAYS * 24 * 60


@click.group()
def session() -> None:
    """Live sessions."""


@session.command()
@click.option("--title", required=True)
@click.option("--template", default="half-day-camp", show_default=True, help="See `ideation session templates`.")
@click.option("--facilitator", metavar="EMAIL", help="An account; without it the token in the answer is the way in.")
@click.option("--plan", type=click.File(encoding="utf-8"), help="A JSON plan, instead of a template.")
@click.option("--language", type=click.Choice(LANGUAGES), default=DEFAULT, show_default=True)
@json_option
@in_app
def create(
    title: str, template: str, facilitator: str | None, plan: TextIO | None, language: Any, as_json: bool
) -> None:
    """Make a session that is open for joining, and print how to get in."""
    chosen = creation.read_plan(read_json(plan, "plan") if plan else creation.template(template))
    user = account(facilitator) if facilitator else somebody(language)
    at = At(now=datetime.now(UTC), rng=random.SystemRandom())
    made = creation.found_session(
        services().store, at, chosen, facilitator=user.id, title=creation.said_title(title), language=language,
        facilitator_name=user.name,
    )  # fmt: skip
    with writing():
        secret = issue("bearer", user=user.id, session=made.id, minutes=TOKEN_MINUTES)
    tell(ways_in(made.id, made.code, made.invite, made.projector, secret), as_json)


def somebody(language: str) -> User:
    with writing():
        return new_guest(language)


def account(email: str) -> User:
    user = by_email(email)
    if user is None:
        raise NotFound(what="user")
    return user


def ways_in(session: str, code: str, invite: str, projector: str, secret: str) -> dict[str, str]:
    return {
        "session": session,
        "code": code,
        "invite": invite,
        "projector": projector,
        "facilitator_token": secret,
        "url": f"{services().config.origin}/j/{invite}",
    }


@session.command()
@json_option
def templates(as_json: bool) -> None:
    """The names of the templates."""
    found = {name: plan["title"]["en"] for name, plan in creation.templates().items()}
    tell({"templates": list(found)} if as_json else found, as_json)
