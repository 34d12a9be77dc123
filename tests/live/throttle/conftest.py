"""A phone that keeps to no measure."""

from __future__ import annotations

import pytest

from tests.fixtures.server import Server
from tests.story import Camp, LivePhone
from tests.story.raw import Wire


@pytest.fixture
def eve(camp: Camp, house: Server, bystander: LivePhone) -> Wire:
    transport = Wire(house.url, {"token": camp.phone("eve", "business").token})
    transport.join(camp.id)
    return transport
