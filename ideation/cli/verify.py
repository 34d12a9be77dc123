"""All invariants of the stored data."""

from __future__ import annotations

import click

from ideation.cli import in_app, json_option, tell
from ideation.counting import verify as verifying
from ideation.domain.errors import NotFound
from ideation.domain.n_of import n_of
from ideation.services import services


@click.command()
@click.option("--session", metavar="ID", help="Only this session.")
@json_option
@in_app
def verify(session: str | None, as_json: bool) -> None:
    """Check every invariant of the stored data; exit 1 on a breach."""
    found = verifying.verify(services().store, session)
    if session and not found["sessions"]:
        raise NotFound(what="session")
    if as_json:
        tell(found, True)
    else:
        for breach in found["breaches"]:
            click.echo(f"{breach['session']}: {breach['breach']}")
        click.echo(f"{n_of(found['sessions'], 'session')}, {n_of(len(found['breaches']), 'breach', 'breaches')}")
    raise SystemExit(0 if found["ok"] else 1)
