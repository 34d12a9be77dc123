"""Camp words for tests: a camp, its phones, and what they see; the same over every road to the server.

camp = Camp(road)                         road: Inside(app), or Outside(house) for a real server
ann = camp.phone("ann", sector="civil")   joins with the code, as anybody would
fay = camp.facilitator()
camp.go("ideas")
ann.send("idea.post", id=new(), text="Åbne værksteder")      accepted, or the test fails here
ann.refused("step.go", "forbidden", to=..., **{"from": ...})   the refusal's error
ann.sees("ideas", text="Åbne værksteder")
bob = camp.phone("bob", live=True)        the same, but commands and envelopes go over a socket
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime
from http.cookiejar import DefaultCookiePolicy
from random import Random, SystemRandom
from threading import Condition
from typing import Any
from uuid import uuid4

import requests
import socketio
from flask import Flask
from sqlalchemy import Engine, create_engine, insert

from ideation.config import driver_url
from ideation.domain.changes import At
from ideation.domain.entities import Session
from ideation.identity import hashed
from ideation.models import Token, User
from ideation.plans import Plan, found_session, read_plan
from ideation.store import Store
from tests.fixtures.server import Server

Json = dict[str, Any]
PATIENCE = 8.0

WHOLE_DAY: Json = {
    "title": "Prøve",
    "question": "Hvordan mødes vi på tværs?",
    "steps": [
        {"phase": "welcome"},
        {"phase": "ideas"},
        {"phase": "themes"},
        {"phase": "selection", "settings": {"method": "dots", "over": "ideas", "seats": 2, "budget": 3}},
        {"phase": "concepts"},
        {"phase": "commitment"},
        {"phase": "actions"},
        {"phase": "closing"},
    ],
}


def new() -> str:
    return str(uuid4())


# -- roads ------------------------------------------------------------------------------------------------------------


class Answer:
    def __init__(self, status: int, text: str, headers: Any) -> None:
        self.status, self.text, self.headers = status, text, headers

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Inside:
    """The app in this very process: no socket, no port, milliseconds."""

    def __init__(self, app: Flask) -> None:
        self.app, self.browser = app, app.test_client(use_cookies=False)
        with app.app_context():
            self.engine = app.extensions["ideation"].store.engine

    def request(self, method: str, path: str, **sent: Any) -> Answer:
        answer = self.browser.open(path, method=method, **sent)
        return Answer(answer.status_code, answer.get_data(as_text=True), answer.headers)


class Outside:
    """A real server in a process of its own."""

    def __init__(self, house: Server, database: str | None = None) -> None:
        self.house, self.url = house, house.url
        self.engine = engine_of(database or f"sqlite:///{house.folder / 'ideation.sqlite'}")
        self.browser = requests.Session()
        self.browser.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # everybody is somebody else

    def request(self, method: str, path: str, **sent: Any) -> Answer:
        answer = self.browser.request(method, self.url + path, timeout=60, **sent)
        answer.encoding = "utf-8"
        return Answer(answer.status_code, answer.text, answer.headers)


def engine_of(url: str) -> Engine:
    return create_engine(driver_url(url), pool_size=2)


Road = Inside | Outside


# -- what a phone knows ----------------------------------------------------------------------------------------------


class Gap(AssertionError):
    """An envelope starts after what this phone has."""


class Board:
    """Put and drop on a dictionary: what every client of the contract does."""

    def __init__(self) -> None:
        self.cards: dict[str, dict[str, Json]] = {}
        self.mine: Json | None = None
        self.seq = 0
        self.epoch: int | None = None

    def apply(self, envelope: Json) -> None:
        if envelope.get("reset"):
            self.cards, self.seq, self.epoch = {}, 0, envelope["epoch"]
        if envelope["epoch"] != self.epoch or envelope["from"] > self.seq:
            raise Gap(f"at {self.epoch}/{self.seq}, got {envelope['epoch']}/{envelope['from']}")
        self.mine = envelope.get("mine", self.mine)
        if envelope["seq"] < self.seq:
            return
        for name, cards in envelope["put"].items():
            self.cards.setdefault(name, {}).update({card["id"]: card for card in cards})
        for name, ids in envelope["drop"].items():
            for id in ids:
                self.cards.get(name, {}).pop(id, None)
        self.seq = envelope["seq"]

    def all(self, name: str, /) -> list[Json]:
        return list(self.cards.get(name, {}).values())

    def find(self, name: str, /, **wanted: Any) -> Json | None:
        fits = (c for c in self.all(name) if all(c.get(key) == value for key, value in wanted.items()))
        return next(fits, None)

    def shown(self) -> Json:
        """Everything but the number, in an order of its own: what is compared."""
        mine = self.mine and self.mine | {"ideas": sorted(self.mine["ideas"], key=lambda i: str(i["id"]))}
        return {"cards": {name: cards for name, cards in self.cards.items() if cards}, "mine": mine}

    def copy(self) -> Board:
        twin = Board()
        twin.cards = {name: dict(cards) for name, cards in self.cards.items()}
        twin.mine, twin.seq, twin.epoch = self.mine, self.seq, self.epoch
        return twin


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
        found = self.look().find(collection, **wanted)
        assert found, f"{self.name} sees no {collection} with {wanted}: {self.board.all(collection)}"
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


class Ear(socketio.Client):
    """A Socket.IO client that keeps what it hears as it came."""

    def __init__(self, heard: list[str]) -> None:
        no_page = {"suppress_origin": True}  # what a script is; pages and their origins: tests/live/test_handshake.py
        super().__init__(reconnection=False, handle_sigint=False, websocket_extra_options=no_page)
        self.heard = heard

    def _handle_eio_message(self, data: Any) -> None:
        self.heard.append(data if isinstance(data, str) else repr(data))
        super()._handle_eio_message(data)


class LivePhone(Phone):
    """Somebody with a socket: commands go over it, and envelopes come by themselves."""

    def __init__(self, camp: Camp, name: str, token: str | None, member: str | None = None, **auth: str) -> None:
        super().__init__(camp, name, token, member)
        self.auth = auth or {"token": token}
        self.news = Condition()
        self.frames: list[tuple[str, Json]] = []
        self.gaps: list[str] = []
        self.connected = False

    def connect(self, transports: tuple[str, ...] = ("websocket",), **headers: str) -> LivePhone:
        self.ear = Ear(self.heard)
        for event in ("changes", "tick", "presence", "doing", "counting", "removed", "server_restart"):
            self.ear.on(event, lambda message, event=event: self.hear(event, message))
        self.ear.on("disconnect", self.cut_off)
        assert isinstance(self.camp.road, Outside)
        url = self.camp.road.url
        self.ear.connect(url, auth=self.auth, transports=list(transports), headers=headers, wait_timeout=5)
        self.connected = True
        return self

    def join(self) -> LivePhone:
        self.take(self.say("join", {"session": self.camp.id, "since": self.board.seq, "epoch": self.board.epoch}))
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

    def cut_off(self, *_: Any) -> None:
        with self.news:
            self.connected = False
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


# -- the camp ---------------------------------------------------------------------------------------------------------


class Camp:
    """One session, made straight in the database as `ideation session create` does, with a first facilitator."""

    def __init__(self, road: Road, plan: Json = WHOLE_DAY, **wishes: Any) -> None:
        self.road, self.seq = road, 1
        self.store = Store(road.engine)
        self.phones: list[LivePhone] = []
        self.session = self.founded(read_plan(plan), **wishes)
        self.id, self.code, self.invite = self.session.id, self.session.code, self.session.invite
        self._facilitator: Phone | None = None

    def founded(self, plan: Plan, **wishes: Any) -> Session:
        user, self.facilitators_token = self.account()
        at = At(datetime.now(UTC), SystemRandom())
        return found_session(self.store, at, plan, facilitator=user, facilitator_name="Fay", **wishes)

    def account(self) -> tuple[str, str]:
        """A user and a bearer token."""
        user, secret, now = new(), new(), datetime.now(UTC)
        with self.store.writing.begin() as connection:
            guest = {"id": user, "role": "guest", "login_version": 1, "created_at": now}
            connection.execute(insert(User.__table__), guest)  # type: ignore[arg-type]
            token = {"hash": hashed(secret), "kind": "bearer", "user": user, "created_at": now}
            connection.execute(insert(Token.__table__), token)  # type: ignore[arg-type]
        return user, secret

    # -- who is here ----------------------------------------------------------------------------------------------
    def facilitator(self) -> Phone:
        if self._facilitator is None:
            self._facilitator = Phone(self, "fay", self.facilitators_token)
            mine = self._facilitator.look().mine
            assert mine
            self._facilitator.member = mine["member"]["id"]
        return self._facilitator

    def join(self, sector: str = "civil", name: str | None = None, **door: Any) -> Answer:
        asked = (door or {"code": self.code}) | {"sector": sector} | ({"name": name} if name else {})
        return self.road.request("POST", "/api/join", json=asked)

    def phone(self, name: str, sector: str = "civil", *, live: bool = False, role: str = "participant") -> Any:
        answer = self.join(sector, name.capitalize())
        assert answer.status in (201, 202), answer.text
        joined = answer.json
        self.seq += 1
        if role != "participant":
            self.facilitator().send("member.role", member=joined["member"], role=role)
        phone = (LivePhone if live else Phone)(self, name, joined["token"], joined["member"])
        return self.keep(phone).connect().join() if isinstance(phone, LivePhone) else phone

    def observer(self, name: str = "olga", *, live: bool = False) -> Any:
        return self.phone(name, "university", live=live, role="observer")

    def also(self, phone: Phone) -> LivePhone:
        """The same person on another device, with a socket."""
        return self.keep(LivePhone(self, phone.name, phone.token, phone.member)).connect().join()

    def screen(self) -> LivePhone:
        """The projector."""
        return self.keep(LivePhone(self, "screen", None, projector=self.session.projector)).connect().join()

    def stranger(self, name: str = "sid") -> Phone:
        """Known to the app, not to this session."""
        return Phone(self, name, self.account()[1])

    def nobody(self) -> Phone:
        return Phone(self, "nobody", None)

    def keep(self, phone: LivePhone) -> LivePhone:
        self.phones.append(phone)
        return phone

    def pack_up(self) -> None:
        """Close what this camp opened."""
        for phone in self.phones:
            if phone.connected:
                phone.hang_up()
        if isinstance(self.road, Outside):
            self.road.engine.dispose()

    # -- where it is ----------------------------------------------------------------------------------------------
    def step(self, phase: str) -> str:
        found = self.facilitator().look().find("steps", phase=phase)
        assert found, phase
        return str(found["id"])

    def go(self, phase: str) -> str:
        fay = self.facilitator()
        to, here = self.step(phase), fay.board.all("session")[0]["step"]
        fay.send("step.go", to=to, **{"from": here})
        return to

    def poll(self, phase: str = "selection", state: str = "ready", **wanted: Any) -> str:
        step = self.step(phase)
        found = self.facilitator().board.find("polls", step=step, state=state, **wanted)
        assert found, self.facilitator().board.all("polls")
        return str(found["id"])

    def open_poll(self, phase: str = "selection", **wanted: Any) -> Json:
        """Open the ready poll of a step, and return its card."""
        poll = self.poll(phase, **wanted)
        self.facilitator().send("poll.open", poll=poll)
        return self.facilitator().sees("polls", id=poll)


def seeded(seed: int = 0) -> At:
    """A clock that stands and chance that repeats, for rules without an app."""
    return At(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), Random(seed))
