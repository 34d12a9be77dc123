"""One-time links: whoever opens one comes in to help run a session, or to look on. One is worth what its maker may do
when it is used, and ends with the right it came from. All of it in the session's own transactions.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select

from ideation.domain import limits
from ideation.domain.changes import Effect
from ideation.domain.entities import Member
from ideation.domain.errors import Forbidden, NotFound
from ideation.domain.room import Room
from ideation.storage.credentials import hashed
from ideation.storage.session_tables import TABLES
from ideation.storage.user_tables import Token, User

MINUTES = 30
KINDS = {"as_facilitator": "facilitator", "as_observer": "observer"}  # of a token → the role it gives
tokens, users, members = cast(Table, Token.__table__), cast(Table, User.__table__), TABLES[Member]


@dataclass(frozen=True, slots=True)
class Link:
    """`id` names it without opening anything: the secret is kept nowhere."""

    id: str
    session: str
    role: str
    maker: str | None
    made: datetime
    until: datetime


LINK = select(tokens.c.hash, tokens.c.session, tokens.c.kind, tokens.c.maker, tokens.c.created_at, tokens.c.expires_at)


def found(connection: Connection, *which: ColumnElement[bool]) -> list[Link]:
    """Those that count still, the newest first."""
    counts = tokens.c.kind.in_(KINDS), tokens.c.expires_at > datetime.now(UTC)
    rows = connection.execute(LINK.where(*counts, *which).order_by(tokens.c.created_at.desc(), tokens.c.hash))
    return [Link(r.hash, r.session, KINDS[r.kind], r.maker, r.created_at, r.expires_at) for r in rows]


def of_session(session: str) -> ColumnElement[bool]:
    return tokens.c.session == session


def find(connection: Connection, secret: str) -> Link | None:
    return next(iter(found(connection, tokens.c.hash == hashed(secret))), None)


def make(connection: Connection, maker: Member, role: str) -> str:
    """A new link's secret; of one maker only the newest few."""
    secret, now = secrets.token_urlsafe(24), datetime.now(UTC)
    kind = next(kind for kind, gives in KINDS.items() if gives == role)
    row = {"hash": hashed(secret), "kind": kind, "session": maker.session, "maker": maker.user, "created_at": now}
    connection.execute(insert(tokens), row | {"expires_at": now + timedelta(minutes=MINUTES)})
    mine = found(connection, of_session(maker.session), tokens.c.maker == maker.user)
    void(connection, tokens.c.hash.in_([link.id for link in mine[limits.LINKS_OF_ONE :]]))
    return secret


def void(connection: Connection, *which: ColumnElement[bool]) -> int:
    return connection.execute(delete(tokens).where(tokens.c.kind.in_(KINDS), *which)).rowcount


# -- using one ------------------------------------------------------------------------------------------------


def may_make(member: Member | None) -> bool:
    return member is not None and member.leads_here


def worth(room: Room, link: Link) -> bool:
    """Whether its maker may still do what it does."""
    return may_make(room.member_of(link.maker or ""))


def opens_for(link: Link, member: Member | None) -> None:
    """Nobody who was taken out; and who waits at the door only if it was made for them there."""
    if member and member.state == "removed":
        raise Forbidden("removed")
    if member and member.state == "waiting" and member.joined_at and link.made < member.joined_at:
        raise Forbidden("waiting")


def use(connection: Connection, link: Link) -> None:
    """It is gone now, in the transaction that lets somebody in. Of two who come at once, one finds it."""
    if not void(connection, tokens.c.hash == link.id):
        raise NotFound("link")


# -- what ends with what changed ------------------------------------------------------------------------------


def follow(connection: Connection, effect: Effect) -> None:
    """Called with everything that is written of a session: no rule has to think of it."""
    session = effect.session.id
    lost = [old.user for old, new in effect.put if isinstance(old, Member) and loses(old, new)]
    if effect.session.invite != effect.was.invite:
        void(connection, of_session(session))
    elif lost:
        void(connection, of_session(session), tokens.c.maker.in_(lost))
    gone = [entity.user for entity in effect.drop if isinstance(entity, Member)]
    if gone:
        forget(connection, session, gone)


def loses(old: Member, new: object) -> bool:
    return may_make(old) and isinstance(new, Member) and not may_make(new)


def forget(connection: Connection, session: str, gone: Collection[str]) -> None:
    """Who made room at the door leaves nothing behind: no key, and no guest who is nowhere else."""
    connection.execute(delete(tokens).where(tokens.c.session == session, tokens.c.user.in_(gone)))
    somewhere = select(members.c.user).where(members.c.user.in_(gone), members.c.gone.is_(False))
    nowhere = users.c.id.in_(gone), users.c.role == "guest", users.c.id.not_in(somewhere)
    connection.execute(delete(users).where(*nowhere))
