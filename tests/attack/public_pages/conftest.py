"""Public pages of a finished camp, and how often they are drawn."""

import pytest
from flask import Flask

from ideation.runtime.token_buckets import Buckets
from tests.attack.public_pages.drawn import house_of
from tests.web.ending import Finished, played


@pytest.fixture
def finished(app: Flask) -> Finished:
    house_of(app).commands.buckets = Buckets(rate=1e9, burst=1e9)
    return played(app)
