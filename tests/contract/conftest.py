"""The app in this process, for the tests of the contract: one for all of them, each test with its own camp."""

from collections.abc import Iterator

import pytest
from flask import Flask

from ideation.runtime.token_buckets import Buckets
from tests.fixtures.apps import app_in
from tests.story import Camp, Inside


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    app = app_in(tmp_path_factory.mktemp("inside"))
    commands = app.extensions["ideation"].commands
    commands.buckets = commands.guesses = Buckets(rate=1e9, burst=1e9)  # how fast is tested in tests/live
    yield app
    app.extensions["ideation"].store.engine.dispose()


@pytest.fixture
def road(app: Flask) -> Inside:
    return Inside(app)


@pytest.fixture
def camp(road: Inside) -> Camp:
    return Camp(road)
