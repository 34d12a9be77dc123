"""`ideation`: the command line. Every command has --help, and --json where a machine may read it.

A command works on the database that DATABASE_URL names, beside a running server: the server takes in what
changed within seconds.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click
from sqlalchemy.exc import DBAPIError

from ideation.cli.refusals import asked_for, sentence
from ideation.domain.errors import Invalid, Refused
from ideation.runtime.error_answers import error_of
from ideation.runtime.file_permissions import keep_private

if TYPE_CHECKING:
    from flask import Flask

# Each module holds click commands; it is imported when one of them is asked for, so that help is quick.
WHERE = {
    "user": "users",
    "session": "sessions",
    "schema": "schema",
    "verify": "verify",
    "recount": "recount",
    "count": "count",
    "pabulib": "count",
    "export": "export",
    "backup": "backups",
    "restore": "backups",
    "demo": "demo",
    "bench": "bench",
}


class Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(WHERE)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in WHERE:
            return None
        return getattr(import_module(f"ideation.cli.{WHERE[name]}"), name)


SETTINGS = """Settings come from the environment: HOST (0.0.0.0: phones on the same network can open it), PORT,
PUBLIC_URL (the address people use), DATABASE_URL, and more in docs/operations.md."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=SETTINGS)
def main() -> None:
    """Ideation: generate ideas together, choose fairly, carry them out."""
    keep_private()


def app(*, brought_up: bool = True) -> Flask:
    """The app without its server: nothing is patched, and the database is brought up to date first."""
    os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_selector")
    from ideation.app import create_app
    from ideation.runtime.config import from_environment
    from ideation.storage.migrate import upgrade

    made = create_app(replace(from_environment(), async_mode="threading"))
    if brought_up and os.environ.get("AUTO_MIGRATE", "1") != "0":
        upgrade(made)
    return made


def opened(*, brought_up: bool) -> Flask:
    """A setting that cannot be used is told like any other no."""
    try:
        return app(brought_up=brought_up)
    except SystemExit as ended:
        raise ended if isinstance(ended.code, int) else failed(ended.code) from None


def in_app(command: Callable[..., Any], *, brought_up: bool = True) -> Callable[..., Any]:
    """Run in an app context; a refusal becomes one line and exit status 1."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        with saying_no(opened, brought_up=brought_up).app_context():
            return saying_no(command, *args, **options)

    return run


# Whatever schema the database has, also one that nothing else could work with.
in_app_as_it_is = partial(in_app, brought_up=False)


class SaidNo(click.ClickException):
    """One line on standard error; with --json also the typed error of the contract, on standard output."""

    def __init__(self, line: str, error: dict[str, Any]) -> None:
        super().__init__(line)
        context = click.get_current_context(silent=True)
        self.answer = {"ok": False, "error": error} if context and context.params.get("as_json") else None

    def show(self, file: Any = None) -> None:
        if self.answer:
            tell(self.answer, as_json=True)
        super().show(file)


def saying_no(command: Callable[..., Any], *args: Any, **options: Any) -> Any:
    try:
        return command(*args, **options)
    except Refused as refused:
        said = sentence(refused, asked_for())
        raise SaidNo(described(refused, said), error_of(refused, "en") | {"message": said}) from None
    except OSError as error:  # a folder that is not there, a disk that is full
        raise failed(f"{error.filename}: {error.strerror}" if error.filename and error.strerror else error) from None
    except DBAPIError as error:
        raise failed(f"The database of DATABASE_URL does not answer: {str(error.orig).splitlines()[0]}") from None


def failed(why: object) -> SaidNo:
    return SaidNo(str(why), {"code": "internal", "message": str(why)})


def described(refused: Refused, said: str) -> str:
    where = ", ".join(f"{path}: {why}" for path, why in refused.fields.items()) if isinstance(refused, Invalid) else ""
    more = refused.extra.get("detail")
    return "\n".join([f"{said}{f' ({where})' if where else ''}", *([str(more)] if more else [])])


def tell(value: dict[str, Any], as_json: bool) -> None:
    """For machines one JSON object, for people a line a field."""
    if as_json:
        click.echo(json.dumps(value, ensure_ascii=False))
    else:
        for name, item in value.items():
            click.echo(f"{name}: {item}")


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
