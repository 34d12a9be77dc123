"""How many are here: counts, never a list, told at most once a second."""

from __future__ import annotations

from collections import Counter

from ideation.services import Services

SECONDS = 1.0


class Presence:
    def __init__(self, services: Services) -> None:
        self.services, self.transport = services, services.transport
        self.due: set[str] = set()

    def tell(self, session: str) -> None:
        """Soon, and once for all that happens until then."""
        if session not in self.due:
            self.due.add(session)
            self.transport.later(SECONDS, lambda: self.send(session))

    def send(self, session: str) -> None:
        self.due.discard(session)
        here = dict(Counter(self.transport.online(session).values()))
        if self.services.hints:
            self.services.hints.say_seated(session, here, self.transport.at_door(session))
            here = dict(Counter(here) + Counter(self.services.hints.elsewhere(session)))
        self.services.online[session] = sum(here.values())
        counts = {"online": sum(here.values()), "by_sector": here}
        for role in self.transport.listeners(session):
            self.transport.to_role(session, role, "presence", counts)

    def renew(self) -> None:
        """What one process says of its seats holds for a while only; so it says it again."""
        for session in list(self.services.announcer.cursors) if self.services.hints else ():
            self.tell(session)
