"""Counting any ballots by any method, without a database."""

from __future__ import annotations

from typing import TextIO

import click

from ideation.cli import json_option, read_json, saying_no, tell
from ideation.domain.voting.counting import count_file


@click.command()
@click.argument("file", type=click.File(encoding="utf-8"))
@click.option("--language", type=click.Choice(["da", "en"]), default="da", show_default=True)
@json_option
def count(file: TextIO, language: str, as_json: bool) -> None:
    """Count the ballots in FILE (a counting file; - for standard input)."""
    tell(saying_no(counted, file, language), as_json)


def counted(file: TextIO, language: str) -> dict[str, object]:
    return count_file(read_json(file, "file"), language)
