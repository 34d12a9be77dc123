"""A server from its first to its last moment: migrate, say where it is, listen; and leave in order."""

from __future__ import annotations

import gc
import logging
import resource
import signal
import socket
import sys
from collections.abc import Callable
from threading import Event

from flask import Flask
from jinja2 import Environment
from sqlalchemy.exc import OperationalError

from ideation.app import create_app
from ideation.runtime.config import BadSetting, Config
from ideation.runtime.extensions import socketio
from ideation.runtime.file_permissions import keep_private
from ideation.server.async_servers import SERVERS, Server
from ideation.server.shutdown import goodbye
from ideation.server.startup_message import greet
from ideation.storage.migrate import upgrade

log = logging.getLogger("ideation.server.run")
GOODBYES = (signal.SIGTERM, signal.SIGINT)
COLLECT_AFTER = (10_000, 20, 50)  # Python's own: 700, 10, 10
LONGEST = 9  # seconds from being told to the end


def serve(mode: str) -> None:
    keep_private()
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
    app.extensions["ideation"].overwrite()
    read_templates(app.jinja_env)
    greet(app)


def read_templates(env: Environment) -> None:
    """Now, while nobody waits: reading one takes up to a tenth of a second, and several first readers would do it
    each for themselves."""
    for name in env.list_templates():
        env.get_template(name)


def first_line(error: object) -> str:
    return str(error).strip().splitlines()[0]


def run(app: Flask, mode: str, host: str, port: int) -> None:
    collect_seldom()
    server = SERVERS[mode](app, host, port)
    socketio.start_background_task(app.extensions["pace"].watch)
    gone = when_told(lambda: leave(app, server))
    server.serve()
    gone.wait()


def leave(app: Flask, server: Server) -> None:
    """Whoever is inside is told and served, nobody else comes in, and then the lights go out."""
    goodbye(socketio, app.extensions["ideation"])
    server.close()  # last: eventlet's hangs up on sockets without a word
    log.info("closed in order")


def when_told(act: Callable[[], None]) -> Event:
    """`act` at SIGTERM and Ctrl-C. A second one, or LONGEST seconds, end it at once. The signal itself only rings a
    bell: what it interrupts may hold any lock."""
    bell, ear = socket.socketpair()
    done = Event()

    def ring(*_: object) -> None:
        for how in GOODBYES:
            signal.signal(how, signal.SIG_DFL)
        signal.alarm(LONGEST)
        bell.send(b"!")

    def wait() -> None:
        ear.recv(1)
        try:
            act()
        finally:
            done.set()

    socketio.start_background_task(wait)
    for how in GOODBYES:
        signal.signal(how, ring)
    return done


def collect_seldom() -> None:
    """Looking through everything for rings of garbage stops the process, 0.2 s for a room of 150, and a crowd at the
    door sets it off again and again. What is there from the start is never garbage; the rest is looked at less often.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def allow_many_files() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
