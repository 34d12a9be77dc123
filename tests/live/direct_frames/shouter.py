"""A server that says the same many messages to a room whenever somebody says "shout": without a session, a database or
a rule, so that what a connection receives can be known byte for byte.

    ASYNC_MODE=eventlet DIRECT=1 python shouter.py PORT
"""

import os
import sys
from typing import Any

MODE: Any = os.environ["ASYNC_MODE"]
if MODE == "eventlet":
    import warnings

    warnings.filterwarnings("ignore", message="\nEventlet is deprecated")
    import eventlet

    eventlet.monkey_patch()
elif MODE == "gevent":
    from gevent import monkey

    monkey.patch_all()

import socket  # noqa: E402

from flask import Flask  # noqa: E402
from flask_socketio import SocketIO  # noqa: E402

from ideation.domain import limits  # noqa: E402
from ideation.live import json_codec  # noqa: E402
from ideation.live.connection_registry import install  # noqa: E402
from ideation.live.room_index import RoomIndex  # noqa: E402
from ideation.live.websocket import Websocket  # noqa: E402
from ideation.server import async_servers  # noqa: E402
from tests.live.direct_frames.said import MANY, messages  # noqa: E402

LISTEN = async_servers.listen


def with_little_room(host: str, port: int) -> socket.socket:
    """Frames leave in parts where somebody reads slowly."""
    listener = LISTEN(host, port)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8_192)
    return listener


def serve(port: int) -> None:
    limits.WAITING_BYTES, limits.WAITING_MESSAGES, limits.STALLED_SECONDS = 2**30, 10**6, 600  # nobody is cut off
    app = Flask("shouter")
    settings: dict[str, Any] = {"json": json_codec, "serializer": json_codec.Packet, "client_manager": RoomIndex()}
    settings |= {f"ping_{name}": float(os.environ.get("PING", 25)) for name in ("interval", "timeout")}
    socketio: Any = SocketIO(app, async_mode=MODE, cors_allowed_origins="*", **settings)
    server = socketio.server
    lines = install(server, Websocket, direct=os.environ["DIRECT"] == "1" and MODE != "threading")

    def connect(sid: str, environ: Any, auth: Any = None) -> None:
        lines.name(sid, None)
        server.enter_room(sid, "hall")

    def shout(sid: str, data: Any) -> int:
        for message in messages():
            socketio.emit("said", message, to="hall")
        return MANY

    server.on("connect", connect)
    server.on("shout", shout)
    async_servers.listen = with_little_room
    async_servers.SERVERS[MODE](app, "127.0.0.1", port).serve()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
