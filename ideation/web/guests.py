"""A guest who comes in for the first time: who they are and what they come back by, made before they are let in and
written by the transaction that lets them in. Nobody who is refused leaves a trace, and a crowd is one commit each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert

from ideation.accounts.identity import guest_row, made
from ideation.runtime.extensions import db
from ideation.storage.credentials import BEARER, LOGIN
from ideation.storage.statements import insert_new
from ideation.storage.user_tables import Token, User
from ideation.web import browser_login
from ideation.web.errors import locale


class Guest:
    """`token_for`: the session for which they get a token too, where a program asks. `token` is None otherwise."""

    def __init__(self, id: str, *, token_for: str | None = None) -> None:
        self.id, self.token = id, None
        self.login, row = made(LOGIN, user=id)
        self.keys: list[dict[str, Any]] = [row]
        if token_for is not None:
            self.token, row = made(BEARER, user=id, session=token_for)
            self.keys.append(row)

    def bring(self, connection: Connection) -> None:
        """In the transaction that lets them in."""
        connection.execute(insert_new(User.__table__, connection.dialect.name), guest_row(locale(), self.id))
        connection.execute(insert(Token), self.keys)

    def stay(self) -> User:
        """After it: this browser is theirs."""
        user = db.session.get_one(User, self.id)
        user.login = self.login
        browser_login.hold(user)
        return user
