"""A guest who comes in for the first time: who they are and what they come back by, made before they are let in and
written by the transaction that lets them in. Nobody who is refused leaves a trace, and a crowd is one commit each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert

from ideation.extensions import db
from ideation.identity import guest_row, made
from ideation.keys import BEARER, LOGIN
from ideation.models import Token, User
from ideation.statements import insert_new
from ideation.web import logins
from ideation.web.doors import locale


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
        logins.hold(user)
        return user
