"""Moving a room."""

from __future__ import annotations

from tests.domain.scene import Scene


def states(scene: Scene) -> str:
    return " ".join(step.state[0] for step in scene.room.plan)


def step(scene: Scene, phase: str = "ideas", **more: object) -> dict[str, object]:
    made = {"id": scene.at.uuid(), "phase": phase, "title": "Nyt", "minutes": 5, "settings": {}, "after": None}
    return made | more
