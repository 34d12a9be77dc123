"""Real servers, one for each way of serving, for all the tests that make camps of their own in them; and the app in
this process, for what cannot be seen from outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.fixtures.apps import app_in, give_schema
from tests.fixtures.server import MODES, Server
from tests.story import Camp, LivePhone, Outside


@pytest.fixture(scope="session", params=MODES)
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp(request.param), {"ASYNC_MODE": request.param})
    give_schema(server.folder)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def camp(house: Server) -> Iterator[Camp]:
    camp = Camp(Outside(house))
    yield camp
    camp.pack_up()


@pytest.fixture
def bystander(camp: Camp) -> Iterator[LivePhone]:
    """Somebody decent, who must not notice anything."""
    camp.go("ideas")
    bob: LivePhone = camp.phone("bob", live=True)
    yield bob
    bob.post("Og rummet går videre")
    camp.facilitator().sees("ideas", text="Og rummet går videre")
    assert bob.connected and bob.gaps == []


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    """With a database of its own, and a thread for each connection."""
    app = app_in(tmp_path)
    yield app
    app.extensions["ideation"].store.engine.dispose()
