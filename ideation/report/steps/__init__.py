"""The count, step by step, for whoever wants to follow it: tables first, then a picture of the same.

Everything comes from the result as it was published, so nothing stands here that is hidden there, and a result from
last year can be followed, too. A method is one row of `STEPS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ideation.report.steps import ranking, rating, shapes, taking
from ideation.report.steps.shapes import Body, Picture, Row, Table, number


@dataclass(frozen=True)
class Steps:
    tables: Callable[[Body], list[Table]]
    pictures: Callable[[Body], list[Picture]]


def bars(title: str) -> Callable[[Body], list[Picture]]:
    return lambda body: shapes.bars(body, title)


def nothing(body: Body) -> list[Picture]:
    return []


def answers(body: Body) -> list[Table]:
    rows = [Row([("word", key), number(n)]) for key, n, _ in answers_in(body)]
    return [Table("answers", ["answer", "people"], rows, named=0)]


def answers_in(body: Body) -> list[tuple[str, int, int]]:
    """Of a vote about one proposal: (words, how many, strength), from wholly for it to against it, blank last."""
    told = body["rounds"][0] if body["method"] in ABOUT_ONE else {}
    said = ABOUT_ONE[body["method"]](told, (body.get("rule") or {}).get("answers", "consent")) if told else []
    return [*said, ("count.blank", told["blank"], 0)] if said else []


def stances(told: Mapping[str, Any], words: str) -> list[tuple[str, int, int]]:
    """In the step's own words: to go on, pause or close is consent, too."""
    return [(f"vote.{words}_{s}", told[s], strength) for s, strength in (("ok", 5), ("concern", 3), ("object", 1))]


def grades(told: Mapping[str, Any], words: str) -> list[tuple[str, int, int]]:
    return [(f"vote.grade_{g}", told["grades"][str(g)], g) for g in (5, 4, 3, 2, 1)]


ABOUT_ONE: dict[str, Callable[[Mapping[str, Any], str], list[tuple[str, int, int]]]] = {
    "consent": stances,
    "gradients": grades,
}

STEPS: dict[str, Steps] = {
    "approval": Steps(taking.approval, bars("ticks")),
    "phragmen": Steps(taking.phragmen, bars("supporters")),
    "pav_sequential": Steps(taking.pav_sequential, bars("supporters")),
    "equal_shares": Steps(taking.equal_shares, bars("supporters")),
    "sector_equal_voice": Steps(taking.sector_equal_voice, bars("supporters")),
    "sector_threshold": Steps(taking.sector_threshold, bars("supporters")),
    "sector_best": Steps(taking.sector_best, bars("supporters")),
    "dots": Steps(taking.dots, bars("dots")),
    "quadratic": Steps(taking.dots, bars("votes")),
    "score": Steps(rating.score, rating.mean_bars),
    "star": Steps(rating.star, bars("points")),
    "ranked_pairs": Steps(ranking.ranked_pairs, bars("beats")),
    "schulze": Steps(ranking.schulze, bars("beats")),
    "irv": Steps(ranking.irv, bars("votes")),
    "stv": Steps(ranking.stv, bars("votes")),
    "pairwise": Steps(rating.pairwise, rating.intervals),
    "budget_equal_shares": Steps(taking.budget, bars("supporters")),
    "budget_greedy": Steps(taking.budget, bars("supporters")),
    "impact_effort": Steps(rating.impact_effort, bars("product")),
    "consent": Steps(answers, nothing),
    "gradients": Steps(answers, nothing),
}


def tables_of(body: Body) -> list[Table]:
    return [table for table in STEPS[body["method"]].tables(body) if table.rows]


def pictures_of(body: Body) -> list[Picture]:
    return [picture for picture in STEPS[body["method"]].pictures(body) if picture.bars]
