"""Is the process up, and can it work?"""

from __future__ import annotations

import shutil
from collections.abc import Callable

from flask import Blueprint
from sqlalchemy import text

from ideation.extensions import db
from ideation.house import house
from ideation.migrating import behind

blueprint = Blueprint("health", __name__)
LEAST_FREE_MB = 200


@blueprint.get("/healthz")
def healthz() -> dict[str, bool]:
    return {"ok": True}


@blueprint.get("/readyz")
def readyz() -> tuple[dict[str, str], int]:
    found = {"database": database, "queue": queue, "disk": disk, "migrations": migrations}
    state = {name: tried(check) for name, check in found.items()}
    return state, 200 if all(value == "ok" for value in state.values()) else 503


def tried(check: Callable[[], str | None]) -> str:
    try:
        return check() or "ok"
    except Exception as error:
        return type(error).__name__


def database() -> None:
    with db.engine.connect() as connection:
        connection.execute(text("SELECT 1"))


def queue() -> str | None:
    return house().queue_state()


def disk() -> str | None:
    """The disk of this machine, and what the database said of its own."""
    if state := house().disk_state():
        return state
    free = shutil.disk_usage(house().config.instance).free // 2**20
    return None if free >= LEAST_FREE_MB else f"{free} MB free"


def migrations() -> str | None:
    return behind()
