"""How a Socket.IO server is spoken to: ours by the contract, the peer's by `bench/peer/server.mjs`."""

from __future__ import annotations

import uuid
from typing import Any, Protocol

import orjson

About = dict[str, str]


class Dialect(Protocol):
    def auth(self, who: str) -> bytes: ...
    def join(self, since: int) -> bytes: ...
    def post(self, id: str, n: int) -> bytes: ...
    def vote(self, n: int) -> bytes: ...
    def number(self, answer: bytes) -> int: ...
    def ideas(self, frame: bytes) -> tuple[str, ...]: ...
    def check(self, answer: bytes) -> None: ...


def event(name: str, body: Any) -> bytes:
    return orjson.dumps([name, body])


def text(n: int) -> str:
    return f"Idé nr. {n} på tværs af byen"


class Ours:
    def __init__(self, about: About) -> None:
        self.session, self.poll = about["session"], about.get("poll", "")
        self.options = [id for id in about.get("options", "").split(",") if id]
        self.epoch: int | None = None

    def auth(self, who: str) -> bytes:
        return orjson.dumps({"token": who})

    def join(self, since: int) -> bytes:
        return event("join", {"session": self.session, "since": since, "epoch": self.epoch})

    def command(self, type: str, payload: Any) -> bytes:
        return event("command", {"session": self.session, "op_id": str(uuid.uuid4()), "type": type, "payload": payload})

    def post(self, id: str, n: int) -> bytes:
        return self.command("idea.post", {"id": id, "text": text(n)})

    def vote(self, n: int) -> bytes:
        votes = {self.options[n % len(self.options)]: 1 + n % 3}
        return self.command("ballot.submit", {"poll": self.poll, "choice": {"votes": votes}})

    def number(self, answer: bytes) -> int:
        board = orjson.loads(answer)[0]
        self.epoch = board["epoch"]
        return int(board["seq"])

    def ideas(self, frame: bytes) -> tuple[str, ...]:
        if not frame.startswith(b'42["changes"'):
            return ()
        return tuple(card["id"] for card in orjson.loads(frame[2:])[1]["put"].get("ideas", ()))

    def check(self, answer: bytes) -> None:
        if b'"ok":true' not in answer:
            raise SystemExit(answer.decode())


class Peer:
    def __init__(self, about: About) -> None:
        pass

    def auth(self, who: str) -> bytes:
        return orjson.dumps({"name": who})

    def join(self, since: int) -> bytes:
        return event("join", {"since": since})

    def post(self, id: str, n: int) -> bytes:
        return event("post", {"id": id, "text": text(n)})

    def vote(self, n: int) -> bytes:
        return event("vote", {"choice": {"votes": {f"idea-{n % 20}": 1 + n % 3}}})

    def number(self, answer: bytes) -> int:
        return max((idea["seq"] for idea in orjson.loads(answer)[0]["ideas"]), default=0)

    def ideas(self, frame: bytes) -> tuple[str, ...]:
        name, body = orjson.loads(frame[2:])
        if name == "ideas":
            return tuple(idea["id"] for idea in body)
        return (body["id"],) if name == "idea" else ()

    def check(self, answer: bytes) -> None:
        if b'"ok":true' not in answer:
            raise SystemExit(answer.decode())


DIALECTS: dict[str, type[Ours] | type[Peer]] = {"ours": Ours, "peer": Peer}
