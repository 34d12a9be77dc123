"""Starting a server: migrate, say where it is, listen."""

from __future__ import annotations

import logging
import resource
import socket
import sys
from typing import Any

from flask import Flask
from sqlalchemy.exc import OperationalError

from ideation.app import create_app
from ideation.config import BadSetting, Config
from ideation.extensions import socketio
from ideation.migrating import upgrade
from ideation.welcome import greet

BACKLOG = 4096
LARGEST_POOL = 20_000


def serve(mode: str) -> None:
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    app = create_app()
    config = app.extensions["ideation"].config
    try:
        prepare(app, config)
        run(app, mode, config.host, config.port)
    except OperationalError as error:
        raise BadSetting(f"The database of DATABASE_URL cannot be used: {first_line(error.orig)}") from None
    except OSError as error:
        raise BadSetting(f"Cannot listen at {config.host}:{config.port}: {error.strerror}.") from None


def prepare(app: Flask, config: Config) -> None:
    if config.auto_migrate:
        upgrade(app)
    allow_many_files()
    greet(app)


def first_line(error: object) -> str:
    return str(error).strip().splitlines()[0]


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

    listener = eventlet.listen((host, port), backlog=BACKLOG, reuse_port=False)  # one server answers here
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    eventlet.wsgi.server(listener, app, max_size=LARGEST_POOL, log_output=False, debug=False, socket_timeout=60)


def allow_many_files() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
