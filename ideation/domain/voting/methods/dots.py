"""Dots: everybody spreads a few dots, several on one idea if they like; the sum decides.

Equal sums: dots from more people, then from more sectors, then the lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from ideation.domain.errors import Invalid
from ideation.domain.voting.choice_checks import AT, numbers
from ideation.domain.voting.cost_frames import PLAIN
from ideation.domain.voting.families import cumulative_votes
from ideation.domain.voting.method import FIRST, Cast, ManySeats, Method, Option, Outcome

FEWEST, MOST = 3, 7  # a third of the options, within these


class DotsSettings(ManySeats):
    """Without a `budget` it is set when the poll opens, from the number of options, two on one at most."""

    budget: int | None = Field(None, ge=1, le=1000, json_schema_extra=FIRST)
    max_per_option: int | None = Field(None, ge=1, le=1000, json_schema_extra=FIRST)

    def for_options(self, n: int) -> DotsSettings:
        budget = self.budget or min(max(n // 3, FEWEST), MOST)
        cap = self.max_per_option or self.budget or 2
        return self.model_copy(update={"budget": budget, "max_per_option": cap})


def check(choice: object, options: Sequence[Option], settings: DotsSettings) -> dict[str, Any]:
    rule = settings.for_options(len(options))
    given = numbers(choice, "votes", options, most=rule.max_per_option or 0, over="too_many")
    if sum(given.values()) > (rule.budget or 0):
        raise Invalid({f"{AT}.votes": "over_budget"}, limit=rule.budget)
    return {"votes": {id: n for id, n in given.items() if n}}


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: DotsSettings, lot: Sequence[str]) -> Outcome:
    return cumulative_votes.count(ballots, options, settings, lot, "dots")


METHOD = Method(
    name="dots",
    settings=DotsSettings,
    choice=cumulative_votes.VotesChoice,
    check=check,
    count=count,
    supports=cumulative_votes.supported_ids,
    ballot="dots",
    frames=PLAIN,
    fills=True,
    need="weight",
)
