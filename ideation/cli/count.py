"""Counting any ballots by any method, without a database; and other people's files as counting files."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, BinaryIO

import click

from ideation.cli import json_option, saying_no, tell
from ideation.cli.json_files import parsed
from ideation.domain.errors import Invalid
from ideation.domain.languages import DEFAULT, LANGUAGES
from ideation.domain.voting.formats.counting_file import count_file, method_named
from ideation.domain.voting.formats.pabulib.city_outcome import compared
from ideation.domain.voting.formats.pabulib.reader import is_pabulib, read_pabulib
from ideation.domain.voting.formats.preflib import is_preflib, read_preflib
from ideation.domain.voting.formats.scottish import is_scottish, read_scottish

FORMATS: tuple[tuple[Callable[[str], bool], Callable[[str], dict[str, Any]]], ...] = (
    (is_pabulib, read_pabulib),
    (is_preflib, read_preflib),
    (is_scottish, read_scottish),
)

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
@click.option("--language", type=click.Choice(LANGUAGES), default=DEFAULT, show_default=True)
@method_option
@set_option
@json_option
def count(file: BinaryIO, language: str, method: str | None, changed: tuple[str, ...], as_json: bool) -> None:
    """Count the ballots in FILE; - for standard input.

    FILE is a counting file (JSON), a Pabulib file (.pb), orders of PrefLib's (.soc .soi .toc .toi) or Scottish
    council ballots (.csv).

    A Pabulib file is counted by the rule it names, for ticks, points and orders alike: greedy, greedy-threshold,
    greedy-no-skip, equalshares, equalshares/add1, each also with -comparison; greedy-custom where the comment says
    which percentage of a price is enough; greedy-exclusive and any other as nearly as the file tells. Where it names
    none, or one that is not known here, by equal shares. Whatever was counted otherwise than the file asks is said in
    `notes`.

    Where the file says whom its city chose, `city_agrees` says whether the count gives the same. Where it does not,
    `notes` say how they differ, and the exit status is 1, unless you asked for another --method or --set.
    """
    found = saying_no(counted, file, language, method, changed)
    tell(found, as_json)
    if found.get("city_agrees") is False and not (method or changed):
        click.echo(f"The count and the city differ. {differing(found['notes'])}", err=True)
        raise SystemExit(1)


@click.command()
@click.argument("file", type=click.File("rb"))
@method_option
@set_option
@json_option
def pabulib(file: BinaryIO, method: str | None, changed: tuple[str, ...], as_json: bool) -> None:
    """Print FILE (Pabulib, PrefLib or Scottish) as a counting file (JSON), with what of it was passed over."""
    click.echo(json.dumps(saying_no(document, file, method, changed), ensure_ascii=False, indent=1))


def counted(file: BinaryIO, language: str, method: str | None = None, changed: tuple[str, ...] = ()) -> dict[str, Any]:
    found = document(file, method, changed)
    result = {"method": found.get("method")} | count_file(found, language)
    if "pabulib" not in found:
        return result | ({"notes": found["notes"]} if found.get("notes") else {})
    told, city = found["pabulib"], compared(found, result)
    notes = [*told["notes"], *city.notes]
    result |= {"notes": notes, "city": told["selected"], "city_agrees": city.agrees}
    return result | {"pabulib": {name: told[name] for name in ("ignored", "scale")} | {"notes": notes}}


def differing(notes: list[str]) -> str:
    return " ".join(note for note in notes if note.startswith("This count differs"))


def document(file: BinaryIO, method: str | None = None, changed: tuple[str, ...] = ()) -> dict[str, Any]:
    found = read(text_of(file.read()))
    if not isinstance(found, dict):
        raise Invalid({"document": "wrong_type"})
    if method and method_named(method).name != found.get("method"):
        found |= {"method": method, "settings": spending(found, method)}
        found.pop("lot" if "pabulib" in found else "", None)
    if changed:
        found["settings"] = (found.get("settings") or {}) | dict(setting(text) for text in changed)
    return found


def spending(found: dict[str, Any], method: str) -> dict[str, Any]:
    """Any rule that spends a pot spends the file's."""
    return dict(found.get("pabulib", {}).get("spending", {})) if method.startswith("budget_") else {}


def text_of(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Invalid({"file": "not_text"}) from None


def read(text: str) -> Any:
    for is_one, read_one in FORMATS:
        if is_one(text):
            return read_one(text)
    if text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "["):
        raise Invalid({"file": "not_json"}, "no_known_format")
    return parsed(text, "file")


def setting(text: str) -> tuple[str, Any]:
    name, told, value = text.partition("=")
    if not (name and told):
        raise click.UsageError(f"--set {text}: a setting is given as NAME=VALUE, such as --set seats=3.")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
