"""What one process has of the live floor: store, announcer, boards, commands, tied together once."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, cast

from flask import current_app
from flask_socketio import SocketIO
from sqlalchemy import Engine

from ideation.announce import Announcer
from ideation.commands import Commands
from ideation.config import Config
from ideation.counting import Counting
from ideation.domain import budgets
from ideation.envelopes import Boards
from ideation.extensions import give_back_connection
from ideation.hints import Hints
from ideation.keeping import Keeper
from ideation.keyholes import Keyholes
from ideation.leaving import Leaving
from ideation.limits import Buckets
from ideation.live.wire import SocketWire
from ideation.offload import beside
from ideation.scrubbing import Scrub
from ideation.store import Store
from ideation.sweeping import Sweeping
from ideation.trying import Tries

FULL_FOR_SECONDS = 60
REMEMBERED = 200  # keys that ended a moment ago, while somebody was coming in by them
OPENS = {"code": "code", "invite": "invite", "wall": "projector", "report": "report_slug"}  # keyhole → column


@dataclass
class House:
    config: Config
    store: Store
    wire: SocketWire
    announcer: Announcer
    commands: Commands
    keeper: Keeper
    hinting: Keeper  # its drawings go to a process of their own
    hints: Hints | None = None
    boards: Boards = field(default_factory=Boards)
    online: dict[str, int] = field(default_factory=dict)
    leaving: Leaving = field(default_factory=Leaving)
    each_tick: list[Callable[[], None]] = field(default_factory=list)
    overwrite: Callable[[], None] = lambda: None  # what was erased, as far as that is owed
    on_ended: Callable[[Collection[str]], None] = lambda keys: None
    lately_ended: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    keyholes: Keyholes = field(default_factory=Keyholes)
    tries: Tries = field(default_factory=Tries)
    letters: Buckets = field(default_factory=lambda: Buckets.of(budgets.LETTERS))

    def look_up(self, kind: str, secret: str, takes: Callable[[str], bool] = lambda session: True) -> str:
        """The session that this secret opens, if it `takes` whoever comes. The only place where one is looked for."""
        found = self.store.find(**{OPENS[kind]: secret})
        return self.keyholes.opened(kind, found if found and takes(found) else None)

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
        return self.wire.at_door(session) | (self.hints.at_door(session) if self.hints else set())

    def disk_state(self) -> str | None:
        """Why nothing can be stored, as far as somebody tried lately."""
        return "full" if time.monotonic() - self.commands.full_at < FULL_FOR_SECONDS else None

    def queue_state(self) -> str | None:
        """Why other processes cannot be told of changes just now; without Redis there are none to tell."""
        return self.hints.trouble if self.hints else None


def build(config: Config, engine: Engine, socketio: SocketIO) -> House:
    store = Store(engine)
    store.before_waiting = give_back_connection
    wire = SocketWire(socketio)
    announcer = Announcer(store, wire)
    green = config.async_mode in ("eventlet", "gevent")
    commands = Commands(store, announcer, pause=(lambda: socketio.sleep(0)) if green else lambda: None)
    keeper = Keeper(store, lambda draw: beside(config.async_mode, draw))
    told = hints(config, announcer, wire, socketio)
    house = House(config, store, wire, announcer, commands, keeper, Keeper(store), hints=told)
    if house.hints:
        house.hints.ended = house.ended_elsewhere
    house.each_tick.append(Sweeping(store).tick)
    commands.prepare = Counting(store, config.async_mode, wire.counting).prepare
    commands.scrub = scrub = Scrub(store, wire.later, config.async_mode)
    house.overwrite = scrub.begin
    house.each_tick.append(scrub.catch_up)
    commands.leaving = house.leaving
    commands.at_door = house.at_door
    commands.online = lambda session: house.online.get(session, 0)
    return house


def hints(config: Config, announcer: Announcer, wire: SocketWire, socketio: Any) -> Hints | None:
    if not config.redis_url:
        return None
    made = Hints(config.redis_url, wire.later, socketio.sleep)
    made.moved, announcer.hint = announcer.moved_elsewhere, made.say_moved
    return made


def house() -> House:
    return cast(House, current_app.extensions["ideation"])
