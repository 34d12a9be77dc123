"""The built files: their hashed names from the bundler's manifest, and the files, packed and kept for ever."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, current_app, request, send_from_directory
from flask.sessions import SecureCookieSessionInterface, SessionMixin

from ideation.runtime.config import ROOT
from ideation.runtime.packing import gzipped, is_taken, pack, set_packed

DIST = ROOT / "static" / "dist"
FOR_EVER = "public, max-age=31536000, immutable"
PACKED = {".js", ".css", ".svg", ".json"}
FRESH = {"manifest.json", "sw.js"}
UNNEEDED = ("ETag", "Last-Modified", "Content-Disposition", "Accept-Ranges")  # the name changes with what is in it
SAFE_IN_DATA = " /:=?'-.,()"


class KeptFromFiles(SecureCookieSessionInterface):
    """What is the same for everybody and may lie in anybody's cache: no cookie goes out with it."""

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if request.endpoint not in ("static", "worker") and not response.cache_control.public:
            super().save_session(app, session, response)


def register(app: Flask) -> None:
    app.after_request(pack)
    app.session_interface = KeptFromFiles()
    app.view_functions["static"] = send
    app.add_url_rule("/sw.js", "worker", lambda: send("sw.js"))
    app.context_processor(lambda: {"asset": asset, "preloads": preloads, "sign": sign})


def manifest() -> dict[str, Any]:
    """Read once in production, and again after every build in development."""
    file = DIST / "manifest.json"
    built = 0 if current_app.extensions["ideation"].config.production else changed(file)
    return read(file, built)


def changed(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0


@cache
def read(file: Path, built: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return found


def asset(name: str) -> str:
    """The address of a built file; empty where nothing is built."""
    return str(manifest().get(name, ""))


def preloads(name: str) -> list[str]:
    """What this script asks for as soon as it is read."""
    found: list[str] = manifest().get("preload", {}).get(name, [])
    return found


@cache
def sign() -> str:
    """The site's icon as a part of the page, which costs a phone less than asking for it."""
    drawn = (ROOT / "templates" / "favicon.svg").read_text("utf-8").strip()
    return f"data:image/svg+xml,{quote(drawn, safe=SAFE_IN_DATA)}"


def send(filename: str) -> Response:
    file = DIST / filename
    response = send_from_directory(DIST, filename)
    if file.suffix in PACKED and response.status_code == 200:
        response = smaller(response, file)
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "no-cache" if file.name in FRESH else FOR_EVER
    return response if file.name in FRESH else briefly(response)


def smaller(response: Response, file: Path) -> Response:
    """As the bundler packed it, where the browser takes that (over HTTPS they do); else as gzip does."""
    bundled = file.with_name(f"{file.name}.br")
    if is_taken("br") and bundled.exists():
        set_packed(response, bundled.read_bytes(), "br")
    elif is_taken():
        set_packed(response, packed(file, changed(file)))
    return response


def briefly(response: Response) -> Response:
    """A phone fetches a handful of these before its first idea, and headers are not packed: only what counts."""
    for name in UNNEEDED:
        response.headers.pop(name, None)
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
    return response


@cache
def packed(file: Path, built: int) -> bytes:
    return gzipped(file.read_bytes(), level=9)
