"""The count, step by step, for whoever wants to follow it: tables first, then a picture of the same.

Everything comes from the result as it was published, so nothing stands here that is hidden there, and a result from
last year can be followed, too. A method is one row of `STEPS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ideation.report.count_steps import ranked, rated, sequential, table_cells
from ideation.report.count_steps.table_cells import Body, Picture, Row, Table, number


@dataclass(frozen=True)
class Steps:
    tables: Callable[[Body], list[Table]]
    pictures: Callable[[Body], list[Picture]]


def bars(title: str) -> Callable[[Body], list[Picture]]:
    return lambda body: table_cells.bars(body, title)


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
    "approval": Steps(sequential.approval, bars("ticks")),
    "phragmen": Steps(sequential.phragmen, bars("supporters")),
    "pav_sequential": Steps(sequential.pav_sequential, bars("supporters")),
    "equal_shares": Steps(sequential.equal_shares, bars("supporters")),
    "sector_equal_voice": Steps(sequential.sector_equal_voice, bars("supporters")),
    "sector_threshold": Steps(sequential.sector_threshold, bars("supporters")),
    "sector_best": Steps(sequential.sector_best, bars("supporters")),
    "dots": Steps(sequential.dots, bars("dots")),
    "quadratic": Steps(sequential.dots, bars("votes")),
    "score": Steps(rated.score, rated.mean_bars),
    "star": Steps(rated.star, bars("points")),
    "ranked_pairs": Steps(ranked.ranked_pairs, bars("beats")),
    "schulze": Steps(ranked.schulze, bars("beats")),
    "irv": Steps(ranked.irv, bars("votes")),
    "stv": Steps(ranked.stv, bars("votes")),
    "pairwise": Steps(rated.pairwise, rated.intervals),
    "budget_equal_shares": Steps(sequential.budget, bars("supporters")),
    "budget_greedy": Steps(sequential.budget, bars("supporters")),
    "impact_effort": Steps(rated.impact_effort, bars("product")),
    "consent": Steps(answers, nothing),
    "gradients": Steps(answers, nothing),
}


def tables_of(body: Body) -> list[Table]:
    return [table for table in STEPS[body["method"]].tables(body) if table.rows]


def pictures_of(body: Body) -> list[Picture]:
    return [picture for picture in STEPS[body["method"]].pictures(body) if picture.bars]
