"""One's own sessions: which sessions a user runs, newest first; and apart from them the rehearsals of the last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from ideation.domain.entities import Member
from ideation.runtime.extensions import db
from ideation.sessions.rehearsal import KEPT
from ideation.storage.session_tables import TABLES, sessions

members = TABLES[Member]
people = members.alias("people")


def facilitated(user: str) -> Sequence[Row[Any]]:
    taking_part = (
        select(func.count())
        .where(people.c.session == sessions.c.id, people.c.role == "participant")
        .where(people.c.state == "in", people.c.left.is_(False), people.c.gone.is_(False))
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


def rehearsed(user: str, now: datetime) -> Sequence[Row[Any]]:
    """As a participant: somebody who does not exist leads them. After a day they are gone."""
    query = (
        select(sessions)
        .join(members, members.c.session == sessions.c.id)
        .where(members.c.user == user, members.c.state == "in")
        .where(sessions.c.sandbox.is_(True), sessions.c.created_at >= now - KEPT)
        .order_by(sessions.c.created_at.desc())
    )
    return db.session.execute(query).all()
