"""Who is asking: the browser's login cookie, a bearer token, a one-time link. Secrets are kept as hashes only."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Request, request
from flask_login import current_user
from sqlalchemy import ColumnElement, bindparam, delete, insert, select

from ideation.domain import limits
from ideation.domain.pasted_text import tidied
from ideation.runtime.extensions import db, login
from ideation.services import services
from ideation.storage import credentials
from ideation.storage.credentials import BEARER, LASTS, LOGIN, MOVE, Key, hashed
from ideation.storage.user_tables import Token, User

# Asked by every request: put together once.
WHOSE = (
    select(User, Token.hash, Token.session)
    .join(Token, Token.user == User.id)
    .where(Token.hash == bindparam("hash"), Token.kind == bindparam("kind"), credentials.COUNTS)
)


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def writing() -> Iterator[None]:
    """One unit of work on people and keys: ends whatever was being read, takes the writer's turn, commits. Whoever
    came in by what was struck out is shown out after that. Do what is slow before, and what is live (`commands`)
    outside."""
    db.session.rollback()
    struck: list[str] = []
    with services().store.turn:
        db.session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
        db.session.info.update(writing=True, struck=struck)
        try:
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise
        finally:
            db.session.info.clear()
    services().ended(struck)


def guest_row(language: str | None, id: str) -> dict[str, Any]:
    """Of whoever comes in as one, written with what lets them in: nobody who is refused leaves a guest behind."""
    return {"id": id, "role": "guest", "language": language, "created_at": now()}


def new_guest(language: str | None = None, id: str | None = None) -> User:
    user = User(id=id or str(uuid.uuid4()), role="guest", language=language, created_at=now())
    db.session.add(user)
    db.session.flush()
    return user


# -- secrets that are handed out ------------------------------------------------------------------------------


def made(
    kind: str,
    *,
    user: str | None = None,
    session: str | None = None,
    minutes: int | None = None,
    secret: str | None = None,
) -> tuple[str, dict[str, Any]]:
    """A secret, and the row of `tokens` that knows it again: for whoever writes it with what else they write."""
    secret, at = secret or secrets.token_urlsafe(24), now()
    until = at + (timedelta(minutes=minutes) if minutes else LASTS[kind])
    row = {"hash": hashed(secret), "kind": kind, "user": user, "session": session, "expires_at": until}
    return secret, row | {"created_at": at}


def issue(
    kind: str,
    *,
    user: str | None = None,
    session: str | None = None,
    minutes: int | None = None,
    secret: str | None = None,
) -> str:
    """Make a secret of this kind and keep its hash, inside `writing()`. It counts for so many minutes, or as long as
    its kind lasts; and only the newest few that one person has."""
    secret, row = made(kind, user=user, session=session, minutes=minutes, secret=secret)
    db.session.execute(insert(Token), row)
    if user and kind in MOST:
        keep_newest(MOST[kind], Token.kind == kind, Token.user == user, Token.session == session)
    return secret


MOST = {
    LOGIN: limits.LOGINS_OF_ONE,
    BEARER: limits.BEARERS_OF_ONE,
    MOVE: limits.MOVES_OF_ONE,
    "password": limits.PASSWORDS_OF_ONE,
}


def keep_newest(most: int, *which: ColumnElement[bool]) -> None:
    newest = select(Token.hash).where(*which).order_by(Token.created_at.desc()).limit(most)
    strike(*which, Token.hash.not_in(newest))


def strike(*which: ColumnElement[bool]) -> list[str]:
    """End these keys, inside `writing()`: the only way a login or a token goes, for whoever came in by it goes too."""
    gone = list(db.session.execute(delete(Token).where(*which).returning(Token.hash)).scalars())
    db.session.info["struck"].extend(gone)
    return gone


def new_login(user: User) -> User:
    """Of this user in one more browser, inside `writing()`: whoever takes it to the browser finds it in `login`."""
    user.login = issue(LOGIN, user=user.id)
    return user


def valid(kind: str, secret: str) -> Token | None:
    token = db.session.get(Token, hashed(secret))
    if token is None or token.kind != kind or (token.expires_at and token.expires_at < now()):
        missed(kind)
        return None
    return token


def missed(kind: str) -> None:
    """A wrong key, counted where that kind of key has a keyhole. Those of 192 bits that come with every request have
    none: nobody guesses them, and a phone that was removed asks again and again."""
    if kind in services().guess_limits.missed:
        services().guess_limits.miss(kind)


def redeem(kind: str, secret: str) -> tuple[str | None, str | None] | None:
    """(user, session) of a one-time secret, which is gone after this; None where it is unknown, used or old.
    Deleting is the test: of two who come at once, one deletes. Inside `writing()`."""
    gone = db.session.execute(
        delete(Token)
        .where(Token.hash == hashed(secret), Token.kind == kind)
        .returning(Token.user, Token.session, Token.expires_at)
    ).first()
    if gone is None or (gone.expires_at and gone.expires_at < now()):
        missed(kind)
        return None
    return gone.user, gone.session


def by_email(email: str) -> User | None:
    return db.session.execute(select(User).where(User.email == tidied(email).strip().lower())).scalar()


# -- who is asking --------------------------------------------------------------------------------------------


def bearer_of(request: Request) -> str | None:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else None


@login.user_loader  # type: ignore[untyped-decorator]
def from_cookie(value: str) -> User | None:
    """Whoever says who they are by a token is that, whatever cookie comes along."""
    return None if bearer_of(request) is not None else known_by(LOGIN, value)


@login.request_loader  # type: ignore[untyped-decorator]
def from_header(request: Request) -> User | None:
    """A token for one session is nobody at any address but that session's: see `in_session` for the one exception."""
    secret = bearer_of(request)
    return known_by(BEARER, secret, session_asked(request)) if secret else None


def session_asked(request: Request) -> str | None:
    """The session that the address names. Every address about one calls it `session`: a test walks them all."""
    named = (request.view_args or {}).get("session")
    return str(named) if named is not None else None


def known_by(kind: str, secret: Any, session: str | None = None) -> User | None:
    """Who has this key, by one question, as far as it counts in this session (None: outside of all)."""
    row = db.session.execute(WHOSE, {"hash": hashed(secret), "kind": kind, "now": now()}).first()
    if row is None or Key(row.hash, row.User.id, row.session).user_in(session) is None:
        return None
    user: User = row.User
    return user


def in_session(session: str) -> User | None:
    """Who is asking, where the session stands in what they sent and not in the address: an invite, a code."""
    if current_user.is_authenticated:
        user: User = current_user._get_current_object()
        return user
    secret = bearer_of(request)
    return known_by(BEARER, secret, session) if secret else None
