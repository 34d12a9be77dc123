"""Async servers: the three ways to serve. Each listens on a socket of our own: room for a whole camp that joins at
once, and answers that leave at once. `close` lets nobody else in; what is under way is finished, and then `serve`
returns."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Callable
from typing import Any, Protocol

from flask import Flask

BACKLOG = 4096
LARGEST_POOL = 20_000
IDLE_SECONDS = 60
LAST_SECONDS = 2
AT_ONCE = 8  # connections that are accepted before others have their turn
SWITCH_SECONDS = 0.0005  # Python's own is ten times that, for which each of many threads makes all others wait


class Server(Protocol):
    def __init__(self, app: Flask, host: str, port: int) -> None: ...
    def serve(self) -> None: ...
    def close(self) -> None: ...


def listen(host: str, port: int) -> socket.socket:
    """`::` is everywhere: phones that only know IPv4 come in, too."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    both = host == "::" and socket.has_dualstack_ipv6()
    listener = socket.create_server((host, port), family=family, backlog=BACKLOG, dualstack_ipv6=both)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


class Door:
    """A listener through which a crowd comes a few at a time, so that those who are inside are served as well."""

    def __init__(self, listener: socket.socket, sleep: Callable[[float], None]) -> None:
        self.listener, self.sleep, self.came = listener, sleep, 0

    def accept(self) -> tuple[socket.socket, Any]:
        self.came += 1
        if self.came % AT_ONCE == 0:
            self.sleep(0)
        return self.listener.accept()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.listener, name)


class Eventlet:
    def __init__(self, app: Any, host: str, port: int) -> None:
        import eventlet
        import eventlet.wsgi

        self.listener = Door(listen(host, port), eventlet.sleep)
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
        self.server.max_accept = AT_ONCE
        self.server.start()

    def serve(self) -> None:
        self.server.serve_forever(stop_timeout=LAST_SECONDS)  # lines that are kept open and idle look busy

    def close(self) -> None:
        self.server.close()


class Threads:
    def __init__(self, app: Any, host: str, port: int) -> None:
        from werkzeug.serving import make_server

        logging.getLogger("werkzeug").setLevel(logging.WARNING)
        sys.setswitchinterval(SWITCH_SECONDS)
        self.listener = listen(host, port)
        self.server = make_server(host, port, app, threaded=True, fd=self.listener.fileno())

    def serve(self) -> None:
        self.server.serve_forever()

    def close(self) -> None:
        self.server.shutdown()
        self.listener.close()


SERVERS: dict[str, type[Server]] = {"eventlet": Eventlet, "gevent": Gevent, "threading": Threads}
