"""People with wishes, and what a proposal tells."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ideation.commands.apply import take
from ideation.domain.entities import Member
from ideation.domain.errors import Refused
from ideation.domain.phases.team_formation import as_kept, asked_before, keep_proposal, may_ask, problem_of
from ideation.teams.proposal import propose
from tests.domain.scene import Scene

Json = dict[str, Any]
PEOPLE, CONCEPTS = 20, 5


class Hostile:
    """A facilitator with a script: asks whatever may be asked, and remembers every seat and figure."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.seats = scene, list[dict[str, str]]()
        self.refused = Counter[str]()

    def ask(self, *, anew: bool = False, least: int = 1, most: int = 6, groups: int = 0) -> Json | None:
        """As the door does it (`web/teams_api.py`), with the sums made here."""
        room, sizes = self.scene.room, {"least": least, "most": most, "groups": groups}
        try:
            before = asked_before(room, **sizes)
            if before and not anew:
                return before
            may_ask(room)
            problem = problem_of(room, seed="serverens", **sizes)
            made = as_kept(problem, propose(problem, best=False))
            take(room, keep_proposal(room, self.scene.fay.id, self.scene.at, made))
        except Refused as refused:
            self.refused[refused.reason or refused.code] += 1
            return None
        self.seats.append({m: team["concept"] for team in made["teams"] for m in team["members"]})
        return made


def members(scene: Scene, orders: dict[str, list[str]]) -> list[Member]:
    return [scene.room.members[id] for id in orders]
