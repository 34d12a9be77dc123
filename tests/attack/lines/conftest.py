"""A phone that keeps to no measure, and what is known of it before."""

from __future__ import annotations

import pytest
from flask import Flask

from bench.hostile import Known
from ideation.live.connection import Connection
from tests.fixtures.server import Server
from tests.story import Camp


@pytest.fixture
def known(camp: Camp, house: Server) -> Known:
    return Known(house.url, camp.id, camp.phone("eve", "business").token or "", seconds=10)


@pytest.fixture
def line(app: Flask) -> Connection:
    server = app.extensions["live"].socketio.server
    line = Connection(server.eio, "line")
    server.eio.sockets["line"] = line
    return line
