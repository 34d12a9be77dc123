"""JSON for the socket: what goes out is strict (never NaN) and may hold parts that are encoded already; what
comes in is read leniently, so that a bad value gets a typed refusal instead of a broken connection.
"""

from __future__ import annotations

import json
from typing import Any

import orjson
import socketio
from socketio.packet import ACK, CONNECT, DISCONNECT, EVENT

UNREADABLE = "unreadable"
JSONDecodeError = json.JSONDecodeError


def dumps(value: Any, **_: Any) -> str:
    return orjson.dumps(value).decode()


def loads(text: str | bytes, **_: Any) -> Any:
    """What cannot be read is None: broken off, too deep, a number without end."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


class Engine:
    """For what the engine reads itself: it takes a text that is no JSON as a text, which is how a line that polls says
    that it wants to go over to a websocket ("2probe")."""

    dumps = staticmethod(dumps)

    @staticmethod
    def loads(text: str | bytes, **_: Any) -> Any:
        try:
            return json.loads(text)
        except RecursionError as deep:
            raise ValueError("too deep") from deep


class Packet(socketio.packet.Packet):
    """What is no event that can be read comes as one with a name of its own, so that its sender gets an answer and
    the log no trace of theirs. That goes for bytes as well: nothing here takes any."""

    def __init__(self, *of: Any, encoded_packet: Any = None, **more: Any) -> None:
        if encoded_packet is not None and not encoded_packet:
            encoded_packet = "?"  # the library would not read an empty one, and hand on an event without a name
        super().__init__(*of, encoded_packet=encoded_packet, **more)

    def decode(self, encoded_packet: Any) -> int:
        try:
            super().decode(encoded_packet)
        except (ValueError, TypeError):
            self.id = None
            return self.unreadable()
        plain = self.packet_type in (CONNECT, DISCONNECT, ACK) or (self.packet_type == EVENT and names_event(self.data))
        return 0 if plain else self.unreadable()

    def unreadable(self) -> int:
        self.packet_type, self.data = EVENT, [UNREADABLE]
        return 0


def names_event(data: Any) -> bool:
    return isinstance(data, list) and bool(data) and isinstance(data[0], str)
