"""Schulze: an option stands above another when its strongest chain of majorities is stronger than the one
back.

A chain is as strong as its weakest majority, a majority as strong as the votes for it. (Schulze 2011.) Where
several stand above all others, the lot.
"""

from __future__ import annotations

from collections.abc import Sequence

from ideation.domain.voting.cost_frames import Frame, Frames
from ideation.domain.voting.families.explanations import ties_broken
from ideation.domain.voting.families.passed_over import always
from ideation.domain.voting.families.ranked_ballots import Rankings, RankingSettings, by_ranking, gather
from ideation.domain.voting.families.sequential import Course, Taken, Taking
from ideation.domain.voting.method import Cast, Option, Outcome
from ideation.domain.voting.methods.ranked_pairs import head_to_head

Chains = dict[str, dict[str, int]]


class Chained(Taking):
    def __init__(self, rankings: Rankings, seats: int) -> None:
        self.ids, self.seats, self.chains = rankings.ids, seats, strongest(rankings)

    def start(self) -> Taken:
        return Taken()

    def merit(self, state: Taken, id: str) -> int:
        return 0

    def leaders(self, state: Taken) -> list[str]:
        """Those left that nobody left stands above."""
        if len(state.members) >= self.seats:
            return []
        left = [id for id in self.ids if id not in state.members]
        return [a for a in left if all(self.chains[a][b] >= self.chains[b][a] for b in left if b != a)]

    def take(self, state: Taken, id: str) -> Taken:
        return state.and_then(id)


def strongest(rankings: Rankings) -> Chains:
    """The strength of the strongest chain from each to each: Floyd and Warshall, with min for plus."""
    prefer, ids = rankings.prefer, rankings.ids
    chains = {a: {b: prefer[a][b] if prefer[a][b] > prefer[b][a] else 0 for b in ids} for a in ids}
    for via in ids:
        onward = chains[via]
        for a in ids:
            reach = chains[a][via]
            if a != via and reach:
                row = chains[a]
                for b in ids:
                    row[b] = max(row[b], min(reach, onward[b]))
    return chains


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: RankingSettings, lot: Sequence[str]) -> Outcome:
    rankings = gather(ballots)
    race = Chained(rankings, settings.seats)
    run = Course(race, lot, merit=False).run()
    order = Course(Chained(rankings, len(rankings.ids)), lot, merit=False).follow(Taken())[0].order
    above = {a: sum(race.chains[a][b] > race.chains[b][a] for b in rankings.ids if b != a) for a in rankings.ids}
    return run.outcome(
        {o.id: above.get(o.id, 0) for o in options},
        ({"round": 1, "order": list(order), "chains": race.chains},),
        (
            *rankings.opening(),
            *head_to_head(
                rankings, run.winners, (*run.winners, *(id for id in order if id not in run.winners)), "by_chains"
            ),
            *ties_broken(run.ties),
        ),
    )


METHOD = by_ranking(
    name="schulze",
    settings=RankingSettings,
    count=count,
    frames=Frames(Frame(8, 800), Frame(20, 20_000)),  # 4 (100 x 8), 81 (1,000 x 15)
    fills=True,
    passed=always("voting.passed.duels"),
)
