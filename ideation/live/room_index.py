"""The room index: Socket.IO's book of who is in which of its rooms, for many threads at once.

The library's own is written for one at a time. Where each connection has a thread, one that comes while the last one
leaves would be written into a room that is just taken away; and one that closes while everybody is told something would
keep it from those after it.

`client_manager` and its subclasses are python-socketio's documented way. Which methods read and write the book is not
documented: they are named in ONE_AT_A_TIME, and the book itself is `rooms[namespace][room][sid]`, where the room None
holds everybody. A method more, or one by another name, would be neither guarded nor missed by anything but
`tests/live/test_room_index.py`, which reads the library's source for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import wraps
from threading import RLock
from time import perf_counter
from typing import Any

import socketio
from engineio import packet as line
from engineio.exceptions import SocketIsClosedError
from socketio.packet import EVENT

ONE_AT_A_TIME = (
    "pre_connect", "connect", "is_pre_connected", "is_connected", "sid_from_eio_sid", "eio_sid_from_sid",
    "pre_disconnect", "basic_disconnect", "basic_enter_room", "basic_leave_room", "get_participants",
)  # fmt: skip

TURN_SECONDS = 0.004  # that telling a room may keep everybody else waiting


class RoomIndex(socketio.Manager):
    def __init__(self) -> None:
        super().__init__()
        guard = RLock()
        for name in ONE_AT_A_TIME:
            setattr(self, name, alone(guard, getattr(self, name)))

    def get_participants(self, namespace: str, room: Any) -> Iterable[tuple[str, str]]:
        return list(super().get_participants(namespace, room))

    def basic_enter_room(self, sid: str, namespace: str, room: Any, eio_sid: str | None = None) -> None:
        """Whoever has left by now comes into no room, and leaves none behind."""
        if eio_sid or sid in self.rooms.get(namespace, {}).get(None, {}):
            super().basic_enter_room(sid, namespace, room, eio_sid=eio_sid)

    def emit(self, event: str, data: Any, namespace: str, room: Any = None, to: Any = None, **_: Any) -> None:
        """Encoded once. Whoever closes just now hears nothing, and everybody else does. A large room is told in turns:
        what others asked for meanwhile, they get before it is through; and whoever leaves meanwhile hears no more."""
        message = self.server.packet_class(EVENT, namespace=namespace, data=[event, data])
        packet = line.Packet(line.MESSAGE, message.encode())
        room, since = to or room, perf_counter()
        for sid, whose in self.get_participants(namespace, room):
            if perf_counter() - since > TURN_SECONDS:
                self.server.sleep(0)
                since = perf_counter()
            if self.still_there(namespace, room, sid):
                with suppress(SocketIsClosedError):
                    self.server.eio.send_packet(whose, packet)

    def still_there(self, namespace: str, room: Any, sid: str) -> bool:
        return sid in self.rooms.get(namespace, {}).get(room, ())


def alone(guard: Any, act: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(act)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        with guard:
            return act(*args, **kwargs)

    return guarded
