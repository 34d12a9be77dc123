"""Somebody in a session: over HTTP, or with a socket."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Condition
from typing import TYPE_CHECKING, Any

from tests.story.boards import Board, Gap
from tests.story.ears import Ear
from tests.story.roads import Answer, Json, Outside, new

if TYPE_CHECKING:
    from tests.story.camp import Camp

PATIENCE = 15.0  # seconds, on two cores that all share; nothing waits longer than it must


class Phone:
    """Somebody in the session, over HTTP: sends commands, asks for the board."""

    def __init__(self, camp: Camp, name: str, token: str | None, member: str | None = None) -> None:
        self.camp, self.name, self.token, self.member = camp, name, token, member
        self.board = Board()
        self.heard: list[str] = []  # every text that came from the server, as it came

    def http(self, method: str, path: str, **sent: Any) -> Answer:
        headers = sent.pop("headers", {}) | ({"Authorization": f"Bearer {self.token}"} if self.token else {})
        answer = self.camp.road.request(method, path, headers=headers, **sent)
        self.heard.append(answer.text)
        return answer

    def deliver(self, command: Json) -> Json:
        return self.http("POST", f"/api/sessions/{self.camp.id}/commands", json=command).json

    def tries(self, type: str, /, *, op: str | None = None, **payload: Any) -> Json:
        """The acknowledgement, whatever it is. Who is too fast waits as told, and sends the same again."""
        command = {"op_id": op or new(), "type": type, "payload": payload}
        while True:
            ack = self.deliver(command)
            if ack.get("ok") or ack["error"]["code"] not in ("rate_limited", "busy"):
                return ack
            time.sleep(ack["retry_after_ms"] / 1000)

    def send(self, type: str, /, *, op: str | None = None, **payload: Any) -> Json:
        ack = self.tries(type, op=op, **payload)
        assert ack["ok"], f"{self.name} {type} {payload}: {ack['error']}"
        self.camp.seq = max(self.camp.seq, ack["seq"])
        return ack

    def refused(self, type: str, code: str, /, *, op: str | None = None, **payload: Any) -> Json:
        ack = self.tries(type, op=op, **payload)
        assert not ack["ok"], f"{self.name} could {type} {payload}"
        assert ack["error"]["code"] == code, ack["error"]
        return dict(ack["error"])

    def envelope(self, since: int | None = None, epoch: int | None = None) -> Json:
        asked = "&".join(f"{k}={v}" for k, v in (("since", since), ("epoch", epoch)) if v is not None)
        answer = self.http("GET", f"/api/sessions/{self.camp.id}/board?{asked}")
        assert answer.status == 200, answer.text
        return dict(answer.json)

    def look(self) -> Board:
        """Ask for what is new."""
        self.board.apply(self.envelope(self.board.seq, self.board.epoch))
        return self.board

    def fresh(self) -> Board:
        """The board as somebody sees it who comes now."""
        board = Board()
        board.apply(self.envelope())
        return board

    def sees(self, collection: str, /, **wanted: Any) -> Json:
        """Asked again for a while: what somebody did on a page may be on its way still."""
        deadline = time.monotonic() + PATIENCE
        while not (found := self.look().find(collection, **wanted)):
            here = self.board.all(collection)
            assert time.monotonic() < deadline, f"{self.name} sees no {collection} with {wanted}: {here}"
            time.sleep(0.05)
        return found

    def misses(self, collection: str, /, **wanted: Any) -> None:
        found = self.look().find(collection, **wanted)
        assert not found, f"{self.name} sees {found}"

    # -- short ways to say common things --------------------------------------------------------------------------
    def post(self, text: str, **more: Any) -> str:
        return str(self.send("idea.post", id=new(), text=text, **more)["result"]["id"])

    def vote(self, poll: str, **choice: Any) -> Json:
        return self.send("ballot.submit", poll=poll, choice=choice)

    def results(self) -> list[Json]:
        return list(self.http("GET", f"/api/sessions/{self.camp.id}/results").json["results"])


class LivePhone(Phone):
    """Somebody with a socket: commands go over it, and envelopes come by themselves."""

    def __init__(self, camp: Camp, name: str, token: str | None, member: str | None = None, **auth: str) -> None:
        super().__init__(camp, name, token, member)
        self.auth: Json = auth or {"token": token}
        self.news = Condition()
        self.frames: list[tuple[str, Json]] = []
        self.gaps: list[str] = []
        self.connected = False

    def connect(self, transports: tuple[str, ...] = ("websocket",), **headers: str) -> LivePhone:
        self.ear = Ear(self.heard)
        for event in ("changes", "tick", "presence", "doing", "counting", "removed", "server_restart"):
            self.ear.on(event, lambda message, event=event: self.hear(event, message))
        self.ear.on("connect", lambda: self.is_on(True))
        self.ear.on("disconnect", lambda *_: self.is_on(False))
        assert isinstance(self.camp.road, Outside)
        url = self.camp.road.url
        self.ear.connect(url, auth=self.auth, transports=list(transports), headers=headers, wait_timeout=PATIENCE)
        return self

    def join(self) -> LivePhone:
        """The answer is taken where it comes: an envelope may follow on its heels."""
        asked = {"session": self.camp.id, "since": self.board.seq, "epoch": self.board.epoch}
        answered: SimpleQueue[Json] = SimpleQueue()

        def arrive(answer: Json) -> None:
            if "put" in answer:
                self.take(answer)
            answered.put(answer)

        self.ear.emit("join", asked, callback=arrive)
        answer = answered.get(timeout=PATIENCE)
        assert "put" in answer, answer
        return self

    def say(self, event: str, message: Any) -> Json:
        return dict(self.ear.call(event, message, timeout=PATIENCE))

    def deliver(self, command: Json) -> Json:
        return self.say("command", {"session": self.camp.id, **command})

    def hear(self, event: str, message: Json) -> None:
        with self.news:
            self.frames.append((event, message))
        if event == "changes":
            self.take(message)
        with self.news:
            self.news.notify_all()

    def take(self, envelope: Json) -> None:
        assert "put" in envelope, envelope
        with self.news:
            try:
                self.board.apply(envelope)
            except Gap as gap:
                self.gaps.append(str(gap))
            self.news.notify_all()

    def is_on(self, connected: bool) -> None:
        """Told by the line itself, so that being cut off again at once is not missed."""
        with self.news:
            self.connected = connected
            self.news.notify_all()

    def until(self, happened: Callable[[], Any], within: float = PATIENCE, what: Any = "") -> Any:
        """Wait for news until `happened()` is true, and return it."""
        with self.news:
            assert self.news.wait_for(happened, within), f"{self.name} waited in vain: {what() if what else ''}"
            return happened()

    def catch_up(self, seq: int | None = None) -> Board:
        """Wait until this phone has been told of everything up to `seq` (what the camp last acknowledged)."""
        wanted = self.camp.seq if seq is None else seq
        self.until(lambda: self.board.seq >= wanted, what=lambda: f"{self.board.seq} of {wanted} {self.gaps}")
        return self.board

    def sees(self, collection: str, /, **wanted: Any) -> Json:
        return dict(self.until(lambda: self.board.find(collection, **wanted), what=lambda: self.board.all(collection)))

    def misses(self, collection: str, /, **wanted: Any) -> None:
        self.catch_up()
        assert not self.board.find(collection, **wanted)

    def count(self, event: str) -> int:
        return sum(name == event for name, _ in self.frames)

    def last(self, event: str) -> Json | None:
        return next((message for name, message in reversed(self.frames) if name == event), None)

    def hang_up(self) -> None:
        """As when the battery dies: nobody says goodbye."""
        if self.ear.eio.ws:
            self.ear.eio.ws.sock.shutdown(socket.SHUT_RDWR)
        else:
            self.ear.disconnect()
        self.until(lambda: not self.connected)
