"""Quadratic credits: n votes on one idea cost n times n credits, so a strong wish can be said but is dear.

The sum of votes decides, not of credits. Equal sums: votes from more people, then from more sectors, then the
lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isqrt
from typing import Any

from pydantic import Field

from ideation.domain.errors import Invalid
from ideation.domain.voting.choice_checks import AT, numbers
from ideation.domain.voting.cost_frames import PLAIN
from ideation.domain.voting.families import cumulative_votes
from ideation.domain.voting.method import FIRST, ManySeats, Method, Option


class QuadraticSettings(ManySeats):
    """`budget` in credits; `max_per_option` in votes."""

    budget: int = Field(36, ge=1, le=10_000, json_schema_extra=FIRST)
    max_per_option: int | None = Field(None, ge=1, le=100, json_schema_extra=FIRST)


def check(choice: object, options: Sequence[Option], settings: QuadraticSettings) -> dict[str, Any]:
    dearest = isqrt(settings.budget)
    cap = settings.max_per_option or dearest
    over = "over_budget" if cap >= dearest else "too_many"
    given = numbers(choice, "votes", options, most=min(cap, dearest), over=over)
    if sum(n * n for n in given.values()) > settings.budget:
        raise Invalid({f"{AT}.votes": "over_budget"}, limit=settings.budget)
    return {"votes": {id: n for id, n in given.items() if n}}


METHOD = Method(
    name="quadratic",
    settings=QuadraticSettings,
    choice=cumulative_votes.VotesChoice,
    check=check,
    count=cumulative_votes.count,
    supports=cumulative_votes.supported_ids,
    ballot="quadratic",
    frames=PLAIN,
    fills=True,
)
