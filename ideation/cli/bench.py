"""The project's own load measurement lies beside the program, in `bench/`: this leads there."""

from __future__ import annotations

import subprocess
import sys

import click

from ideation.cli import json_option
from ideation.runtime.config import ROOT


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.argument("measurement", nargs=-1, type=click.UNPROCESSED)
@json_option
def bench(measurement: tuple[str, ...], as_json: bool) -> None:
    """Measure this checkout on this machine, against servers of its own.

    \b
    load      ideas at an even rate, each delivered to everybody in the room
    votes     five ballots a person within the time, then close and count
    doors     all sockets at once, until everybody has the board
    counting  how long each way of counting takes

    Each has --help.
    """
    words = (*measurement, *(["--json"] if as_json else [])) if measurement else ("--help",)
    raise SystemExit(subprocess.run([sys.executable, "-m", "bench", *words], cwd=ROOT).returncode)
