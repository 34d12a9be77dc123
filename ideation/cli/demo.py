"""The demo: a whole camp against a running server."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from typing import Any

import click
from aiohttp import ClientConnectorError

from ideation.accounts.identity import issue, new_guest, writing
from ideation.cli import failed, in_app, json_option, tell
from ideation.counting import verify
from ideation.demo.play import play
from ideation.domain.changes import At
from ideation.domain.entities import Session
from ideation.domain.errors import NotFound
from ideation.domain.languages import DEFAULT
from ideation.services import services
from ideation.sessions import creation


@click.command()
@click.option("--participants", default=150, show_default=True, type=click.IntRange(1, 5000))
@click.option(
    "--seconds", default=60.0, show_default=True, type=click.FloatRange(5, 3600), help="For all steps together."
)
@click.option("--session", metavar="ID", help="An open session to play in, instead of a new half-day camp.")
@click.option("--url", metavar="URL", help="The running server; by default the one of HOST and PORT.")
@json_option
@in_app
def demo(participants: int, seconds: float, session: str | None, url: str | None, as_json: bool) -> None:
    """Simulated people run a whole session, over real sockets, against a running server; then check what they saw."""
    base = (url or services().config.origin).rstrip("/")
    found, token = existing(session) if session else new_camp()
    say = (lambda line: None) if as_json else click.echo
    try:
        seen = asyncio.run(
            play(
                base,
                session=found.id,
                invite=found.invite,
                token=token,
                participants=participants,
                seconds=seconds,
                say=say,
            )
        )
    except ClientConnectorError:
        raise failed(f"There is no server at {base}. Start it first, or name it by --url.") from None
    checked = verify.verify(services().store, found.id)
    seen |= {"verify": checked, "ok": well(seen) and checked["ok"]}
    tell(seen, as_json)
    raise SystemExit(0 if seen["ok"] else 1)


def well(seen: dict[str, Any]) -> bool:
    """Every step played, nothing lost, nothing answered otherwise the second time, the report is out."""
    return not (seen["lost"] or seen["failures"] or seen["answered_otherwise"]) and seen["report"] is not None


def new_camp() -> tuple[Session, str]:
    with writing():
        user = new_guest(DEFAULT)
    at = At(now=datetime.now(UTC), rng=random.SystemRandom())
    plan = creation.read_plan(creation.template("half-day-camp"))
    made = creation.found_session(services().store, at, plan, facilitator=user.id, title="Demo: unge og fællesskaber")
    return made, key_for(user.id, made.id)


def existing(session: str) -> tuple[Session, str]:
    with services().store.reading(session) as room:
        facilitators = [m for m in room.members.values() if m.leads_here]
        if not facilitators:
            raise NotFound(what="facilitator")
        return room.session, key_for(facilitators[0].user, session)


def key_for(user: str, session: str) -> str:
    with writing():
        return issue("bearer", user=user, session=session)
