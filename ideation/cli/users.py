"""Accounts, from the shell."""

from __future__ import annotations

import sys
from typing import Any

import click
from sqlalchemy import select

from ideation.accounts import accounts
from ideation.accounts.identity import by_email, strike, writing
from ideation.cli import in_app, json_option, tell
from ideation.domain.errors import NotFound
from ideation.domain.n_of import n_of
from ideation.domain.times import iso
from ideation.runtime.extensions import db
from ideation.services import services
from ideation.storage.credentials import BEARER, LOGIN
from ideation.storage.user_tables import Token, User


@click.group()
def user() -> None:
    """Accounts of facilitators and organisers."""


@user.command()
@click.option("--email", required=True)
@click.option("--name", required=True)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@click.option("--role", type=click.Choice(["organiser", "facilitator"]), default="facilitator", show_default=True)
@json_option
@in_app
def create(email: str, name: str, password_stdin: bool, role: str, as_json: bool) -> None:
    """Make an account. Without a password, print the one-time link with which it is set."""
    password = sys.stdin.readline().rstrip("\n") if password_stdin else None
    hashed = accounts.hash_password(password, email, name) if password is not None else None
    with writing():
        made = accounts.create(email=email, name=name, role=role, hashed=hashed)
        found = {"user": made.id, "email": made.email}
        if password is None:
            found["password_link"] = accounts.password_link(made)
    tell(found, as_json)


@user.command()
@click.option("--email", required=True)
@json_option
@in_app
def link(email: str, as_json: bool) -> None:
    """Print a one-time link that sets a new password: for whoever has lost theirs, or the first link."""
    with writing():
        found = known(email)
        tell({"email": found.email, "password_link": accounts.password_link(found)}, as_json)


def known(email: str) -> User:
    found = by_email(email.strip().lower())
    if found is None:
        raise NotFound(what="user")
    return found


@user.command()
@click.option("--email", required=True)
@click.option(
    "--revoke", metavar="[ID]", is_flag=False, flag_value="all", help="End the one with this id; without an id, all."
)
@json_option
@in_app
def tokens(email: str, revoke: str | None, as_json: bool) -> None:
    """The logins and tokens of an account, the newest first; the secrets themselves are nowhere kept.

    One that is revoked counts for nothing at once, and whoever is connected by it is shown out within seconds.
    """
    found = known(email)
    mine = Token.user == found.id, Token.kind.in_((LOGIN, BEARER))
    revoked = revoked_of(mine, revoke) if revoke else 0
    listed = [
        described(token) for token in db.session.scalars(select(Token).where(*mine).order_by(Token.created_at.desc()))
    ]
    if as_json:
        return tell({"email": found.email, "revoked": revoked, "tokens": listed}, as_json)
    click.echo(
        f"{found.email}: {n_of(len(listed), 'login or token', 'logins and tokens')}"
        + (f", {revoked} revoked" if revoke else "")
    )
    for one in listed:
        click.echo("  {id}  {kind:6}  {session}  since {created_at}  until {expires_at}".format(**one))


def revoked_of(mine: Any, which: str) -> int:
    with writing():
        before = len(strike(*mine, *([] if which == "all" else [Token.hash.startswith(which, autoescape=True)])))
    if (hints := services().hints) is not None:
        hints.speak()  # this process ends before it would
    if not before and which != "all":
        raise NotFound(what="token")
    return before


def described(token: Token) -> dict[str, str]:
    return {
        "id": token.hash[:12],
        "kind": token.kind,
        "session": token.session or "everywhere",
        "created_at": iso(token.created_at),
        "expires_at": iso(token.expires_at) if token.expires_at else "never",
    }
