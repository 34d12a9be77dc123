"""What one process has of the live floor: store, announcer, boards, commands, tied together once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from flask import current_app
from flask_socketio import SocketIO
from sqlalchemy import Engine

from ideation.announce import Announcer, Boards
from ideation.commands import Commands
from ideation.config import Config
from ideation.limits import Buckets
from ideation.live.wire import SocketWire
from ideation.store import Store


@dataclass
class House:
    config: Config
    store: Store
    wire: SocketWire
    announcer: Announcer
    commands: Commands
    boards: Boards = field(default_factory=Boards)
    online: dict[str, int] = field(default_factory=dict)
    codes: Buckets = field(default_factory=lambda: Buckets(rate=50, burst=50))
    invites: Buckets = field(default_factory=lambda: Buckets(rate=200, burst=400))
    logins: Buckets = field(default_factory=lambda: Buckets(rate=0.2, burst=20))
    letters: Buckets = field(default_factory=lambda: Buckets(rate=1 / 600, burst=3))

    def queue_state(self) -> str | None:
        """Whether other processes can be told of changes; without Redis there are none to tell."""
        return None


def build(config: Config, engine: Engine, socketio: SocketIO) -> House:
    store = Store(engine)
    wire = SocketWire(socketio)
    announcer = Announcer(store, wire)
    green = config.async_mode in ("eventlet", "gevent")
    commands = Commands(store, announcer, pause=(lambda: socketio.sleep(0)) if green else lambda: None)
    return House(config, store, wire, announcer, commands)


def house() -> House:
    return cast(House, current_app.extensions["ideation"])
