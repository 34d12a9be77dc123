"""The public address: by which address people are told to come: one answer for pages, pictures and links."""

from __future__ import annotations

from flask import Flask, request

from ideation.runtime import network_addresses
from ideation.services import services


def origin() -> str:
    """PUBLIC_URL where it is set. Else what this browser used, which is proven; unless that is a name only this machine
    knows, and the server listens to its network, too. A Host header is believed in development only."""
    config = services().config
    if config.public_url:
        return config.public_url
    asked = request.host_url.rstrip("/")
    wider = not network_addresses.only_here(config.host)
    return config.origin if wider and network_addresses.only_here(network_addresses.host_of(asked)) else asked


def out_of_reach() -> str:
    """Why no phone can open that address: the server keeps to itself (`host`), or knows no network (`network`)."""
    if not network_addresses.only_here(network_addresses.host_of(origin())):
        return ""
    return "host" if network_addresses.only_here(services().config.host) else "network"


def start_command() -> str:
    """What to start the program with so that phones can open it."""
    return services().config.for_phones


def register(app: Flask) -> None:
    app.context_processor(lambda: {"origin": origin, "out_of_reach": out_of_reach, "start_command": start_command})
