"""Ballots with scores, gathered: who was given how much by how many. Shared by score and STAR."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import Field

from ideation.domain.voting.choice_checks import numbers
from ideation.domain.voting.method import FIRST, Cast, Choice, Option, Settings


class ScoresChoice(Choice):
    scores: dict[str, int] = {}


class ScoresSettings(Settings):
    max: int = Field(5, ge=1, le=100, json_schema_extra=FIRST)


def check(choice: object, options: Sequence[Option], settings: ScoresSettings) -> dict[str, Any]:
    return {"scores": numbers(choice, "scores", options, most=settings.max)}


def liked_ids(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    """What this ballot scores above its own middle: what it speaks for, for shares within sectors."""
    scores = choice.get("scores", {})
    middle = max(scores.values(), default=0) + min(scores.values(), default=0)
    return sorted(id for id, n in scores.items() if n and 2 * n >= middle)


@dataclass(frozen=True)
class Scores:
    ids: tuple[str, ...]
    ballots: tuple[tuple[dict[str, int], int], ...]  # the scores and the weight
    highest: int

    @cached_property
    def sums(self) -> dict[str, int]:
        return {id: sum(s.get(id, 0) * w for s, w in self.ballots) for id in self.ids}

    @cached_property
    def raters(self) -> dict[str, int]:
        return {id: sum(w for s, w in self.ballots if id in s) for id in self.ids}

    @cached_property
    def full_marks(self) -> dict[str, int]:
        return {id: sum(w for s, w in self.ballots if s.get(id) == self.highest) for id in self.ids}

    @property
    def voters(self) -> int:
        return sum(w for s, w in self.ballots if s)

    def prefer(self, a: str, b: str, unseen: int | None = None) -> int:
        """How many more people put a above b than b above a; who has not seen both says nothing, or
        `unseen`."""
        lead = 0
        for scores, weight in self.ballots:
            x, y = scores.get(a, unseen), scores.get(b, unseen)
            if x is not None and y is not None:
                lead += weight * ((x > y) - (x < y))
        return lead

    def above(self, a: str, b: str) -> int:
        """How many score a higher than b, where no score is a 0."""
        return sum(weight for scores, weight in self.ballots if scores.get(a, 0) > scores.get(b, 0))

    def duels_won(self, level: Mapping[str, Any], unseen: int | None = None) -> dict[str, int]:
        """For each option how many of those with the same figure it beats head to head."""

        def won(a: str) -> int:
            return sum(self.prefer(a, b, unseen) > 0 for b in level if b != a and level[a] == level[b])

        return {a: won(a) for a in level}


def gather(ballots: Sequence[Cast], options: Sequence[Option], highest: int) -> Scores:
    rows = tuple((dict(cast.choice.get("scores", {})), cast.weight) for cast in ballots)
    return Scores(tuple(sorted(option.id for option in options)), rows, highest)
