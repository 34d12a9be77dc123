"""Scores from 0 to 5: the highest mean among those who gave a score. No score means "not seen", which is not
0.

Each idea is shown with how many rated it, because a mean of few says little. Equal means: more full marks,
then head to head, then more raters, then the lot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal

from ideation.domain.voting import stories
from ideation.domain.voting.method import Cast, Method, Option, Outcome, Seats, Sentence
from ideation.domain.voting.scores import Scores, ScoresChoice, ScoresSettings, check, gather, liked_ids
from ideation.domain.voting.top import take_top


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
                *stories.opening(scores.voters + blank, blank),
                *(rated("rated", scores, id, place) for place, id in enumerate(top.winners, 1)),
                *stories.empty_seats(top.winners, settings.seats),
                *(rated("next", scores, id, 0) for id in top.order[len(top.winners) :][:1]),
                *stories.told_apart(top.ties),
            ]
        ),
    )


def figures_of(scores: Scores, unseen: str) -> dict[str, Fraction]:
    """What decides; an idea that nobody gave more than 0 cannot win."""
    heads = scores.raters if unseen == "skip" else dict.fromkeys(scores.ids, 1)
    return {id: Fraction(n, heads[id]) for id, n in scores.sums.items() if n}


def merit(scores: Scores, figures: Mapping[str, Fraction]) -> Any:
    duels = scores.duels_won(figures)
    return lambda id: (scores.full_marks[id], duels[id], scores.raters[id])


def rounds(scores: Scores, order: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"round": n, "option": id, "sum": scores.sums[id], "raters": scores.raters[id], "mean": mean(scores, id)}
        for n, id in enumerate(order, 1)
    ]


def mean(scores: Scores, id: str) -> str:
    return str(Fraction(scores.sums[id], scores.raters[id]))


def rated(kind: str, scores: Scores, id: str, place: int) -> Sentence:
    """The mean with one decimal, rounded half up, for people; the exact one stands in `rounds`."""
    tenths = (20 * scores.sums[id] + scores.raters[id]) // (2 * scores.raters[id])
    values = {"option": id, "place": place, "whole": tenths // 10, "tenth": tenths % 10}
    return Sentence(f"voting.story.{kind}", {**values, "n": scores.raters[id]})


METHOD = Method("score", ScoreSettings, ScoresChoice, check, count, liked_ids)
