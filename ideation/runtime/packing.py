"""gzip, for whoever takes it: every answer that is packed on its way out is packed here."""

from __future__ import annotations

import gzip

from flask import Response, request

ENCODING = "gzip"
WORTH_IT = 1_000  # bytes; less than that leaves in one packet anyway
MIMETYPES = {"text/html", "image/svg+xml", "application/json"}


def gzipped(data: bytes, level: int = 6) -> bytes:
    """The same bytes for the same data, so that a tag made of them stays good."""
    return gzip.compress(data, compresslevel=level, mtime=0)


def is_taken(encoding: str = ENCODING) -> bool:
    """Whether this request's browser reads it. One that refuses it by `q=0` does not."""
    return request.accept_encodings[encoding] > 0


def pack(response: Response) -> Response:
    """An answer goes over the far corner's network: packed, where that pays and nobody has done it."""
    if response.mimetype not in MIMETYPES or response.is_streamed or "Content-Encoding" in response.headers:
        return response
    response.vary.add("Accept-Encoding")
    if is_taken() and len(response.get_data()) > WORTH_IT:
        set_packed(response, gzipped(response.get_data()))
    return response


def set_packed(response: Response, data: bytes, encoding: str = ENCODING) -> None:
    response.direct_passthrough = False
    response.set_data(data)
    response.headers["Content-Encoding"] = encoding
