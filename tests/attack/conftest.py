"""Servers and camps as for the live tests; and the app in this process, where work is counted instead of seconds."""

from collections.abc import Iterator

import pytest
from flask import Flask

from ideation.app import create_app
from ideation.runtime.config import from_environment
from ideation.storage.migrate import upgrade
from tests.domain.conftest import ann, bob, fay, ideas, scene
from tests.live.conftest import app, bystander, camp, house

__all__ = ["ann", "app", "bob", "bystander", "camp", "fay", "house", "ideas", "scene"]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The app in this process, one for all that asks its pages: each test with its own camp."""
    folder = str(tmp_path_factory.mktemp("pages"))
    app = create_app(from_environment({"INSTANCE_PATH": folder, "ASYNC_MODE": "threading"}))
    upgrade(app)
    yield app
    app.extensions["ideation"].store.engine.dispose()
