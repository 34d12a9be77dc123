"""The services of a process: store, announcer, boards, commands, made once. Who calls whom stands in `hooks.py`."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, cast

from flask import current_app
from sqlalchemy import Engine

from ideation.commands.execute import Commands
from ideation.commands.group_commit import GroupCommit
from ideation.counting.count_poll import PollCounter
from ideation.delivery.announcer import Announcer
from ideation.delivery.cursors import SHORTEST
from ideation.delivery.page_cache import PageCache
from ideation.delivery.redis_hints import Hints
from ideation.delivery.transport import SocketTransport
from ideation.domain import limits
from ideation.runtime.config import Config
from ideation.runtime.draining import Draining
from ideation.runtime.guess_limits import GuessLimits
from ideation.runtime.password_attempts import PasswordAttempts
from ideation.runtime.token_buckets import Buckets
from ideation.runtime.worker_threads import beside
from ideation.storage.secure_erase import SecureErase
from ideation.storage.store import Store
from ideation.views.messages import Boards

FULL_FOR_SECONDS = 60
REMEMBERED = 200  # keys that ended a moment ago, while somebody was coming in by them
OPENS = {"code": "code", "invite": "invite", "wall": "projector", "report": "report_slug"}  # keyhole → column
THREADS_BREATH = 0.005  # seconds: tasks take turns by themselves, threads all at once
THREADS_TICK = 0.1  # and telling everybody keeps them all busy


@dataclass
class Services:
    config: Config
    store: Store
    transport: SocketTransport
    announcer: Announcer
    commands: Commands
    page_cache: PageCache
    suggestion_cache: PageCache  # its drawings go to a process of their own
    counter: PollCounter
    secure_erase: SecureErase
    hints: Hints | None = None
    boards: Boards = field(default_factory=Boards)
    online: dict[str, int] = field(default_factory=dict)
    on_ended: Callable[[Collection[str]], None] = lambda keys: None
    lately_ended: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    guess_limits: GuessLimits = field(default_factory=GuessLimits)
    password_attempts: PasswordAttempts = field(default_factory=PasswordAttempts)
    letters: Buckets = field(default_factory=lambda: Buckets.of(limits.LETTERS))

    def look_up(self, kind: str, secret: str, takes: Callable[[str], bool] = lambda session: True) -> str:
        """The session that this secret opens, if it `takes` whoever comes. The only place where one is looked for."""
        found = self.store.find(**{OPENS[kind]: secret})
        return self.guess_limits.opened(kind, found if found and takes(found) else None)

    def ended(self, keys: Collection[str]) -> None:
        """These logins and tokens count no longer, and that is on disk: whoever came in by one is shown out, here and
        in the other processes. `identity.writing` calls it for all that is struck out."""
        if keys:
            self.ended_elsewhere(keys)
            if self.hints:
                self.hints.say_ended(keys)

    def ended_elsewhere(self, keys: Collection[str]) -> None:
        self.lately_ended.extend(keys)
        self.on_ended(keys)

    @property
    def draining(self) -> Draining:
        return self.commands.draining

    def how_many_online(self, session: str) -> int:
        return self.online.get(session, 0)

    def overwrite(self) -> None:
        """What was erased, as far as that is owed: when a server starts."""
        self.secure_erase.begin()

    def at_door(self, session: str) -> Collection[str]:
        """Who waits to be let in with a line open, at whichever process."""
        return self.transport.at_door(session) | (self.hints.at_door(session) if self.hints else set())

    def disk_state(self) -> str | None:
        """Why nothing can be stored, as far as somebody tried lately."""
        return "full" if time.monotonic() - self.commands.transactions.full_at < FULL_FOR_SECONDS else None

    def queue_state(self) -> str | None:
        """Why other processes cannot be told of changes just now; without Redis there are none to tell."""
        return self.hints.trouble if self.hints else None


def build(config: Config, engine: Engine, socketio: Any) -> Services:
    threads = config.async_mode == "threading"
    store, transport = Store(engine), SocketTransport(socketio, breath=THREADS_BREATH if threads else 0)
    announcer = Announcer(store, transport, THREADS_TICK if threads else SHORTEST)
    green = config.async_mode in ("eventlet", "gevent")
    return Services(
        config=config,
        store=store,
        transport=transport,
        announcer=announcer,
        commands=Commands(GroupCommit(store, pause=socketio.sleep if green else None), announcer),
        page_cache=PageCache(store, lambda draw: beside(config.async_mode, draw)),
        suggestion_cache=PageCache(store),
        counter=PollCounter(store, config.async_mode, transport.counting),
        secure_erase=SecureErase(store, transport.later, config.async_mode),
        hints=Hints(config.redis_url, transport.later, socketio.sleep) if config.redis_url else None,
    )


def services() -> Services:
    return cast(Services, current_app.extensions["ideation"])
