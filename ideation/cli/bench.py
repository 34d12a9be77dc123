"""The project's own load measurement lies beside the program, in `bench/`: this leads there."""

from __future__ import annotations

import subprocess
import sys

import click

from ideation.config import ROOT


@click.command(add_help_option=False, context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def bench(words: tuple[str, ...]) -> None:
    """Measure this checkout: deliveries, votes, everybody coming in at once, counting."""
    raise SystemExit(subprocess.run([sys.executable, "-m", "bench", *words], cwd=ROOT).returncode)
