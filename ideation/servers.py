"""The three ways to serve. Each listens on a socket of our own: room for a whole camp that joins at once, and answers
that leave at once. `close` lets nobody else in; what is under way is finished, and then `serve` returns.
"""

from __future__ import annotations

import logging
import socket
from typing import Any, Protocol

from flask import Flask

BACKLOG = 4096
LARGEST_POOL = 20_000
IDLE_SECONDS = 60
LAST_SECONDS = 2


class Server(Protocol):
    def __init__(self, app: Flask, host: str, port: int) -> None: ...
    def serve(self) -> None: ...
    def close(self) -> None: ...


def listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=BACKLOG)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


class Eventlet:
    def __init__(self, app: Any, host: str, port: int) -> None:
        import eventlet.wsgi

        self.listener = listen(host, port)
        settings = {"max_size": LARGEST_POOL, "log_output": False, "debug": False, "socket_timeout": IDLE_SECONDS}
        self.serving = eventlet.spawn(eventlet.wsgi.server, self.listener, app, **settings)

    def serve(self) -> None:
        self.serving.wait()

    def close(self) -> None:
        self.serving.kill(SystemExit)


class Gevent:
    def __init__(self, app: Any, host: str, port: int) -> None:
        from gevent.pool import Pool
        from gevent.pywsgi import WSGIServer

        self.server = WSGIServer(listen(host, port), app, spawn=Pool(LARGEST_POOL), log=None)
        self.server.start()

    def serve(self) -> None:
        self.server.serve_forever(stop_timeout=LAST_SECONDS)  # lines that are kept open and idle look busy

    def close(self) -> None:
        self.server.close()


class Threads:
    def __init__(self, app: Any, host: str, port: int) -> None:
        from werkzeug.serving import make_server

        logging.getLogger("werkzeug").setLevel(logging.WARNING)
        self.listener = listen(host, port)
        self.server = make_server(host, port, app, threaded=True, fd=self.listener.fileno())

    def serve(self) -> None:
        self.server.serve_forever()

    def close(self) -> None:
        self.server.shutdown()
        self.listener.close()


SERVERS: dict[str, type[Server]] = {"eventlet": Eventlet, "gevent": Gevent, "threading": Threads}
