"""A websocket of ours (RFC 6455, with permessage-deflate of RFC 7692), the same for eventlet, gevent and threads.

The engine's own differ: one unmasks byte by byte, two read ahead without end, and of a message in pieces each limits
the piece. Here `wsproto` reads the frames; what is ours is when they are read: bytes are counted before they are
unmasked, frames and the sum of a message's pieces before it is put together, and after a few frames others have their
turn.

What the engine asks of a websocket: to be called as a WSGI application, `wait`, `send` and `close`.
"""

from __future__ import annotations

import base64
import hashlib
import logging
import socket
import struct
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from threading import Lock
from typing import Any, cast

from engineio.exceptions import EngineIOError
from wsproto.frame_protocol import CloseReason, Frame, FrameProtocol, Opcode, ParseFailed

from ideation.domain import limits
from ideation.live.deflate import Deflate, deflated
from ideation.live.direct_frames import Write, nothing, writer_of
from ideation.live.socket_takeover import Environ, taken

log = logging.getLogger("ideation.live")
GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
CHUNK = 16_384
BREATH_EVERY = 8  # frames
KEPT_FRAMES = 64


class Websocket:
    def __init__(self, handler: Callable[[Any], Any], engine: Any) -> None:
        self.handler, self.engine, self.line = handler, engine, handler.__self__  # type: ignore[attr-defined]
        self.turn = Lock()
        self.write: Write = nothing
        self.rest = b""  # of a frame that has left in part
        self.pieces: list[str | bytes] = []
        self.size = 0
        self.read_frames = 0
        self.messages: deque[str | bytes] = deque()
        self.ended = False

    # -- as a WSGI application ----------------------------------------------------------------------------
    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        accept = answer_to(environ)
        if accept is None:
            start_response("400 Bad Request", [("Content-Length", "0"), ("Connection", "close")])
            return []
        self.deflate = Deflate.agreed(environ.get("HTTP_SEC_WEBSOCKET_EXTENSIONS", ""))
        self.frames = FrameProtocol(client=False, extensions=[self.deflate] if self.deflate else [])
        with taken(environ) as self.peer:
            self.peer.settimeout(limits.STALLED_SECONDS)
            if self.engine.direct:
                self.write = writer_of(self.peer)
            self.line.ws = self
            try:
                self.push(accept + (self.deflate.header if self.deflate else b"") + b"\r\n")
                self.handler(self)
            except (OSError, ValueError, EngineIOError) as end:  # gone, or not to be understood, or over its budget
                log.debug("line ended: %s", type(end).__name__)
            finally:
                self.line.close(wait=False, abort=True, reason=self.engine.reason.TRANSPORT_CLOSE)
                self.close()
        return []

    # -- reading ------------------------------------------------------------------------------------------
    def wait(self) -> str | bytes | None:
        """The next message; None when there will be none."""
        while not self.messages:
            if self.ended or not self.read():
                return None
        return self.messages.popleft()

    def read(self) -> bool:
        """Some more of what the other side has said; False where it has hung up."""
        try:
            data = self.peer.recv(CHUNK)
        except TimeoutError:
            return not self.line.closed  # pings find out who is gone
        except OSError:
            return False
        if not data:
            return False
        self.line.spend(0, len(data))
        try:
            self.frames.receive_bytes(data)
            for frame in self.frames.received_frames():
                self.take(frame)
        except ParseFailed as wrong:
            self.bye(wrong.code)
        return True

    def take(self, frame: Frame) -> None:
        if frame.frame_finished:
            self.line.spend(1, 0)
            self.breathe()
        if frame.opcode is Opcode.CLOSE:
            self.bye(CloseReason.NORMAL_CLOSURE)
        elif frame.opcode is Opcode.PING:
            self.push(self.frames.pong(cast(bytes, frame.payload)))
        elif frame.opcode is not Opcode.PONG:
            self.put_together(cast("str | bytes", frame.payload), frame.message_finished)

    def put_together(self, piece: str | bytes, last: bool) -> None:
        self.size += len(piece.encode() if isinstance(piece, str) else piece)
        if self.size > limits.LARGEST_MESSAGE:
            self.bye(CloseReason.MESSAGE_TOO_BIG)
            return
        self.pieces.append(piece)
        if last:
            whole, self.pieces, self.size = self.pieces, [], 0
            self.messages.append("".join(whole) if isinstance(piece, str) else b"".join(whole))  # type: ignore[arg-type]

    def breathe(self) -> None:
        """Who says much at once does not keep the others from being heard."""
        self.read_frames += 1
        if self.read_frames % BREATH_EVERY == 0:
            self.engine.sleep(0)

    # -- writing ------------------------------------------------------------------------------------------
    def send(self, message: str) -> None:
        self.push(framed(message, self.deflate is not None))

    def push(self, data: bytes | bytearray) -> None:
        """All of it. A reader may be slow; one that takes nothing for a while does not read."""
        with self.turn:
            left, self.rest = memoryview(self.rest + data), b""
            while left:
                left = left[self.peer.send(left) :]

    def at_once(self, message: str) -> int | None:
        """How many bytes are still to leave; None where nothing of it may leave now (`direct_frames.py`)."""
        if self.rest or self.ended or self.turn.locked():
            return None
        frame = framed(message, self.deflate is not None)
        sent = self.write(frame)
        self.rest = frame[sent:] if sent else b""
        return len(self.rest) if sent else None

    def bye(self, code: int) -> None:
        """The closing handshake; there is nothing more to read."""
        if not self.ended:
            self.ended = True
            with suppress(OSError):
                self.push(self.frames.close(code))

    def give_up(self, within: float) -> None:
        """Whoever waits for the other side to read waits no longer than that."""
        if not within:
            self.close()
            return
        with suppress(OSError):
            self.peer.settimeout(within)

    def close(self) -> None:
        """Also wakes whoever reads or writes here."""
        self.ended = True
        with suppress(OSError):
            self.peer.shutdown(socket.SHUT_RDWR)


def answer_to(environ: Environ) -> bytes | None:
    """The beginning of the answer to a handshake; None where it is none."""
    key, version = environ.get("HTTP_SEC_WEBSOCKET_KEY", ""), environ.get("HTTP_SEC_WEBSOCKET_VERSION")
    if version != "13" or not key.isascii() or "upgrade" not in environ.get("HTTP_CONNECTION", "").lower():
        return None
    accept = base64.b64encode(hashlib.sha1(key.encode() + GUID).digest())
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n"
    )


@lru_cache(maxsize=KEPT_FRAMES)
def framed(text: str, deflate: bool) -> bytes:
    """A text as one frame. What everybody is told is packed once."""
    payload = text.encode()
    small = deflated(payload) if deflate else None
    body, first = (payload, 0x81) if small is None else (small, 0xC1)
    size = len(body)
    if size < 126:
        return struct.pack("!BB", first, size) + body
    if size < 65_536:
        return struct.pack("!BBH", first, 126, size) + body
    return struct.pack("!BBQ", first, 127, size) + body
