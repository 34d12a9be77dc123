"""Ballots in order of preference, gathered. Ties within a ballot are allowed; what is not ranked stands last.

Options that nobody ranks take no part: they cannot win, and no lot has to place them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from pydantic import Field

from ideation.domain.errors import Invalid
from ideation.domain.voting.choice_checks import AT, as_list, fields_of, known_ids, refuse_strangers
from ideation.domain.voting.families.explanations import opening
from ideation.domain.voting.method import FIRST, Cast, Choice, Method, Option, Sentence, Settings

Ranking = tuple[tuple[str, ...], ...]  # best first, each place one or more options


class RankingChoice(Choice):
    ranking: list[str | list[str]] = []


class RankingSettings(Settings):
    seats: int = Field(1, ge=1, le=1000, json_schema_extra=FIRST)


def check(choice: object, options: Sequence[Option], settings: Settings) -> dict[str, Any]:
    known = known_ids(options)
    places = as_list(fields_of(choice, "ranking").get("ranking", []), f"{AT}.ranking")
    if len(places) > len(known):
        raise Invalid({f"{AT}.ranking": "too_many"})
    tiers = [tier_of(place, f"{AT}.ranking.{n}") for n, place in enumerate(places)]
    earlier: set[str] = set()
    for n, tier in enumerate(tiers):
        refuse_strangers(tier, known, f"{AT}.ranking.{n}")
        if not earlier.isdisjoint(tier):
            raise Invalid({f"{AT}.ranking.{n}": "repeated"})
        earlier.update(tier)
    return {"ranking": [tier[0] if len(tier) == 1 else sorted(tier) for tier in tiers]}


def tier_of(place: object, path: str) -> list[Any]:
    tier = list(place) if isinstance(place, list | tuple) else [place]
    if not tier:
        raise Invalid({path: "missing"})
    return tier


def first_ids(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    """A ranking speaks for its first place."""
    ranking = choice.get("ranking", ())
    return sorted(tier_of(ranking[0], AT)) if ranking else []


@dataclass(frozen=True)
class Rankings:
    ids: tuple[str, ...]  # ranked by somebody
    groups: tuple[tuple[Ranking, int], ...]  # with at least one option, and how many ballots
    ballots: int  # abstentions included

    @property
    def voters(self) -> int:
        return sum(weight for _, weight in self.groups)

    @cached_property
    def prefer(self) -> dict[str, dict[str, int]]:
        """{a: {b: how many put a above b}}"""
        above = {a: dict.fromkeys(self.ids, 0) for a in self.ids}
        for ranking, weight in self.groups:
            left = dict.fromkeys(self.ids)
            for tier in ranking:
                for id in tier:
                    del left[id]
                for a in tier:
                    row = above[a]
                    for b in left:
                        row[b] += weight
        return above

    def opening(self) -> list[Sentence]:
        return opening(self.ballots, self.ballots - self.voters)


def gather(ballots: Sequence[Cast]) -> Rankings:
    counts: dict[Ranking, int] = {}
    for cast in ballots:
        ranking = tuple(tuple(sorted(tier_of(place, AT))) for place in cast.choice.get("ranking", ()))
        counts[ranking] = counts.get(ranking, 0) + cast.weight
    groups = tuple((ranking, n) for ranking, n in sorted(counts.items()) if ranking)
    ids = {id: None for ranking, _ in groups for tier in ranking for id in tier}
    return Rankings(tuple(sorted(ids)), groups, sum(counts.values()))


by_ranking = partial(Method, choice=RankingChoice, check=check, supports=first_ids, ballot="ranking")
