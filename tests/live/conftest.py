"""Real servers, one for each way of serving, for all the tests that make camps of their own in them."""

from collections.abc import Iterator

import pytest

from tests.fixtures.server import MODES, Server
from tests.story import Camp, Outside


@pytest.fixture(scope="session", params=MODES)
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp(request.param), {"ASYNC_MODE": request.param})
    server.start()
    yield server
    server.stop()


@pytest.fixture
def camp(house: Server) -> Iterator[Camp]:
    camp = Camp(Outside(house))
    yield camp
    camp.pack_up()
