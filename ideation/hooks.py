"""Hooks: every call from one part to another that was made after it or lies on a floor above, in one place. Whatever
stands at the left is called by the part that owns it; until it is bound it does nothing. `tests/test_hooks.py` fails
where a hook is bound elsewhere, or nowhere.
"""

from __future__ import annotations

from ideation.live.handlers import Live
from ideation.runtime.extensions import give_back_connection
from ideation.services import Services
from ideation.storage.expiry import Expiry


def bind(house: Services, live: Live) -> None:
    # before a request stands in a session's line
    house.store.before_waiting = give_back_connection

    # while a command is decided, and when it is through
    house.commands.prepare = house.counter.prepare  # a long count is made before its command has the line
    house.commands.online = house.how_many_online
    house.commands.at_door = house.at_door
    house.commands.secure_erase = house.secure_erase

    # when a login or a token ends, here or in another process
    house.on_ended = live.disconnections.ended

    # when somebody comes, sits elsewhere, is shown out, or goes
    live.handshakes.begun = live.ticker.start
    live.handshakes.left = live.activity.left
    house.transport.on_reset = live.reset
    house.transport.on_removed = live.disconnections.removed
    house.transport.on_crowded = live.disconnections.crowded
    live.lines.words = live.disconnections.last_word

    # every few seconds
    live.ticker.acts = (
        house.announcer.check,
        live.presence.renew,
        Expiry(house.store).tick,
        house.secure_erase.catch_up,
        live.disconnections.end_expired,
    )

    # with other processes
    if house.hints:
        house.announcer.hint = house.hints.say_moved
        house.hints.moved = house.announcer.moved_elsewhere
        house.hints.ended = house.ended_elsewhere
        house.hints.seated = live.presence.tell
        house.hints.doing = live.activity.mark
