"""Every address there is, and what a token gets there."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.story import Inside


@pytest.fixture
def road(pages: Flask) -> Inside:
    return Inside(pages)
