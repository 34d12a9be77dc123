"""A whole camp day that uses every command there is, told once: over HTTP, over sockets, on either database.

`after(type)` is called when a command has been acknowledged; what must hold at all times is checked there.
"""

from __future__ import annotations

from collections.abc import Callable

from ideation.contract.protocol import COMMANDS
from tests.story.walk_after_noon import AfterNoon


class Walk(AfterNoon):
    def whole_day(self, after_part: Callable[[], None] = lambda: None) -> None:
        for part in (self.beginning, self.ideas, self.themes, self.selection, self.second_round, self.concepts,
                     self.commitments, self.people, self.looking_back, self.ending):  # fmt: skip
            part()
            after_part()
        assert self.sent == COMMANDS.keys(), COMMANDS.keys() - self.sent
