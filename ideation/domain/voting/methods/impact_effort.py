"""Impact and effort: what would do much and cost little? Ratings 1 to 5 of both; "don't know" is none.

Ranked by (how many see high impact, 4 or 5) times (how many see low effort, 1 or 2). Medians and quartiles
are shown; where the middle half lies more than one step apart, talk first. Equal: more raters, then the lot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import Field

from ideation.domain.errors import Invalid
from ideation.domain.voting.choice_checks import AT, as_object, fields_of, known_ids, readable, whole
from ideation.domain.voting.cost_frames import OF_ALL
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.highest_score import Top, take_top
from ideation.domain.voting.method import FIRST, Cast, Choice, Method, Option, Outcome, Sentence, Settings

AXES = ("impact", "effort")
HIGH, LOW = 4, 2


class ImpactEffortSettings(Settings):
    seats: int = Field(5, ge=1, le=1000, json_schema_extra=FIRST)


class Rating(Choice):
    impact: int | None = Field(None, ge=1, le=5)
    effort: int | None = Field(None, ge=1, le=5)


class ImpactEffortChoice(Choice):
    ratings: dict[str, Rating] = {}


def check(choice: object, options: Sequence[Option], settings: ImpactEffortSettings) -> dict[str, Any]:
    """Both axes always written; an option with neither is left out."""
    known = known_ids(options)
    given = as_object(fields_of(choice, "ratings").get("ratings", {}), f"{AT}.ratings")
    ratings: dict[str, dict[str, int | None]] = {}
    for id, rating in sorted(given.items()):
        path = f"{AT}.ratings.{readable(id)}"
        if id not in known:
            raise Invalid({path: "unknown"})
        ratings[id] = rating_of(as_object(rating, path), path)
    return {"ratings": {id: r for id, r in ratings.items() if any(n is not None for n in r.values())}}


def rating_of(given: Mapping[str, Any], path: str) -> dict[str, int | None]:
    for name in given:
        if name not in AXES:
            raise Invalid({f"{path}.{readable(name)}": "unknown"})
    return {axis: rated(given.get(axis), f"{path}.{axis}") for axis in AXES}


def rated(n: object, path: str) -> int | None:
    return None if n is None else whole(n, path, least=1, most=5)


def promising_ids(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    return sorted(id for id, r in choice.get("ratings", {}).items() if promising(r))


def promising(rating: Mapping[str, int | None]) -> bool:
    return (rating["impact"] or 0) >= HIGH and 1 <= (rating["effort"] or 0) <= LOW


@dataclass(frozen=True, slots=True)
class Seen:
    """How many gave each rating, of one option, and how many gave any."""

    impact: dict[int, int]
    effort: dict[int, int]
    raters: int

    @property
    def high(self) -> int:
        return sum(n for rating, n in self.impact.items() if rating >= HIGH)

    @property
    def low(self) -> int:
        return sum(n for rating, n in self.effort.items() if rating <= LOW)


def gather(ballots: Sequence[Cast], options: Sequence[Option]) -> dict[str, Seen]:
    return {id: seen(id, ballots) for id in sorted(option.id for option in options)}


def seen(id: str, ballots: Sequence[Cast]) -> Seen:
    rows = [(b.choice["ratings"][id], b.weight) for b in ballots if id in b.choice.get("ratings", {})]
    impact, effort = (tally([(r[axis], weight) for r, weight in rows]) for axis in AXES)
    return Seen(impact, effort, sum(weight for _, weight in rows))


def tally(rows: Sequence[tuple[int | None, int]]) -> dict[int, int]:
    counts = {rating: sum(weight for r, weight in rows if r == rating) for rating in range(1, 6)}
    return {rating: n for rating, n in counts.items() if n}


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: ImpactEffortSettings, lot: Sequence[str]
) -> Outcome:
    all = gather(ballots, options)
    products = {id: s.high * s.low for id, s in all.items()}
    wanted = {id: n for id, n in products.items() if n}
    raters = (lambda id: all[id].raters) if settings.tie_merit else None
    top = take_top(wanted, raters, settings.seats, lot)
    return Outcome(
        winners=top.winners,
        totals=dict(products),
        outcomes=top.outcomes,
        complete=top.complete,
        ties=top.ties,
        rounds=tuple({"round": 1, "option": id, **figures(s)} for id, s in all.items()),
        story=tuple(story(ballots, all, top, settings.seats)),
    )


def figures(s: Seen) -> dict[str, Any]:
    spread = {axis: quartiles(getattr(s, axis)) for axis in AXES}
    apart = any(q is not None and q[2] - q[0] > 1 for q in spread.values())
    return {"raters": s.raters, "high_impact": s.high, "low_effort": s.low, **spread, "talk_first": apart}


def quartiles(counts: Mapping[int, int]) -> list[int] | None:
    """Lower quartile, median and upper quartile, each an actual rating (nearest rank)."""
    n = sum(counts.values())
    return [ranked(counts, (quarter * n + 3) // 4) for quarter in (1, 2, 3)] if n else None


def ranked(counts: Mapping[int, int], rank: int) -> int:
    """The rating of that rank, counted from the lowest."""
    return next(r for r in counts if sum(n for other, n in counts.items() if other <= r) >= rank)


def story(ballots: Sequence[Cast], all: Mapping[str, Seen], top: Top, seats: int) -> list[Sentence]:
    cast, blank = sum(b.weight for b in ballots), sum(b.weight for b in ballots if not b.choice.get("ratings"))
    apart = [id for id in top.winners if figures(all[id])["talk_first"]]
    talk = [Sentence("voting.story.talk_first", {"options": apart})] if apart else []
    losers = top.order[len(top.winners) :]
    return [
        *explanations.opening(cast, blank),
        *(seen_as("because", all[id], id, n) for n, id in enumerate(top.winners, 1)),
        *explanations.empty_seats(top.winners, seats),
        *(seen_as("story", all[id], id, 0) for id in losers[:1]),
        *talk,
        *explanations.ties_broken(top.ties),
    ]


def seen_as(kind: str, s: Seen, id: str, place: int) -> Sentence:
    told = {"option": id, "place": place, "n": s.raters, "high": s.high, "low": s.low}
    return Sentence(f"voting.{kind}.impact", told)


METHOD = Method(
    name="impact_effort",
    settings=ImpactEffortSettings,
    choice=ImpactEffortChoice,
    check=check,
    count=count,
    supports=promising_ids,
    ballot="impact_effort",
    frames=OF_ALL,
    fills=True,
    need="effort",
    dense=True,
)
