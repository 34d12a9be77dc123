"""WSGI middleware: what stands before everything: each connection has its turn, and its pace while the
server is late (`throttle.py`).

And before /socket.io/: handshakes have a budget, and so has what is posted, before it is read. The engine answers a
POST it cannot read with 200 and forgets it, and one that is too large not at all. Here both get a typed 4xx, and every
answer the headers that all others have.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

import orjson
from engineio.exceptions import SocketIsClosedError
from engineio.payload import Payload

from ideation.domain.errors import Invalid, RateLimited, Refused
from ideation.domain.limits import LARGEST_MESSAGE
from ideation.live.connection_registry import ConnectionRegistry
from ideation.live.throttle import Throttle
from ideation.runtime import i18n
from ideation.runtime.error_answers import negative
from ideation.runtime.http_headers import HEADERS

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
PATH = "/socket.io"
MOST_PACKETS = 64
SEPARATOR = b"\x1e"
NUMBER = re.compile(r"[0-9]{1,12}")
PATIENCE = 16_000_000  # so many bytes of what is too large are read away, that the sender may hear why


class Middleware:
    def __init__(self, inside: Wsgi, lines: ConnectionRegistry, pace: Throttle) -> None:
        self.inside, self.lines, self.pace = inside, lines, pace
        Payload.max_decode_packets = MOST_PACKETS

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self.pace.wait((environ.get("REMOTE_ADDR"), environ.get("REMOTE_PORT")))
        if not environ.get("PATH_INFO", "").startswith(PATH):
            return self.inside(environ, start_response)
        start = dressed(start_response)
        if environ["REQUEST_METHOD"] == "POST":
            return self.post(environ, start)
        if line_of(environ) is None and not self.lines.admits():
            return refuse("429 Too Many Requests", RateLimited(retry_after_ms=1_000), environ, start)
        return self.inside(environ, start)

    def post(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        size = environ.get("CONTENT_LENGTH") or "0"
        if not NUMBER.fullmatch(size) or int(size) > LARGEST_MESSAGE:
            read_away(environ["wsgi.input"], int(size) if NUMBER.fullmatch(size) else 0)
            return refuse("413 Content Too Large", Invalid({"body": "too_long"}), environ, start)
        body = environ["wsgi.input"].read(int(size))
        try:
            self.lines.posted(line_of(environ), body.count(SEPARATOR) + 1, len(body))
        except SocketIsClosedError:
            return refuse("429 Too Many Requests", RateLimited("line", retry_after_ms=1_000), environ, start)
        if not readable(body):
            return refuse("400 Bad Request", Invalid({"body": "not_packets"}), environ, start)
        return self.inside(environ | {"wsgi.input": io.BytesIO(body)}, start)


def line_of(environ: dict[str, Any]) -> str | None:
    """The engine's id of the line that this request says it belongs to."""
    return next(iter(parse_qs(environ.get("QUERY_STRING", "")).get("sid", [])), None)


def readable(body: bytes) -> bool:
    """Whether the engine can read it: so many packets at most, and each of them one."""
    try:
        Payload(encoded_payload=body.decode("utf-8"))
    except Exception:
        return False
    return True


def read_away(stream: Any, size: int) -> None:
    left = min(size, PATIENCE)
    while left > 0 and (chunk := stream.read(min(left, 65_536))):
        left -= len(chunk)


def dressed(start_response: Callable[..., Any]) -> Callable[..., Any]:
    def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
        have = {name.lower() for name, _ in headers}
        return start_response(status, headers + [(n, v) for n, v in HEADERS.items() if n.lower() not in have], *more)

    return start


def refuse(status: str, refused: Refused, environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    said = orjson.dumps(negative(refused, i18n.best(environ.get("HTTP_ACCEPT_LANGUAGE"))))
    wait = [("Retry-After", "1")] if refused.retryable else []
    start(status, [("Content-Type", "application/json"), ("Content-Length", str(len(said))), *wait])
    return [said]
