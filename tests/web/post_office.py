"""A post office for one test: takes letters over real SMTP, and gives them out as they come."""

from __future__ import annotations

import socketserver
import threading
from base64 import b64decode
from email import message_from_bytes, policy
from email.message import EmailMessage
from queue import Queue
from types import TracebackType


class Clerk(socketserver.StreamRequestHandler):
    """Says what a mail client wants to hear, keeps what comes after DATA, and whoever logs in, by UTF-8 or ASCII."""

    def handle(self) -> None:
        self.say("220 post office")
        while line := self.rfile.readline().strip():
            line, given = line.upper(), line.split()[-1]
            if line.startswith(b"EHLO"):
                self.say("250-post office\r\n250 AUTH " + self.server.ways_in)  # type: ignore[attr-defined]
            elif line.startswith(b"AUTH"):
                self.let_in(line.split()[1], given)
            elif line.startswith(b"DATA"):
                self.take_letter()
            elif line.startswith(b"QUIT"):
                return self.say("221 bye")
            else:
                self.say("250 ok")

    def let_in(self, way: bytes, given: bytes) -> None:
        who = [given]
        if way == b"LOGIN":
            self.say("334 UGFzc3dvcmQ6")
            who.append(self.rfile.readline().strip())
        parts = b"\0".join(map(b64decode, who)).decode().strip("\0").split("\0")
        self.server.logins.put(tuple(parts))  # type: ignore[attr-defined]
        self.say("235 come in")

    def take_letter(self) -> None:
        self.say("354 go on")
        lines = list(iter(self.rfile.readline, b".\r\n"))
        self.server.letters.put(message_from_bytes(b"".join(lines), policy=policy.default))  # type: ignore[attr-defined]
        self.say("250 kept")

    def say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")


class PostOffice(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Clerk)
        self.letters: Queue[EmailMessage] = Queue()
        self.logins: Queue[tuple[str, ...]] = Queue()
        self.ways_in = "PLAIN LOGIN"

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def next(self) -> EmailMessage:
        return self.letters.get(timeout=10)

    def __enter__(self) -> PostOffice:
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.shutdown()
        self.server_close()
