"""Backup and restore."""

from __future__ import annotations

from pathlib import Path

import click

from ideation.cli import in_app, in_app_as_it_is, json_option, tell
from ideation.domain.n_of import n_of
from ideation.runtime.extensions import db
from ideation.storage import backups


@click.command()
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
@json_option
@in_app
def backup(out: Path, as_json: bool) -> None:
    """Copy everything to a file, while the server runs."""
    backups.backup(db.engine, out)
    size = out.stat().st_size
    if as_json:
        return tell({"file": str(out), "bytes": size}, as_json)
    click.echo(f"{out} ({size} bytes)")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
@in_app_as_it_is
def restore(file: Path, as_json: bool) -> None:
    """Put a backup in place of what is there, which is kept beside it. One of an older program is brought up to date,
    one of a newer program is refused. Every phone then asks for its board anew."""
    kept = file.with_name(f"{file.name}.replaced")
    backups.backup(db.engine, kept)
    sessions = backups.restore(db.engine, file)
    if as_json:
        return tell({"sessions": sessions, "replaced": str(kept)}, as_json)
    click.echo(f"{n_of(sessions, 'session')} restored; what was there before is in {kept}")
