"""A concept with a team."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from tests.domain.scene import Scene


@pytest.fixture
def concept(scene: Scene, ann: Member) -> str:
    """A concept with Ann in its team."""
    made = scene.concept()
    scene.do(ann, "team.join", concept=made)
    return made
