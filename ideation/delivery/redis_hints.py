"""Hints between several server processes, over Redis: "session X moved", "this login has ended",
and how many sit with me.

Nothing depends on them. A hint that is lost, late or doubled changes nothing but the moment at which another
process asks the database; with Redis down, every process finds out with its next tick. So publishing never waits in
a command's way, and never fails one.
"""

from __future__ import annotations

import json
import logging
import secrets
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any

import redis

log = logging.getLogger("ideation.delivery.redis_hints")
CHANNEL = "ideation"
AGAIN_SECONDS = 1.0
LEASE_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Lease:
    """How many sit with another process, by sector, and who waits there to be let in; it holds for LEASE_SECONDS,
    unless it is said again."""

    said_at: float
    by_sector: dict[str, int]
    door: frozenset[str] = frozenset()


class Hints:
    """`later(seconds, call)` runs something in the background; `sleep` waits in the async mode in use."""

    def __init__(
        self,
        url: str,
        later: Callable[[float, Callable[[], None]], None],
        sleep: Callable[[float], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.later, self.sleep, self.clock = later, sleep, clock
        self.me = secrets.token_hex(8)
        self.guard = Lock()
        self.out = redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)
        self.listening = redis.Redis.from_url(url, socket_timeout=None, health_check_interval=30)
        self.moved: Callable[[str], None] = lambda session: None
        self.seated: Callable[[str], None] = lambda session: None
        self.ended: Callable[[list[str]], None] = lambda keys: None
        self.doing: Callable[[str, str, str, bool], None] = lambda session, member, place, on: None
        self.waiting: dict[tuple[str, str], dict[str, Any]] = {}  # what is to be said, the latest of each kind
        self.others: dict[str, dict[str, Lease]] = {}  # session → process → who sits there
        self.trouble: str | None = None
        self.started = False

    # -- saying -------------------------------------------------------------------------------------------
    def say_moved(self, session: str) -> None:
        self.say({"moved": session})

    def say_seated(self, session: str, by_sector: dict[str, int], door: Collection[str] = ()) -> None:
        self.say({"seated": session, "by_sector": by_sector, "door": sorted(door)})

    def say_doing(self, session: str, member: str, place: str, on: bool) -> None:
        self.say({"doing": f"{session} {member} {place}", "on": on})

    def say_ended(self, keys: Iterable[str]) -> None:
        """Logins and tokens that were struck out, by their hashes."""
        self.say({"ended": " ".join(keys)})

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
        elif "ended" in message:
            self.ended(message["ended"].split())
        elif "doing" in message:
            session, member, place = message["doing"].split()
            self.doing(session, member, place, message["on"])
        elif "seated" in message:
            self.sit_elsewhere(message["seated"], message["from"], message["by_sector"], message.get("door", ()))

    def sit_elsewhere(self, session: str, process: str, by_sector: dict[str, int], door: Collection[str] = ()) -> None:
        seats = self.still_valid(session)
        before = seats[process].by_sector if process in seats else {}
        self.others[session] = seats | {process: Lease(self.clock(), by_sector, frozenset(door))}
        if before != by_sector:
            self.seated(session)

    def still_valid(self, session: str) -> dict[str, Lease]:
        """What other processes said lately. One that was restarted has another name, and the old one runs out."""
        fresh = self.clock() - LEASE_SECONDS
        return {process: lease for process, lease in self.others.get(session, {}).items() if lease.said_at > fresh}

    def at_door(self, session: str) -> set[str]:
        """Those who wait with other processes and have a line open, as far as they said so lately."""
        return {member for lease in self.still_valid(session).values() for member in lease.door}

    def elsewhere(self, session: str) -> dict[str, int]:
        """How many sit with other processes, by sector, as far as they said so lately."""
        sums: Counter[str] = Counter()
        for lease in self.still_valid(session).values():
            sums.update(lease.by_sector)
        return dict(sums)
