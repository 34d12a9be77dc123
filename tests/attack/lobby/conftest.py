"""A room with a crowd at its door."""

from __future__ import annotations

import pytest

from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    return Scene()
