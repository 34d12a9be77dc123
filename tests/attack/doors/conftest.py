"""Codes, and whoever tries them."""

from __future__ import annotations

import time
from typing import Any

import pytest
from flask import Flask

from tests.attack.doors.codes import house_of


@pytest.fixture
def still(app: Flask) -> Any:
    """Time stands still: what is used up stays used up."""
    limits = house_of(app).guess_limits.missed.values()
    for limit in limits:
        limit.clock, limit.left = (lambda: 1000.0), {}
    yield
    for limit in limits:
        limit.clock, limit.left = time.monotonic, {}
