"""Starting a server: migrate, say where it is, listen."""

from __future__ import annotations

import logging
import resource
import socket
import sys
from typing import Any

from flask import Flask

from ideation.app import create_app
from ideation.extensions import socketio
from ideation.house import House
from ideation.migrating import upgrade
from ideation.welcome import greet

BACKLOG = 4096
LARGEST_POOL = 20_000


def serve(mode: str) -> None:
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    app = create_app()
    house: House = app.extensions["ideation"]
    if house.config.auto_migrate:
        upgrade(app)
    allow_many_files()
    greet(app)
    run(app, mode, house.config.host, house.config.port)


def run(app: Flask, mode: str, host: str, port: int) -> None:
    if mode == "eventlet":
        run_eventlet(app, host, port)
    elif mode == "threading":
        logging.getLogger("werkzeug").setLevel(logging.WARNING)
        socketio.run(app, host=host, port=port, allow_unsafe_werkzeug=True)
    else:
        socketio.run(app, host=host, port=port, log_output=False)


def run_eventlet(app: Any, host: str, port: int) -> None:
    """Our own listening socket: room for a whole camp that joins at once, and answers that leave at once."""
    import eventlet
    import eventlet.wsgi

    listener = eventlet.listen((host, port), backlog=BACKLOG)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    eventlet.wsgi.server(listener, app, max_size=LARGEST_POOL, log_output=False, debug=False, socket_timeout=60)


def allow_many_files() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
