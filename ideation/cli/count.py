"""Counting any ballots by any method, without a database; and other people's files as counting files."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

import click

from ideation.cli import json_option, saying_no, tell
from ideation.cli.reading import parsed
from ideation.domain.errors import Invalid
from ideation.domain.voting.counting import count_file
from ideation.domain.voting.pabulib.reading import is_pabulib, read_pabulib
from ideation.domain.voting.scottish import is_scottish, read_scottish

method_option = click.option("--method", help="Count by this method instead of the file's own rule.")
set_option = click.option(
    "--set",
    "changed",
    multiple=True,
    metavar="NAME=VALUE",
    help="A setting of the method, as JSON or text; repeatable.",
)


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--language", type=click.Choice(["da", "en"]), default="da", show_default=True)
@method_option
@set_option
@json_option
def count(file: BinaryIO, language: str, method: str | None, changed: tuple[str, ...], as_json: bool) -> None:
    """Count the ballots in FILE; - for standard input.

    FILE is a counting file (JSON), a Pabulib file (.pb) or Scottish council ballots (.csv). A Pabulib file is counted
    by the rule it names: greedy, or equal shares raised by one unit of money with Swiecie's eligibility
    (equalshares/add1). Where it names none: equal shares for approvals, dots for points, score for scores, a single
    transferable vote for rankings.
    """
    tell(saying_no(counted, file, language, method, changed), as_json)


@click.command()
@click.argument("file", type=click.File("rb"))
@method_option
@set_option
def pabulib(file: BinaryIO, method: str | None, changed: tuple[str, ...]) -> None:
    """Print FILE (Pabulib .pb or Scottish .csv) as a counting file, with what of it was passed over."""
    click.echo(json.dumps(saying_no(document, file, method, changed), ensure_ascii=False, indent=1))


def counted(file: BinaryIO, language: str, method: str | None = None, changed: tuple[str, ...] = ()) -> dict[str, Any]:
    found = document(file, method, changed)
    told = {name: found["pabulib"][name] for name in ("ignored", "notes", "scale")} if "pabulib" in found else {}
    return {"method": found.get("method")} | count_file(found, language) | ({"pabulib": told} if told else {})


def document(file: BinaryIO, method: str | None = None, changed: tuple[str, ...] = ()) -> dict[str, Any]:
    found = read(text_of(file.read()))
    if not isinstance(found, dict):
        raise Invalid({"document": "wrong_type"})
    if method and method != found.get("method"):
        found |= {"method": method, "settings": {}}
    if changed:
        found["settings"] = (found.get("settings") or {}) | dict(setting(text) for text in changed)
    return found


def text_of(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Invalid({"file": "not_text"}) from None


def read(text: str) -> Any:
    if is_pabulib(text):
        return read_pabulib(text)
    if is_scottish(text):
        return read_scottish(text)
    return parsed(text, "file")


def setting(text: str) -> tuple[str, Any]:
    name, _, value = text.partition("=")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
