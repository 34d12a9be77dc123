"""Counting a poll again."""

from __future__ import annotations

from typing import TextIO

import click

from ideation.cli import in_app, json_option, saying_no, tell
from ideation.cli.json_files import read_json
from ideation.counting.recount import recount_export


@click.command()
@click.option("--poll", metavar="ID", help="A counted poll in the database.")
@click.option("--file", type=click.File(encoding="utf-8"), help="An export: nothing else is needed.")
@json_option
def recount(poll: str | None, file: TextIO | None, as_json: bool) -> None:
    """Count again from the ballots, and compare with the published result; exit 1 where they differ."""
    if (poll is None) == (file is None):
        raise click.UsageError("Give either --poll or --file.")
    found = saying_no(from_file, file) if file else from_database(poll or "")
    tell(found, as_json)
    raise SystemExit(0 if found["ok"] else 1)


def from_file(file: TextIO) -> dict[str, object]:
    return recount_export(read_json(file, "file"))


def from_database(poll: str) -> dict[str, object]:
    found: dict[str, object] = in_app(stored)(poll)
    return found


def stored(poll: str) -> dict[str, object]:
    from sqlalchemy import select

    from ideation.counting.recount import recounted
    from ideation.domain.entities import Result
    from ideation.domain.errors import NotFound
    from ideation.export import sealed
    from ideation.services import services
    from ideation.storage.session_tables import TABLES

    table, store = TABLES[Result], services().store
    with store.engine.connect() as connection:
        session = connection.execute(select(table.c.session).where(table.c.id == poll)).scalar()
    if session is None:
        raise NotFound(what="result")
    with store.reading(session) as room:
        return recounted(room, poll, sealed(store, room, poll))
