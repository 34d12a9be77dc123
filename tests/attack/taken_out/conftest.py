"""A finished camp of which something is taken out, and all pages that anybody may read."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.attack.taken_out.finished import house_of
from tests.web.ending import Finished, played


@pytest.fixture
def finished(app: Flask) -> Finished:
    house_of(app)
    return played(app)
