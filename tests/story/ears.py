"""How a phone of these tests hears: everything, as it came, and in the order in which it came."""

from __future__ import annotations

from typing import Any

import engineio
import socketio


class Line(engineio.Client):
    """Takes one message after the other, as a browser does. The library gives each a thread of its own, and then one
    overtakes another now and then."""

    def _trigger_event(self, event: str, *args: Any, run_async: bool = False, **more: Any) -> Any:
        return super()._trigger_event(event, *args, run_async=False, **more)


class Ear(socketio.Client):
    """A Socket.IO client that keeps what it hears as it came."""

    def __init__(self, heard: list[str]) -> None:
        no_page = {"suppress_origin": True}  # what a script is; pages and their origins: tests/live/test_handshakes.py
        super().__init__(reconnection=False, handle_sigint=False, websocket_extra_options=no_page)
        self.heard = heard

    def _engineio_client_class(self) -> type[engineio.Client]:
        return Line

    def _handle_eio_message(self, data: Any) -> None:
        self.heard.append(data if isinstance(data, str) else repr(data))
        super()._handle_eio_message(data)
