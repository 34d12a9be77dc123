"""The dataset, to a folder."""

from __future__ import annotations

from pathlib import Path

import click

from ideation.cli import in_app
from ideation.export import dataset
from ideation.export_files import files
from ideation.house import house


@click.command()
@click.option("--session", required=True, metavar="ID")
@click.option("--format", "format", type=click.Choice(["json", "csv", "xlsx"]), default="json", show_default=True)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="A folder.")
@in_app
def export(session: str, format: str, out: Path) -> None:
    """Write the pseudonymised dataset with its codebook."""
    made = files(dataset(house().store, session), format)
    out.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        (out / name).write_bytes(content)
        click.echo(out / name)
