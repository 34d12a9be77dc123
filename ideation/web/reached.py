"""By which address people are told to come: one answer for pages, pictures and links."""

from __future__ import annotations

from flask import Flask, request

from ideation import addresses
from ideation.house import house


def origin() -> str:
    """PUBLIC_URL where it is set. Else what this browser used, which is proven; unless that is a name only this machine
    knows, and the server listens to its network, too. A Host header is believed in development only."""
    config = house().config
    if config.public_url:
        return config.public_url
    asked = request.host_url.rstrip("/")
    wider = not addresses.only_here(config.host)
    return config.origin if wider and addresses.only_here(addresses.host_of(asked)) else asked


def out_of_reach() -> str:
    """Why no phone can open that address: the server keeps to itself (`host`), or knows no network (`network`)."""
    if not addresses.only_here(addresses.host_of(origin())):
        return ""
    return "host" if addresses.only_here(house().config.host) else "network"


def register(app: Flask) -> None:
    app.context_processor(lambda: {"origin": origin, "out_of_reach": out_of_reach})
