"""The contract as JSON, for the generator of the client's types and anybody's client; or as a page for people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from ideation.cli import json_option
from ideation.contract.schema import schema as whole

CUT_OFF = (
    "the line is closed: `rate_limited` where it was over a budget (docs/security.md), come back and ask `since`; "
    "`limit_reached` where newer lines of the same person took its place"
)
RESTART = (
    "this process ends: commands get `busy`, then the line is closed. Come back, not all at the same moment, and send "
    "again what has no answer"
)
SAID = {
    "changes": ("an envelope", "what changed for this role since the last one"),
    "tick": ("`epoch`, `seq`, `now`", "every 5 seconds: where the session is"),
    "presence": ("`online`, `by_sector`", "at most once a second; counts, never a list"),
    "doing": ("signs of writing and voting", "counts, never who"),
    "counting": ("`poll`, `under_way`", "to facilitators: a long count begins, has ended"),
    "removed": ("`code`, `message`", "then the line is closed"),
    "cut_off": ("`code`, `message`", CUT_OFF),
    "server_restart": ("`retry_after_ms`", RESTART),
}


@click.command()
@click.option("--markdown", is_flag=True, help="Print docs/protocol.md instead.")
@json_option
def schema(markdown: bool, as_json: bool) -> None:
    """Print what GET /api/schema answers, as JSON."""
    if markdown and as_json:
        raise click.UsageError("Give either --markdown or --json.")
    click.echo("\n".join(page(whole())) if markdown else json.dumps(whole(), indent=1, ensure_ascii=False))


def page(found: dict[str, Any]) -> Iterator[str]:
    """Commands, cards, errors and methods as tables."""
    yield "# The live protocol\n\nMade by `ideation schema --markdown`; a test fails when it is stale. Whole JSON"
    yield "Schemas: `GET /api/schema`. One command is `{op_id, type, payload}`, over the socket or"
    yield "`POST /api/sessions/<id>/commands`.\n"
    yield "## Commands\n\n| command | payload | who | steps | can be undone |\n|---|---|---|---|---|"
    for name, command in found["commands"].items():
        who = ", ".join(command["roles"]) + (" (own)" if command["own"] else "")
        steps = ", ".join(command["phases"] or ["any"])
        undone = "yes" if command["reversible"] else ""
        yield f"| `{name}` | {fields(command['payload'])} | {who} | {steps} | {undone} |"
    yield "\n## Cards\n\n| collection | fields |\n|---|---|"
    yield from (f"| `{name}` | {fields(card)} |" for name, card in found["collections"].items())
    yield "\n## Settings of steps\n\n| phase | settings |\n|---|---|"
    yield from (f"| `{name}` | {fields(settings)} |" for name, settings in found["steps"].items())
    yield "\n## Voting methods\n\n| method | choice | settings |\n|---|---|---|"
    for name, method in found["methods"].items():
        yield f"| `{name}` | {fields(method['choice'])} | {fields(method['settings'])} |"
    yield "\n## What the server says by itself\n\n| event | payload | when |\n|---|---|---|"
    yield from (f"| `{name}` | {payload} | {when} |" for name, (payload, when) in SAID.items())
    yield "\n## Refusals\n\n| code | HTTP status | worth sending again |\n|---|---|---|"
    for code, error in found["errors"].items():
        yield f"| `{code}` | {error['status']} | {'yes' if error['retryable'] else ''} |"


def fields(model: dict[str, Any]) -> str:
    """The names of a model's fields, those that may be left out with a question mark."""
    required = set(model.get("required", []))
    names = model.get("properties", {})
    return ", ".join(f"`{name}`" if name in required else f"`{name}`?" for name in names) or "–"
