"""The services of a process: store, announcer, boards, commands, tied together once."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, cast

from flask import current_app
from flask_socketio import SocketIO
from sqlalchemy import Engine

from ideation.commands.execute import Commands
from ideation.counting.count_poll import PollCounter
from ideation.delivery.announcer import Announcer
from ideation.delivery.page_cache import PageCache
from ideation.delivery.redis_hints import Hints
from ideation.delivery.transport import SocketTransport
from ideation.domain import limits
from ideation.runtime.config import Config
from ideation.runtime.draining import Draining
from ideation.runtime.extensions import give_back_connection
from ideation.runtime.guess_limits import GuessLimits
from ideation.runtime.password_attempts import PasswordAttempts
from ideation.runtime.token_buckets import Buckets
from ideation.runtime.worker_threads import beside
from ideation.storage.expiry import Expiry
from ideation.storage.secure_erase import SecureErase
from ideation.storage.store import Store
from ideation.views.messages import Boards

FULL_FOR_SECONDS = 60
REMEMBERED = 200  # keys that ended a moment ago, while somebody was coming in by them
OPENS = {"code": "code", "invite": "invite", "wall": "projector", "report": "report_slug"}  # keyhole → column


@dataclass
class Services:
    config: Config
    store: Store
    transport: SocketTransport
    announcer: Announcer
    commands: Commands
    page_cache: PageCache
    suggestion_cache: PageCache  # its drawings go to a process of their own
    hints: Hints | None = None
    boards: Boards = field(default_factory=Boards)
    online: dict[str, int] = field(default_factory=dict)
    draining: Draining = field(default_factory=Draining)
    each_tick: list[Callable[[], None]] = field(default_factory=list)
    overwrite: Callable[[], None] = lambda: None  # what was erased, as far as that is owed
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

    def at_door(self, session: str) -> Collection[str]:
        """Who waits to be let in with a line open, at whichever process."""
        return self.transport.at_door(session) | (self.hints.at_door(session) if self.hints else set())

    def disk_state(self) -> str | None:
        """Why nothing can be stored, as far as somebody tried lately."""
        return "full" if time.monotonic() - self.commands.full_at < FULL_FOR_SECONDS else None

    def queue_state(self) -> str | None:
        """Why other processes cannot be told of changes just now; without Redis there are none to tell."""
        return self.hints.trouble if self.hints else None


def build(config: Config, engine: Engine, socketio: SocketIO) -> Services:
    store = Store(engine)
    store.before_waiting = give_back_connection
    transport = SocketTransport(socketio)
    announcer = Announcer(store, transport)
    green = config.async_mode in ("eventlet", "gevent")
    commands = Commands(store, announcer, pause=(lambda: socketio.sleep(0)) if green else lambda: None)
    page_cache = PageCache(store, lambda draw: beside(config.async_mode, draw))
    told = hints(config, announcer, transport, socketio)
    house = Services(config, store, transport, announcer, commands, page_cache, PageCache(store), hints=told)
    if house.hints:
        house.hints.ended = house.ended_elsewhere
    house.each_tick.append(Expiry(store).tick)
    commands.prepare = PollCounter(store, config.async_mode, transport.counting).prepare
    commands.secure_erase = secure_erase = SecureErase(store, transport.later, config.async_mode)
    house.overwrite = secure_erase.begin
    house.each_tick.append(secure_erase.catch_up)
    commands.draining = house.draining
    commands.at_door = house.at_door
    commands.online = lambda session: house.online.get(session, 0)
    return house


def hints(config: Config, announcer: Announcer, transport: SocketTransport, socketio: Any) -> Hints | None:
    if not config.redis_url:
        return None
    made = Hints(config.redis_url, transport.later, socketio.sleep)
    made.moved, announcer.hint = announcer.moved_elsewhere, made.say_moved
    return made


def services() -> Services:
    return cast(Services, current_app.extensions["ideation"])
