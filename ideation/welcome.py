"""What a server says at its start, and what it makes at its first: a demo session and a way in for its facilitator."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from random import SystemRandom

from flask import Flask
from sqlalchemy import select

from ideation import accounts, plans, rehearsal
from ideation.domain.changes import At
from ideation.domain.codes import spoken
from ideation.domain.entities import Session
from ideation.extensions import db
from ideation.house import House
from ideation.identity import now, writing
from ideation.models import User
from ideation.tables import sessions

DEMO_EMAIL = "demo@ideation.example"
DEMO_NAME = "Demo"
MOST = 5  # sessions named at a start


def greet(app: Flask) -> None:
    house: House = app.extensions["ideation"]
    lines = [f"Ideation: {house.config.origin}"]
    with app.app_context():
        rehearsal.forget_old(house, now())
        if not house.config.production:
            lines += first_start(house) if nobody_yet() else open_now(house)
    print("\n".join(lines), file=sys.stderr, flush=True)


def nobody_yet() -> bool:
    return db.session.execute(select(User.id).where(User.email.is_not(None)).limit(1)).first() is None


def first_start(house: House) -> list[str]:
    with writing():
        user = accounts.create(email=DEMO_EMAIL, name=DEMO_NAME, role="facilitator")
        link = accounts.password_link(user)
    made = demo_session(house, user)
    return [
        "",
        f"A session is ready: {made.title}",
        f"  Join code:    {spoken(made.code)}",
        f"  Join link:    {house.config.origin}/j/{made.invite}",
        f"  Projector:    {house.config.origin}/s/{made.projector}",
        f"  Facilitator:  {link}",
        f"                sets the password of {DEMO_EMAIL}; works once, for a week",
    ]


def demo_session(house: House, user: User) -> Session:
    at = At(now=datetime.now(UTC), rng=SystemRandom())
    plan = plans.read_plan(plans.template("half-day-camp"))
    return plans.found_session(house.store, at, plan, facilitator=user.id, facilitator_name=user.name)


def open_now(house: House) -> list[str]:
    """The codes of what is open, the newest first."""
    query = (
        select(sessions.c.title, sessions.c.code)
        .where(sessions.c.state.in_(("open", "locked")), sessions.c.sandbox.is_(False))
        .order_by(sessions.c.created_at.desc())
        .limit(MOST)
    )
    return [f"  {spoken(row.code or '')}  {row.title}" for row in db.session.execute(query)]
