"""The security headers of every answer, whoever gives it: pages, the JSON interface, the engine of the sockets."""

from __future__ import annotations

import re

HOST = re.compile(r"[A-Za-z0-9.:\[\]-]+")


def policy(host: str) -> str:
    """Sockets to this host are named as such: older Safaris do not take them for 'self'."""
    sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    return (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src 'self'{sockets}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


HEADERS = {
    "Content-Security-Policy": policy(""),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
