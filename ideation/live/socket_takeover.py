"""Socket takeover: taking a connection out of the hands of the server that accepted it, in each of the three ways to
serve."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

Environ = dict[str, Any]


@contextmanager
def taken(environ: Environ) -> Iterator[socket.socket]:
    """The connection that this request came on; it is closed at the end, and no answer of the server's goes out."""
    peer, done = found(environ)
    try:
        yield peer
    finally:
        with suppress(OSError):
            peer.close()
        done()


def found(environ: Environ) -> tuple[socket.socket, Any]:
    if "eventlet.input" in environ:
        return of_eventlet(environ)
    if "werkzeug.socket" in environ:
        return environ["werkzeug.socket"], dropped
    return of_gevent(environ), lambda: None


def of_eventlet(environ: Environ) -> tuple[socket.socket, Any]:
    from eventlet import wsgi

    def done() -> None:
        wsgi.WSGI_LOCAL.already_handled = True

    environ["eventlet.set_idle"]()  # or an orderly end would wait for it
    return environ["eventlet.input"].get_socket(), done


def of_gevent(environ: Environ) -> socket.socket:
    """A second handle of the same connection: gevent closes its own."""
    given = environ["wsgi.input"]
    reader = given if hasattr(given, "raw") else given.rfile
    found: socket.socket = reader.raw._sock.dup()
    return found


def dropped() -> None:
    """Werkzeug's way: a request whose connection is gone has no answer."""
    raise ConnectionError
