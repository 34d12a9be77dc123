"""Who is asking: the browser's login cookie, a bearer token, a one-time link. Secrets are kept as hashes only."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from flask import Request
from sqlalchemy import delete, select

from ideation.extensions import db, login
from ideation.house import house
from ideation.models import Token, User


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def writing() -> Iterator[None]:
    """One unit of work on people and keys: ends whatever was being read, takes the writer's turn, commits.
    Do what is slow before, and what is live (`commands`) outside."""
    db.session.rollback()
    with house().store.turn:
        db.session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
        db.session.info["writing"] = True
        try:
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise
        finally:
            db.session.info.clear()


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def new_guest(language: str | None = None, id: str | None = None) -> User:
    user = User(id=id or str(uuid.uuid4()), role="guest", language=language, created_at=now(), login_version=1)
    db.session.add(user)
    db.session.flush()
    return user


def issue(
    kind: str,
    *,
    user: str | None = None,
    session: str | None = None,
    minutes: int | None = None,
    secret: str | None = None,
) -> str:
    """Make a secret of this kind and keep its hash, inside `writing()`."""
    secret = secret or secrets.token_urlsafe(24)
    expires = now() + timedelta(minutes=minutes) if minutes else None
    db.session.add(
        Token(hash=hashed(secret), kind=kind, user=user, session=session, expires_at=expires, created_at=now())
    )
    return secret


def valid(kind: str, secret: str) -> Token | None:
    token = db.session.get(Token, hashed(secret))
    if token is None or token.kind != kind or (token.expires_at and token.expires_at < now()):
        return None
    return token


def redeem(kind: str, secret: str) -> tuple[str | None, str | None] | None:
    """(user, session) of a one-time secret, which is gone after this; None where it is unknown, used or old.
    Deleting is the test: of two who come at once, one deletes. Inside `writing()`."""
    gone = db.session.execute(
        delete(Token)
        .where(Token.hash == hashed(secret), Token.kind == kind)
        .returning(Token.user, Token.session, Token.expires_at)
    ).first()
    if gone is None or (gone.expires_at and gone.expires_at < now()):
        return None
    return gone.user, gone.session


def user_by_bearer(secret: object) -> str | None:
    token = valid("bearer", secret) if isinstance(secret, str) else None
    return token.user if token else None


def bearer_of(request: Request) -> str | None:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else None


def by_email(email: str) -> User | None:
    return db.session.execute(select(User).where(User.email == email.strip().lower())).scalar()


@login.user_loader  # type: ignore[untyped-decorator]
def from_cookie(value: str) -> User | None:
    id, _, version = value.partition(".")
    user = db.session.get(User, id)
    return user if user and str(user.login_version) == version else None


@login.request_loader  # type: ignore[untyped-decorator]
def from_header(request: Request) -> User | None:
    secret = bearer_of(request)
    id = user_by_bearer(secret) if secret else None
    return db.session.get(User, id) if id else None
