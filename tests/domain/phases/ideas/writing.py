"""Somebody writes."""

from __future__ import annotations

from ideation.views import board
from tests.domain.scene import Scene


def seen(scene: Scene, role: str) -> set[str]:
    return {card["text"] for card in board.whole(scene.room, role)["ideas"]}
