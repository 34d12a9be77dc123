"""Servers and camps as for the live tests; and the app in this process, where work is counted instead of seconds."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.domain.conftest import ann, bob, fay, ideas, scene
from tests.fixtures.apps import app_in
from tests.live.conftest import app, bystander, camp, house

__all__ = ["ann", "app", "bob", "bystander", "camp", "fay", "house", "ideas", "scene"]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The app in this process, one for all that asks its pages: each test with its own camp."""
    app = app_in(tmp_path_factory.mktemp("pages"))
    yield app
    app.extensions["ideation"].store.engine.dispose()
