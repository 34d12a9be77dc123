"""Hooks: every call from one part to another that was made after it or lies on a floor above, in one place. Whatever
stands at the left is called by the part that owns it; until it is bound it does nothing. `tests/test_hooks.py` fails
where a hook is bound elsewhere, or nowhere.
"""

from __future__ import annotations

from ideation.live.handlers import Live
from ideation.runtime.extensions import give_back_connection
from ideation.services import Services
from ideation.storage.expiry import Expiry


def bind(services: Services, live: Live) -> None:
    # before a request stands in a session's line
    services.store.before_waiting = give_back_connection

    # while a command is decided, and when it is through
    services.commands.prepare = services.counter.prepare  # a long count is made before its command has the line
    services.commands.online = services.how_many_online
    services.commands.at_door = services.at_door
    services.commands.transactions.secure_erase = services.secure_erase

    # when a login or a token ends, here or in another process
    services.on_ended = live.disconnections.ended

    # when somebody comes, sits elsewhere, is shown out, or goes
    live.handshakes.begun = live.ticker.start
    live.handshakes.left = live.activity.left
    services.transport.on_reset = live.reset
    services.transport.on_removed = live.disconnections.removed
    services.transport.on_crowded = live.disconnections.crowded
    live.lines.words = live.disconnections.last_word

    # every few seconds
    live.ticker.acts = (
        services.announcer.check,
        live.presence.renew,
        Expiry(services.store).tick,
        services.secure_erase.catch_up,
        live.disconnections.end_expired,
    )

    # with other processes
    if services.hints:
        services.announcer.hint = services.hints.say_moved
        services.hints.moved = services.announcer.moved_elsewhere
        services.hints.ended = services.ended_elsewhere
        services.hints.seated = live.presence.tell
        services.hints.doing = live.activity.mark
