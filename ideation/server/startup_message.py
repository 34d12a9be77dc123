"""The start-up message: what a server says at its start: where phones reach it, or what to do so that they can; what is
open, and the way in for whoever leads. At its first start it makes a demo session, and a login for its facilitator."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from random import SystemRandom

from flask import Flask
from sqlalchemy import select

from ideation.accounts import accounts
from ideation.accounts.identity import now, writing
from ideation.domain.changes import At
from ideation.domain.entities import Session
from ideation.domain.join_codes import spoken
from ideation.runtime import network_addresses
from ideation.runtime.config import Config
from ideation.runtime.extensions import db
from ideation.services import Services
from ideation.sessions import creation, rehearsal
from ideation.storage.session_tables import sessions
from ideation.storage.user_tables import User

DEMO_EMAIL = "demo@ideation.example"
DEMO_NAME = "Demo"
MOST = 5  # sessions named at a start


def greet(app: Flask) -> None:
    services: Services = app.extensions["ideation"]
    lines = [f"Ideation: {services.config.origin}"]
    with app.app_context():
        rehearsal.forget_old(services, now())
        if not services.config.production:
            lines += [*for_phones(services.config), *(first_start(services) if nobody_yet() else again(services))]
    print("\n".join(lines), file=sys.stderr, flush=True)


# -- whether phones get here ----------------------------------------------------------------------------------


def for_phones(config: Config) -> list[str]:
    """How people in the room reach it: one sentence, and what to do where they cannot."""
    if network_addresses.only_here(config.host):
        return [f"  {kept_to_itself(config)}"]
    if config.public_url:
        return []
    if network_addresses.only_here(network_addresses.host_of(config.origin)):
        return ["  This computer is on no network: join the Wi-Fi and start again."]
    wide = config.host in network_addresses.EVERYWHERE
    others = (
        [network_addresses.own(host, config.port) for host in network_addresses.in_the_room(config.host)[1:]]
        if wide
        else []
    )
    also = f" Or try {', '.join(others)}." if others else ""
    return [
        f"  Phones on the same network open that address.{also}",
        f"  Is it another one? PUBLIC_URL=http://<address>:{config.port} {config.for_phones}",
    ]


def kept_to_itself(config: Config) -> str:
    if config.public_url:
        return f"It only listens to this computer. Without a web server in front, phones need {config.for_phones}"
    return f"Only this computer can open that. For phones on the same network: {config.for_phones}"


# -- the first start, and those after it ----------------------------------------------------------------------


def nobody_yet() -> bool:
    return db.session.execute(select(User.id).where(User.email.is_not(None)).limit(1)).first() is None


def first_start(services: Services) -> list[str]:
    with writing():
        user = accounts.create(email=DEMO_EMAIL, name=DEMO_NAME, role="facilitator")
        link = accounts.password_link(user)
    made = demo_session(services, user)
    return [
        "",
        f"A session is ready: {made.title}",
        f"  Join code:    {spoken(made.code)}",
        f"  Join link:    {services.config.origin}/j/{made.invite}",
        f"  Projector:    {services.config.origin}/s/{made.projector}",
        f"  Facilitator:  {link}",
        f"                sets the password of {DEMO_EMAIL}; works once, for a week",
    ]


def demo_session(services: Services, user: User) -> Session:
    at = At(now=datetime.now(UTC), rng=SystemRandom())
    plan = creation.read_plan(creation.template("half-day-camp"))
    return creation.found_session(services.store, at, plan, facilitator=user.id, facilitator_name=user.name)


def again(services: Services) -> list[str]:
    """What is open, and how to get in as the one who leads."""
    who = db.session.execute(select(User.email).where(User.email.is_not(None)).order_by(User.created_at)).scalar()
    return [
        *open_now(),
        "",
        f"  Log in:       {services.config.origin}/login",
        f"  No password?  PUBLIC_URL={services.config.origin} .venv/bin/ideation user link --email {who}",
        "                prints a link that sets a new one",
    ]


def open_now() -> list[str]:
    """The codes of what is open, the newest first."""
    query = (
        select(sessions.c.title, sessions.c.code)
        .where(sessions.c.state.in_(("open", "locked")), sessions.c.sandbox.is_(False))
        .order_by(sessions.c.created_at.desc())
        .limit(MOST)
    )
    return [f"  {spoken(row.code or '')}  {row.title}" for row in db.session.execute(query)]
