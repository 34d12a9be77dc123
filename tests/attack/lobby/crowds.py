"""A room with a crowd at its door."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from ideation.commands.apply import take
from ideation.domain.entities import Member
from ideation.domain.people import join_session
from ideation.runtime.extensions import db
from tests.domain.scene import Scene
from tests.story import new


def come(scene: Scene, n: int, lines: Any = (), role: str = "participant") -> list[Member]:
    """People nobody has seen, as fast as they can be invented."""
    found = []
    for _ in range(n):
        scene.later(seconds=1)
        change = join_session(scene.room, scene.at, user=new(), sector="civil", role=role, lines=lines)
        take(scene.room, change)
        found.append(scene.room.members[change.result["member"]])
    return found


def counted(table: Any) -> int:
    return db.session.execute(select(func.count()).select_from(table)).scalar() or 0
