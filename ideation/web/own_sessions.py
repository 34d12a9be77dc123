"""One's own sessions: which sessions a user runs: what stands on the list, newest first, without rehearsals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select

from ideation.domain.entities import Member
from ideation.runtime.extensions import db
from ideation.storage.session_tables import TABLES, sessions

members = TABLES[Member]
people = members.alias("people")


def facilitated(user: str) -> Sequence[Row[Any]]:
    taking_part = (
        select(func.count())
        .where(people.c.session == sessions.c.id, people.c.role == "participant", people.c.state == "in")
        .scalar_subquery()
    )
    query = (
        select(sessions, taking_part.label("people"))
        .join(members, members.c.session == sessions.c.id)
        .where(members.c.user == user, members.c.role == "facilitator", members.c.state == "in")
        .where(sessions.c.sandbox.is_(False))
        .order_by(sessions.c.created_at.desc())
    )
    return db.session.execute(query).all()
