"""Logins and tokens of one person, and whether they still open anything."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.story import Camp, Inside


@pytest.fixture
def site(pages: Flask) -> Camp:
    return Camp(Inside(pages))
