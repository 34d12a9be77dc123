"""Accounts, from the shell."""

from __future__ import annotations

import sys

import click

from ideation import accounts
from ideation.cli import in_app, json_option, tell
from ideation.identity import writing


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
    hashed = accounts.hash_password(password) if password is not None else None
    with writing():
        made = accounts.create(email=email, name=name, role=role, hashed=hashed)
        found = {"user": made.id, "email": made.email}
        if password is None:
            found["password_link"] = accounts.password_link(made)
    tell(found, as_json)
