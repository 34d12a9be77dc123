"""What stands before /socket.io/: the engine answers a POST it cannot read with 200 and forgets it, and one that is
too large not at all. Here both get a typed 4xx, and every answer the headers that all others have.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from typing import Any

import orjson
from engineio.payload import Payload

from ideation import i18n
from ideation.answers import error_of
from ideation.domain.errors import Invalid
from ideation.web.doors import HEADERS

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
PATH = "/socket.io"
MOST_PACKETS = 64
NUMBER = re.compile(r"[0-9]{1,12}")
PATIENCE = 16_000_000  # so many bytes of what is too large are read away, that the sender may hear why


class Gate:
    def __init__(self, inside: Wsgi, largest: int) -> None:
        self.inside, self.largest = inside, largest
        Payload.max_decode_packets = MOST_PACKETS

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith(PATH):
            return self.inside(environ, start_response)
        start = dressed(start_response)
        if environ["REQUEST_METHOD"] != "POST":
            return self.inside(environ, start)
        return self.post(environ, start)

    def post(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        size = environ.get("CONTENT_LENGTH") or "0"
        if not NUMBER.fullmatch(size) or int(size) > self.largest:
            read_away(environ["wsgi.input"], int(size) if NUMBER.fullmatch(size) else 0)
            return refuse("413 Content Too Large", {"body": "too_long"}, environ, start)
        body = environ["wsgi.input"].read(int(size))
        if not readable(body):
            return refuse("400 Bad Request", {"body": "not_packets"}, environ, start)
        return self.inside(environ | {"wsgi.input": io.BytesIO(body)}, start)


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


def refuse(status: str, fields: dict[str, str], environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    locale = i18n.best(environ.get("HTTP_ACCEPT_LANGUAGE"))
    said = orjson.dumps({"ok": False, "error": error_of(Invalid(fields), locale)})
    start(status, [("Content-Type", "application/json"), ("Content-Length", str(len(said)))])
    return [said]
