"""Backup and restore."""

from __future__ import annotations

from pathlib import Path

import click

from ideation import backups
from ideation.cli import in_app, in_app_as_it_is
from ideation.extensions import db


@click.command()
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
@in_app
def backup(out: Path) -> None:
    """Copy everything to a file, while the server runs."""
    backups.backup(db.engine, out)
    click.echo(f"{out} ({out.stat().st_size} bytes)")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@in_app_as_it_is
def restore(file: Path) -> None:
    """Put a backup in place of what is there, which is kept beside it. One of an older program is brought up to date,
    one of a newer program is refused. Every phone then asks for its board anew."""
    kept = file.with_name(f"{file.name}.replaced")
    backups.backup(db.engine, kept)
    click.echo(f"{backups.restore(db.engine, file)} sessions restored; what was there before is in {kept}")
