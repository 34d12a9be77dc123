"""Direct frames: what is said leaves at once where nothing waits before it.

The engine hands each packet to each connection's queue, and a task of the connection's own wakes, takes it out and
writes it: several times what the writing itself costs, and everybody else waits meanwhile. Here a packet is one frame,
made once, and written to every socket that takes it. A connection goes the engine's way where it polls, where something
of its own waits or is under way, where another writes to it just now, and where the socket takes nothing or only a
part: the rest of a frame is kept by the websocket and leaves before anything else, and a packet in the queue sees to
it. So nothing overtakes anything, and what a connection receives is the same, byte for byte, either way.

Only where tasks take turns by themselves (eventlet, gevent): between looking and writing nobody else has their turn.
DIRECT_FRAMES=0 switches it off.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

Write = Callable[[bytes], int]


def nothing(data: bytes) -> int:
    return 0


def writer_of(peer: Any) -> Write:
    """Writes what the socket takes now and never waits: how many bytes that was. OSError where it is closed."""
    plain = getattr(peer, "fd", None) or getattr(peer, "_sock", None)  # of eventlet, of gevent
    if plain is None:
        return nothing
    send: Callable[[bytes, int], int] = plain.send

    def write(data: bytes) -> int:
        try:
            return send(data, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return 0

    return write
