"""A post office for one test: takes letters over real SMTP, and gives them out as they come."""

from __future__ import annotations

import socketserver
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage
from queue import Queue
from types import TracebackType


class Clerk(socketserver.StreamRequestHandler):
    """Says what a mail client wants to hear, and keeps what comes after DATA."""

    def handle(self) -> None:
        self.say("220 post office")
        while line := self.rfile.readline().strip().upper():
            if line.startswith(b"DATA"):
                self.take_letter()
            elif line.startswith(b"QUIT"):
                return self.say("221 bye")
            else:
                self.say("250 ok")

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
