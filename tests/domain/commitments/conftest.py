"""Promises with an "if", in short."""

from __future__ import annotations

import pytest

from tests.domain.scene import Scene


@pytest.fixture
def concept(scene: Scene) -> str:
    return scene.concept()
