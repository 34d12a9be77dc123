"""The dataset, to a folder."""

from __future__ import annotations

from pathlib import Path

import click

from ideation.cli import in_app, json_option, tell
from ideation.domain.languages import LANGUAGES
from ideation.export import dataset
from ideation.export.files import files
from ideation.export.pabulib import pabulib_files
from ideation.services import services


@click.command()
@click.option("--session", required=True, metavar="ID")
@click.option("--format", "format", type=click.Choice(["json", "csv", "xlsx", "pb"]), default="json", show_default=True)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="A folder.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Tables, headings and codebook in words, for people.")
@click.option("--with-ballots", is_flag=True, help="Needed for pb: the file holds every single ballot.")
@json_option
@in_app
def export(session: str, format: str, out: Path, lang: str | None, with_ballots: bool, as_json: bool) -> None:
    """Write the pseudonymised dataset with its codebook.

    --format pb writes each revealed poll among projects as a Pabulib file, which anybody can count again with
    `ideation count`. Such a file holds every ballot by itself. They name nobody, but who ticks twelve of five hundred
    ideas is nearly alone in it: somebody may be known by a ballot, and can show what was voted. That is why it is off
    by default. Give such files to named auditors, or publish them only where the group has said so beforehand.
    """
    if format == "pb" and not with_ballots:
        raise click.UsageError(
            "A .pb file holds every single ballot; see --help, and say --with-ballots if it is meant."
        )
    known = services().store
    made = pabulib_files(known, session) if format == "pb" else files(dataset(known, session), format, lang)
    out.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        (out / name).write_bytes(content)
    written = [str(out / name) for name in made]
    if as_json:
        return tell({"session": session, "format": format, "files": written}, as_json)
    for path in written:
        click.echo(path)
