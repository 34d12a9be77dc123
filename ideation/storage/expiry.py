"""Expiry: what has run out, and who never became anything, is swept away: now and then, a little at a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Select, delete, exists, or_, select

from ideation.domain import limits
from ideation.domain.entities import Member
from ideation.storage.session_tables import TABLES
from ideation.storage.store import Store
from ideation.storage.user_tables import Token, User

members = TABLES[Member]


class Expiry:
    """Asked at every tick; it works when it is time, and goes on at the next one while there is more."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self.store, self.clock, self.next = store, clock, float("-inf")

    def tick(self) -> None:
        if self.clock() < self.next:
            return
        if self.sweep() < limits.SWEPT_AT_ONCE:
            self.next = self.clock() + limits.SWEEP_SECONDS

    def sweep(self) -> int:
        """How many rows of a kind went, at most."""
        now = datetime.now(UTC)
        with self.store.turn, self.store.writing.begin() as at:
            keys = at.execute(delete(Token).where(Token.hash.in_(run_out(now)))).rowcount
            return max(keys, at.execute(delete(User).where(User.id.in_(never_came(now)))).rowcount)


def run_out(now: datetime) -> Select[str]:
    endless = now - timedelta(days=limits.BEARER_DAYS)
    old = or_(Token.expires_at < now, (Token.expires_at.is_(None)) & (Token.created_at < endless))
    return select(Token.hash).where(old).limit(limits.SWEPT_AT_ONCE)


def never_came(now: datetime) -> Select[str]:
    """Guests of nothing: whoever was refused at a door, and whose sessions are all gone."""
    somewhere = exists().where(members.c.user == User.id)
    yesterday = now - timedelta(hours=limits.GUEST_OF_NOTHING_HOURS)
    guests = select(User.id).where(User.role == "guest", User.email.is_(None), User.created_at < yesterday)
    return guests.where(~somewhere).limit(limits.SWEPT_AT_ONCE)
