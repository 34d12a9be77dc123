"""Sockets spoken by hand, frame by frame, as somebody with a script would: what no decent client sends."""

from __future__ import annotations

import json
from typing import Any

import requests
import websocket

PATIENCE = 15.0


class Refused(Exception):
    """The server did not let this socket in."""


class Wire:
    """One websocket in the Engine.IO and Socket.IO protocols; the handshake is done."""

    def __init__(self, url: str, auth: Any = None, **headers: str) -> None:
        address = url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
        try:
            self.ws = websocket.create_connection(address, timeout=PATIENCE, header=headers, suppress_origin=True)
        except websocket.WebSocketBadStatusException as refusal:
            raise Refused(str(refusal)) from None
        assert self.hear().startswith("0")
        self.enter(auth)

    def enter(self, auth: Any) -> None:
        self.say("40" + ("" if auth is None else json.dumps(auth)))
        answer = self.hear()
        if not answer.startswith("40"):
            raise Refused(answer)

    def say(self, frame: str) -> None:
        self.ws.send(frame)

    def hear(self) -> str:
        """The next frame; pings are answered on the way."""
        while True:
            frame = self.ws.recv()
            text = frame if isinstance(frame, str) else frame.decode()
            if text != "2":
                return text
            self.ws.send("3")

    def hear_until(self, start: str) -> str:
        while True:
            frame = self.hear()
            if frame.startswith(start):
                return frame

    def call(self, event: str, *message: Any, id: int = 7) -> Any:
        """Send with an acknowledgement id, and return what is acknowledged."""
        self.say(f"42{id}" + json.dumps([event, *message]))
        return json.loads(self.hear_until(f"43{id}")[len(f"43{id}") :])

    def join(self, session: str) -> Any:
        return self.call("join", {"session": session, "since": 0})[0]

    def is_closed(self) -> bool:
        """Whether the other side has hung up."""
        try:
            while self.ws.recv():
                pass
        except (websocket.WebSocketConnectionClosedException, ConnectionError):
            return True
        except websocket.WebSocketTimeoutException:
            return False
        return True


class Polling:
    """The same over HTTP polling."""

    def __init__(self, url: str, auth: Any) -> None:
        self.address = url + "/socket.io/?EIO=4&transport=polling"
        self.http = requests.Session()
        opened = self.http.get(self.address, timeout=PATIENCE)
        assert opened.ok, opened.text
        self.address += "&sid=" + json.loads(opened.text[1:])["sid"]
        assert self.post("40" + json.dumps(auth)).ok
        assert self.get().startswith("40")

    def post(self, body: str | bytes) -> requests.Response:
        return self.http.post(self.address, data=body, headers={"Content-Type": "text/plain"}, timeout=PATIENCE)

    def get(self) -> str:
        answer = self.http.get(self.address, timeout=PATIENCE)
        answer.encoding = "utf-8"
        return answer.text

    def hear_until(self, start: str) -> str:
        while True:
            for frame in self.get().split("\x1e"):
                if frame == "2":
                    self.post("3")
                if frame.startswith(start):
                    return frame
