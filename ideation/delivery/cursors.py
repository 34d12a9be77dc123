"""Cursors: how far each role of one session has been told by this process, and when the next envelope leaves."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from ideation.domain.entities import Poll
from ideation.domain.room import Room
from ideation.views import board

SHARE = 3  # between two envelopes passes so many times what telling them takes: two thirds are left for everything else
SHORTEST = 0.02  # seconds between two envelopes at least: a screen draws no more often
LONGEST = 0.15  # seconds between two envelopes at most, however many are told
FADES = 0.8  # of what telling took, each time it takes less: one lucky moment says little
LAZY = 1.0  # where hardly anybody can see what happened


@dataclass
class Cursors:
    told: dict[str, int] = field(default_factory=dict)  # role → seq
    polls: dict[str, tuple[str, int]] = field(default_factory=dict)  # poll → its state and electors, as told last
    checked: int = 0  # the seq up to which it is known whose own view has changed
    shortest: float = SHORTEST
    last: float = 0.0  # when the last envelope began to leave
    cost: float = 0.0  # seconds that it takes to tell everybody here
    due: float | None = None  # when the next one does
    behind: bool = False  # another process has committed something that is not taken in yet
    catching_up: bool = False  # an envelope for those who saw nothing lately is planned
    planning: threading.Lock = field(default_factory=threading.Lock)  # the earliest plan holds, whoever else plans

    # -- when ---------------------------------------------------------------------------------------------
    @property
    def tick(self) -> float:
        """Seconds between two envelopes."""
        return min(LONGEST, max(self.shortest, SHARE * self.cost))

    def took(self, seconds: float) -> None:
        self.cost = max(seconds, FADES * self.cost)

    def plan(self, now: float, *, lazy: bool) -> float | None:
        """When the next envelope leaves; None where one is planned that leaves no later."""
        with self.planning:
            due = max(now, self.last + (LAZY if lazy else self.tick))
            if self.due is not None and self.due <= due:
                return None
            self.due = due
            return due

    def takes(self, due: float) -> bool:
        """Whether the envelope planned for then is still to be sent: an earlier plan may have taken its work."""
        with self.planning:
            if self.due != due:
                return False
            self.due = None
            return True

    # -- to whom ------------------------------------------------------------------------------------------
    def seq_told(self, role: str, room: Room) -> int:
        return self.told.get(role, room.seq)

    def places_changed(self, room: Room) -> bool:
        """Whether somebody's place, or the wall's address, may have changed since the last look."""
        return any(name in ("members", "session") for name, _ in room.changed_since(self.checked))

    def owners(self, room: Room) -> list[str]:
        """The members whose own view has changed since the last look; this is the next one."""
        ids: dict[str, None] = {}
        for name, id in room.changed_since(self.checked):
            entity = room.collection(name).get(id)
            owner = board.whose(entity) if entity else None
            if owner:
                ids[owner] = None
            if isinstance(entity, Poll):
                ids.update(dict.fromkeys(self.electors_to_tell(entity)))
        self.checked = room.seq
        return [id for id in ids if id in room.members]

    def know_polls(self, room: Room) -> None:
        if not self.polls:
            self.polls = {poll.id: (poll.state, len(poll.electorate)) for poll in room.polls.values()}

    def electors_to_tell(self, poll: Poll) -> list[str]:
        """All electors when a poll opened or was counted, the new ones when it took in more; else nobody."""
        before = self.polls.get(poll.id)
        self.polls[poll.id] = (poll.state, len(poll.electorate))
        known = before[1] if before and before[0] == poll.state else 0
        return poll.electorate[known:]
