"""The contract as JSON, for the generator of the client's types and for anybody who writes a client."""

from __future__ import annotations

import json

import click

from ideation.schema import schema as whole


@click.command()
def schema() -> None:
    """Print what GET /api/schema answers."""
    click.echo(json.dumps(whole(), indent=1, ensure_ascii=False))
