"""Credentials: what people come in by: the login in a browser's cookie, and the bearer token of a program. Both are
rows of `tokens`, so that one question finds either, one deletion ends it, and one look at each tick tells which still
count.

Nothing here needs a request or an app: the handshake of a socket asks the same questions as a page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, bindparam, or_, select

from ideation.domain import limits
from ideation.storage.user_tables import Token

LOGIN, BEARER, MOVE = "login", "bearer", "move"
# Whatever is handed out has an end: what is not here says its own.
LASTS = {LOGIN: timedelta(days=limits.LOGIN_DAYS), BEARER: timedelta(days=limits.BEARER_DAYS)}


@dataclass(frozen=True, slots=True)
class Key:
    """`session`: the only one where it counts; None is everywhere. The secret itself is nowhere kept."""

    hash: str
    user: str
    session: str | None

    def user_in(self, session: str | None) -> str | None:
        """Who this is in that session (None: outside of all): in another one than its own it opens nothing."""
        return self.user if self.session in (None, session) else None


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


COUNTS = or_(Token.expires_at.is_(None), Token.expires_at > bindparam("now"))
FIND = select(Token.hash, Token.user, Token.session).where(
    Token.hash == bindparam("hash"), Token.kind == bindparam("kind"), Token.user.is_not(None), COUNTS
)
ALIVE = select(Token.hash).where(Token.hash.in_(bindparam("hashes", expanding=True)), COUNTS)


def find(connection: Connection, kind: str, secret: object) -> Key | None:
    """The key of this kind with this secret, as long as it counts; whatever anybody may have sent for one."""
    if not isinstance(secret, str):
        return None
    row = connection.execute(FIND, {"hash": hashed(secret), "kind": kind, "now": datetime.now(UTC)}).first()
    return Key(row.hash, row.user, row.session) if row else None


def alive(connection: Connection, hashes: Collection[str]) -> set[str]:
    """Which of these still count, in one question."""
    asked = {"hashes": list(hashes), "now": datetime.now(UTC)}
    return set(connection.execute(ALIVE, asked).scalars()) if hashes else set()
