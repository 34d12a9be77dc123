"""A vote, and those who may cast it."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member, Poll
from tests.domain.scene import Scene


@pytest.fixture
def poll(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> Poll:
    scene.crowd(6)
    return scene.open()
