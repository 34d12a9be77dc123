"""Scores from 0 to 5: the highest mean among those who gave a score. No score means "not seen", which is not
0.

Each idea is shown with how many rated it, because a mean of few says little. Equal means: more full marks,
then head to head, then more raters, then the lot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal

from ideation.domain.voting.cost_frames import OF_ALL
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.highest_score import Top, take_top
from ideation.domain.voting.families.score_ballots import Scores, ScoresChoice, ScoresSettings, check, gather, liked_ids
from ideation.domain.voting.method import Cast, Method, Option, Outcome, Seats, Sentence


class ScoreSettings(ScoresSettings, Seats):
    """`unseen`: what no score counts as: nothing at all, or a 0 (then the sum decides)."""

    unseen: Literal["skip", "zero"] = "skip"


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: ScoreSettings, lot: Sequence[str]) -> Outcome:
    scores = gather(ballots, options, settings.max)
    figures = figures_of(scores, settings.unseen)
    top = take_top(figures, merit(scores, figures) if settings.tie_merit else None, settings.seats, lot)
    blank = sum(weight for row, weight in scores.ballots if not row)
    return Outcome(
        winners=top.winners,
        totals=dict(scores.sums),
        outcomes=top.outcomes,
        complete=top.complete,
        ties=top.ties,
        rounds=tuple(rounds(scores, top.order)),
        story=tuple(
            [
                *explanations.opening(scores.voters + blank, blank),
                *(rated("because", scores, id, place, settings) for place, id in enumerate(top.winners, 1)),
                *explanations.empty_seats(top.winners, settings.seats),
                *next_one(scores, top, figures, settings),
                *explanations.ties_broken(top.ties),
            ]
        ),
    )


def figures_of(scores: Scores, unseen: str) -> dict[str, Fraction]:
    """What decides; an idea that nobody gave more than 0 cannot win."""
    heads = scores.raters if unseen == "skip" else dict.fromkeys(scores.ids, 1)
    return {id: Fraction(n, heads[id]) for id, n in scores.sums.items() if n}


def merit(scores: Scores, figures: Mapping[str, Fraction]) -> Any:
    duels = scores.duels_won({id: (n, scores.full_marks[id]) for id, n in figures.items()})
    return lambda id: (scores.full_marks[id], duels[id], scores.raters[id])


def rounds(scores: Scores, order: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"round": n, "option": id, "sum": scores.sums[id], "raters": scores.raters[id], "mean": mean(scores, id)}
        for n, id in enumerate(order, 1)
    ]


def mean(scores: Scores, id: str) -> str:
    return str(Fraction(scores.sums[id], scores.raters[id]))


def rated(kind: str, scores: Scores, id: str, place: int, settings: ScoreSettings) -> Sentence:
    """What decided, and from how many; the mean for people has one decimal, the exact one stands in `rounds`."""
    told = {"option": id, "place": place, "people": scores.raters[id]}
    if settings.unseen == "zero":
        return Sentence(f"voting.{kind}.points", told | {"points": scores.sums[id]})
    tenths = (20 * scores.sums[id] + scores.raters[id]) // (2 * scores.raters[id])
    return Sentence(f"voting.{kind}.rated", told | {"mean": Fraction(tenths, 10)})


def next_one(scores: Scores, top: Top, figures: Mapping[str, Fraction], settings: ScoreSettings) -> list[Sentence]:
    """The first one outside; level with the last one in, what told them apart."""
    losers = top.order[len(top.winners) :]
    if not losers:
        return []
    told = rated("story", scores, losers[0], len(top.winners) + 1, settings)
    level = figures[losers[0]] == figures[top.winners[-1]]
    return [told, *(explanations.missed(losers[0], 0, top.ties) if level else [])]


METHOD = Method(
    name="score",
    settings=ScoreSettings,
    choice=ScoresChoice,
    check=check,
    count=count,
    supports=liked_ids,
    ballot="score",
    frames=OF_ALL,
    fills=True,
    need="grades",
    dense=True,
)
