"""Links that somebody made, and those who press them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.story import Camp


@pytest.fixture
def bo(camp: Camp) -> Any:
    """A co-facilitator."""
    return camp.phone("bo", role="facilitator")
