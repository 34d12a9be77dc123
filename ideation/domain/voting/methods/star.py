"""STAR: scores, then automatic run-off. The two highest sums meet; who is scored higher by more people wins.

A missing score counts as 0 here. For more than one seat the winner steps aside and the count begins again.
Equal sums: head to head among those level, then more full marks, then more raters; a level run-off: the higher sum,
then more full marks; then the lot. (The order of the STAR Voting project's own tie rules.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pydantic import Field

from ideation.domain.voting.cost_frames import BY_TURNS
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.lot_sensitivity import Lot, Published, TieSeen, redrawn
from ideation.domain.voting.families.passed_over import always
from ideation.domain.voting.families.score_ballots import Scores, ScoresChoice, ScoresSettings, check, gather, liked_ids
from ideation.domain.voting.method import FIRST, Cast, Method, Option, Outcome, Sentence, Tie


class StarSettings(ScoresSettings):
    seats: int = Field(1, ge=1, le=1000, json_schema_extra=FIRST)


class Star:
    """One count under one lot; `rounds` and `ties` tell what happened."""

    def __init__(self, scores: Scores, lot: Lot, merit: bool) -> None:
        self.scores, self.lot, self.asks_merit = scores, lot, merit
        self.rounds: list[dict[str, Any]] = []
        self.ties: list[TieSeen] = []

    def run(self, seats: int) -> list[str]:
        left = [id for id in self.scores.ids if self.scores.sums[id]]
        winners: list[str] = []
        while left and len(winners) < seats:
            winners.append(self.winner(left))
            left = [id for id in left if id != winners[-1]]
        return winners

    def winner(self, left: Sequence[str]) -> str:
        a = self.best(left, self.scores.sums.__getitem__, self.qualifying(left))
        rest = [id for id in left if id != a]
        b = self.best(rest, self.scores.sums.__getitem__, self.qualifying(rest)) if rest else None
        won = self.runoff(a, b) if b else a
        self.rounds.append(self.final_round(a, b, won))
        return won

    def qualifying(self, left: Sequence[str]) -> Callable[[str], Any]:
        duels = self.scores.duels_won({id: self.scores.sums[id] for id in left}, unseen=0) if self.asks_merit else {}
        return lambda id: (duels[id], self.scores.full_marks[id], self.scores.raters[id])

    def runoff(self, a: str, b: str) -> str:
        lead = self.scores.prefer(a, b, unseen=0)
        figures = {a: lead, b: -lead}
        return self.best([a, b], figures.__getitem__, lambda id: (self.scores.sums[id], self.scores.full_marks[id]))

    def best(self, ids: Sequence[str], figure: Callable[[str], int], merit: Callable[[str], Any]) -> str:
        top = max(figure(id) for id in ids)
        level = [id for id in ids if figure(id) == top]
        equals = level
        if self.asks_merit and len(level) > 1:
            merits = {id: merit(id) for id in level}
            equals = [id for id in level if merits[id] == max(merits.values())]
        pick = self.lot.upset(level) or (self.lot.first(equals) if len(equals) > 1 else equals[0])
        self.note(level, equals, pick)
        return pick

    def note(self, level: Sequence[str], equals: Sequence[str], pick: str) -> None:
        for tied, by, real in ((level, "merit", len(equals) < len(level)), (equals, "lot", len(equals) > 1)):
            if real:
                order = (pick, *(id for id in equals if id != pick), *(id for id in tied if id not in equals))
                self.ties.append(TieSeen(len(self.rounds) + 1, order, by))

    def final_round(self, a: str, b: str | None, won: str) -> dict[str, Any]:
        lost = (b if won == a else a) if b else None
        return {
            "round": len(self.rounds) + 1,
            "finalists": [a, b] if b else [a],
            "chosen": won,
            "lead": self.scores.prefer(won, lost, unseen=0) if lost else None,
            "against": lost,
        }


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: StarSettings, lot: Sequence[str]) -> Outcome:
    scores = gather(ballots, options, settings.max)
    official = Star(scores, Published(lot), settings.tie_merit)
    winners = official.run(settings.seats)

    def again(other: Lot) -> list[str]:
        return Star(scores, other, settings.tie_merit).run(settings.seats)

    outcomes, complete, ties = redrawn(again, lot, official.ties)
    return Outcome(
        winners=tuple(winners),
        totals=dict(scores.sums),
        outcomes=outcomes,
        complete=complete,
        ties=ties,
        rounds=tuple(official.rounds),
        story=tuple(story(scores, official.rounds, ties)),
    )


def story(scores: Scores, rounds: Sequence[dict[str, Any]], ties: Sequence[Tie]) -> list[Sentence]:
    blank = sum(weight for row, weight in scores.ballots if not row)
    return [
        *explanations.opening(scores.voters + blank, blank),
        *(final(scores, row) for row in rounds),
        *first_loser(rounds, ties),
        *explanations.ties_broken(ties),
    ]


def final(scores: Scores, row: dict[str, Any]) -> Sentence:
    """How many put the winner above the other finalist, and how many below."""
    won, lost = row["chosen"], row["against"]
    told = {"option": won, "round": row["round"], "place": row["round"], "points": scores.sums[won]}
    if lost is None:
        return Sentence("voting.because.alone", told)
    yes, no = scores.above(won, lost), scores.above(lost, won)
    key = "voting.because.final" if yes > no else "voting.because.final_level"
    return Sentence(key, told | {"other": lost, "yes": yes, "no": no})


def first_loser(rounds: Sequence[dict[str, Any]], ties: Sequence[Tie]) -> list[Sentence]:
    """Who lost the last final."""
    if not rounds or rounds[-1]["against"] is None:
        return []
    return explanations.missed(rounds[-1]["against"], int(rounds[-1]["lead"]), ties)


METHOD = Method(
    name="star",
    settings=StarSettings,
    choice=ScoresChoice,
    check=check,
    count=count,
    supports=liked_ids,
    ballot="star",
    frames=BY_TURNS,
    fills=True,
    passed=always("voting.passed.final"),
)
