"""Hints between several server processes, over Redis: "session X moved", and how many sit with me.

Nothing depends on them. A hint that is lost, late or doubled changes nothing but the moment at which another
process asks the database; with Redis down, every process finds out with its next tick. So publishing never waits in
a command's way, and never fails one.
"""

from __future__ import annotations

import json
import logging
import secrets
import time
from collections.abc import Callable
from threading import Lock
from typing import Any

import redis

log = logging.getLogger("ideation.hints")
CHANNEL = "ideation"
AGAIN_SECONDS = 1.0
LEASE_SECONDS = 15.0


class Hints:
    """`later(seconds, call)` runs something in the background; `sleep` waits in the async mode in use."""

    def __init__(
        self, url: str, later: Callable[[float, Callable[[], None]], None], sleep: Callable[[float], None]
    ) -> None:
        self.later, self.sleep = later, sleep
        self.me = secrets.token_hex(8)
        self.guard = Lock()
        self.out = redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)
        self.listening = redis.Redis.from_url(url, socket_timeout=None, health_check_interval=30)
        self.moved: Callable[[str], None] = lambda session: None
        self.seated: Callable[[str], None] = lambda session: None
        self.doing: Callable[[str, str, str, bool], None] = lambda session, member, place, on: None
        self.waiting: dict[tuple[str, str], dict[str, Any]] = {}  # what is to be said, the latest of each kind
        self.others: dict[str, dict[str, tuple[float, dict[str, int]]]] = {}  # session → process → when, by sector
        self.trouble: str | None = None
        self.started = False

    # -- saying -------------------------------------------------------------------------------------------
    def say_moved(self, session: str) -> None:
        self.say({"moved": session})

    def say_seated(self, session: str, by_sector: dict[str, int]) -> None:
        self.say({"seated": session, "by_sector": by_sector})

    def say_doing(self, session: str, member: str, place: str, on: bool) -> None:
        self.say({"doing": f"{session} {member} {place}", "on": on})

    def say(self, message: dict[str, Any]) -> None:
        kind = next(iter(message))
        with self.guard:
            first = not self.waiting
            self.waiting[(kind, message[kind])] = message
        if first:
            self.later(0, self.speak)

    def speak(self) -> None:
        with self.guard:
            messages, self.waiting = list(self.waiting.values()), {}
        try:
            for message in messages:
                self.out.publish(CHANNEL, json.dumps({"from": self.me, **message}))
            self.trouble = None
        except redis.RedisError as error:
            self.trouble = type(error).__name__
            log.warning("hints not sent: %s", error)

    # -- hearing ------------------------------------------------------------------------------------------
    def start(self) -> None:
        if not self.started:
            self.started = True
            self.later(0, self.hear_for_ever)

    def hear_for_ever(self) -> None:
        while True:
            try:
                self.hear()
            except redis.RedisError as error:
                self.trouble = type(error).__name__
                log.warning("hints not heard: %s", error)
            except Exception:
                log.exception("hint failed")
            self.sleep(AGAIN_SECONDS)

    def hear(self) -> None:
        with self.listening.pubsub(ignore_subscribe_messages=True) as ear:  # type: ignore[no-untyped-call]
            ear.subscribe(CHANNEL)
            for message in ear.listen():
                self.heard(json.loads(message["data"]))

    def heard(self, message: dict[str, Any]) -> None:
        if message["from"] == self.me:
            return
        if "moved" in message:
            self.moved(message["moved"])
        elif "doing" in message:
            session, member, place = message["doing"].split()
            self.doing(session, member, place, message["on"])
        elif "seated" in message:
            seats = self.others.setdefault(message["seated"], {})
            before = seats.get(message["from"], (0.0, {}))[1]
            seats[message["from"]] = (time.monotonic(), message["by_sector"])
            if before != message["by_sector"]:
                self.seated(message["seated"])

    def elsewhere(self, session: str) -> dict[str, int]:
        """How many sit with other processes, by sector, as far as they said so lately."""
        fresh = time.monotonic() - LEASE_SECONDS
        sums: dict[str, int] = {}
        for at, by_sector in self.others.get(session, {}).values():
            for sector, n in by_sector.items() if at > fresh else ():
                sums[sector] = sums.get(sector, 0) + n
        return sums
