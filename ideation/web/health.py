"""Is the process up, and can it work? Anybody may ask, so it says fixed words; what is the matter stands in the log."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable

from flask import Blueprint
from sqlalchemy import text

from ideation.runtime.extensions import db
from ideation.services import services
from ideation.storage.migrate import behind

blueprint = Blueprint("health", __name__)
LEAST_FREE_MB = 200
WORDS = ("unavailable", "full", "low", "behind")
log = logging.getLogger("ideation.web")


@blueprint.get("/healthz")
def healthz() -> dict[str, bool]:
    return {"ok": True}


@blueprint.get("/readyz")
def readyz() -> tuple[dict[str, str], int]:
    found = {"database": database, "queue": queue, "disk": disk, "migrations": migrations}
    state = {name: tried(name, check) for name, check in found.items()}
    return state, 200 if all(value == "ok" for value in state.values()) else 503


def tried(name: str, check: Callable[[], str | None]) -> str:
    """`ok`, or what is the matter in one of WORDS."""
    try:
        found = check()
    except Exception:
        log.warning("%s is not ready", name, exc_info=True)
        found = "unavailable"
    return found if found in WORDS else "unavailable" if found else "ok"


def database() -> None:
    with db.engine.connect() as connection:
        connection.execute(text("SELECT 1"))


def queue() -> str | None:
    return services().queue_state()


def disk() -> str | None:
    """The disk of this machine, and what the database said of its own."""
    if state := services().disk_state():
        return state
    free = shutil.disk_usage(services().config.instance).free // 2**20
    return None if free >= LEAST_FREE_MB else "low"


def migrations() -> str | None:
    return "behind" if behind() else None
