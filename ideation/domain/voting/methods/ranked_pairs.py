"""Ranked pairs (Tideman): the clearest majorities are kept first; one that would close a circle is dropped.

A pair is as clear as it has votes for it. Pairs equally clear are kept in the order of the lot, after Zavist
and Tideman: that of the option drawn first goes first, and of its pairs the one against the option drawn
last. The lot is asked only where the order of equal pairs makes a difference. Whoever then is beaten by
nobody is the winner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from ideation.domain.voting.cost_frames import BY_TURNS
from ideation.domain.voting.families.explanations import ties_broken
from ideation.domain.voting.families.lot_sensitivity import Lot, Published, TieSeen, redrawn
from ideation.domain.voting.families.passed_over import always
from ideation.domain.voting.families.ranked_ballots import Rankings, RankingSettings, by_ranking, gather
from ideation.domain.voting.lots import ORDERS
from ideation.domain.voting.method import Cast, Option, Outcome, Sentence, Tie

Pair = tuple[str, str]  # the first beats the second
WORK = 1_000_000  # pairs looked at, over all lots tried


class Locking:
    """One count under one lot. What each option beats, directly or through others, is a bit mask."""

    def __init__(self, rankings: Rankings, lot: Lot) -> None:
        self.ids, self.lot = rankings.ids, lot
        self.place = {id: n for n, id in enumerate(self.ids)}
        self.beats = [0] * len(self.ids)
        self.kept: list[Pair] = []
        self.dropped: list[Pair] = []
        self.ties: list[TieSeen] = []

    def run(self, levels: Iterable[Sequence[Pair]], seats: int) -> list[str]:
        for round, level in enumerate(levels, 1):
            self.keep_all(level, round)
        return self.first_unbeaten(seats)

    def keep_all(self, level: Sequence[Pair], round: int) -> None:
        """Those on no circle in any order; those that are, in the order of the lot."""
        left = self.without_contradicted(level)
        circling = self.on_a_circle(left)
        for pair in left:
            if pair not in circling:
                self.keep(pair)
        if circling:
            tied = tuple(dict.fromkeys(id for pair in circling for id in pair))
            self.ties.append(TieSeen(round, tied, "lot"))
        while circling:
            pair = self.drawn(circling)
            self.keep(pair)
            circling = self.without_contradicted([other for other in circling if other != pair])

    def without_contradicted(self, pairs: Sequence[Pair]) -> list[Pair]:
        self.dropped += [(a, b) for a, b in pairs if self.is_beaten(a, b)]
        return [(a, b) for a, b in pairs if not self.is_beaten(a, b)]

    def is_beaten(self, a: str, b: str) -> bool:
        return bool(self.beats[self.place[b]] >> self.place[a] & 1)

    def on_a_circle(self, pairs: Sequence[Pair]) -> list[Pair]:
        """Those that would stand on a circle were all of them kept."""
        beats = list(self.beats)
        for a, b in pairs:
            link(beats, self.place[a], self.place[b])
        return [(a, b) for a, b in pairs if beats[self.place[b]] >> self.place[a] & 1]

    def drawn(self, pairs: Sequence[Pair]) -> Pair:
        winner = self.lot.first(sorted({a: None for a, _ in pairs}))
        return winner, self.lot.last([b for a, b in pairs if a == winner])

    def keep(self, pair: Pair) -> None:
        self.kept.append(pair)
        link(self.beats, self.place[pair[0]], self.place[pair[1]])

    def first_unbeaten(self, seats: int) -> list[str]:
        order: list[str] = []
        left = list(self.ids)
        while left and len(order) < seats:
            open = [a for a in left if not any(self.is_beaten(a, b) for b in left)]
            pick = self.lot.first(open) if len(open) > 1 else open[0]
            if len(open) > 1:
                tied = (pick, *(id for id in open if id != pick))
                self.ties.append(TieSeen(len(order) + 1, tied, "lot"))
            order.append(pick)
            left.remove(pick)
        return order


def link(beats: list[int], a: int, b: int) -> None:
    """From now on a beats b, and so does all that beats a; and with b all that b beats."""
    reach = beats[b] | 1 << b
    for n, mask in enumerate(beats):
        if n == a or mask >> a & 1:
            beats[n] = mask | reach


def levels_of(rankings: Rankings) -> list[list[Pair]]:
    """Majorities, clearest first, equally clear ones together."""
    prefer = rankings.prefer
    pairs = [(a, b) for a in rankings.ids for b in rankings.ids if prefer[a][b] > prefer[b][a]]
    pairs.sort(key=lambda pair: -prefer[pair[0]][pair[1]])
    return [list(level) for _, level in groupby(pairs, lambda pair: prefer[pair[0]][pair[1]])]


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: RankingSettings, lot: Sequence[str]) -> Outcome:
    rankings = gather(ballots)
    levels = levels_of(rankings)

    def again(other: Lot) -> list[str]:
        return Locking(rankings, other).run(levels, settings.seats)

    official = Locking(rankings, Published(lot))
    winners = official.run(levels, settings.seats)
    order = Locking(rankings, Published(lot)).run(levels, len(rankings.ids))
    tries = max(1, min(ORDERS, WORK // (1 + sum(len(level) for level in levels))))
    outcomes, complete, ties = redrawn(again, lot, official.ties, tries)
    wins = {o.id: 0 for o in options} | {a: sum(p[0] == a for level in levels for p in level) for a in rankings.ids}
    return Outcome(
        winners=tuple(winners),
        totals=dict(wins),
        outcomes=outcomes,
        complete=complete,
        ties=ties,
        rounds=({"round": 1, "order": order, **majorities(rankings, official)},),
        story=tuple(story(rankings, official, winners, order, ties)),
    )


def majorities(rankings: Rankings, official: Locking) -> dict[str, Any]:
    """Those kept and dropped, and all votes head to head."""
    return {
        "kept": [majority(rankings, pair) for pair in official.kept],
        "dropped": [majority(rankings, pair) for pair in official.dropped],
        "matrix": {a: {b: n for b, n in row.items() if b != a} for a, row in rankings.prefer.items()},
    }


def majority(rankings: Rankings, pair: Pair) -> dict[str, Any]:
    a, b = pair
    return {"winner": a, "loser": b, "for": rankings.prefer[a][b], "against": rankings.prefer[b][a]}


def story(
    rankings: Rankings, official: Locking, winners: Sequence[str], order: Sequence[str], ties: Sequence[Tie]
) -> list[Sentence]:
    return [
        *rankings.opening(),
        *head_to_head(rankings, winners, order, "by_majorities"),
        *(circle(rankings, pair) for pair in official.dropped[:3]),
        *ties_broken(ties),
    ]


def head_to_head(rankings: Rankings, winners: Sequence[str], order: Sequence[str], otherwise: str) -> list[Sentence]:
    """Each winner against those left when it was chosen; and the first one outside against the last one in."""
    told = [against_rest(rankings, order[place:], place + 1, otherwise) for place in range(len(winners))]
    for id in order[len(winners) :][:1]:
        told.append(Sentence("voting.story.lost_to", {"option": id, **duel(rankings, id, order[len(winners) - 1])}))
    return told


def against_rest(rankings: Rankings, left: Sequence[str], place: int, otherwise: str) -> Sentence:
    """The first of those left against its closest rival, and whether it beats all of them."""
    best, rivals = left[0], left[1:]
    told = {"option": best, "place": place}
    if not rivals:
        return Sentence("voting.because.only" if place == 1 else "voting.because.last_left", told)
    closest = min(rivals, key=lambda id: rankings.prefer[best][id] - rankings.prefer[id][best])
    beats = rankings.prefer[best][closest] > rankings.prefer[closest][best]
    key = otherwise if not beats else "beats_all" if place == 1 else "beats_rest"
    return Sentence(f"voting.because.{key}", told | duel(rankings, best, closest))


def duel(rankings: Rankings, one: str, other: str) -> dict[str, Any]:
    return {"other": other, "yes": rankings.prefer[one][other], "no": rankings.prefer[other][one]}


def circle(rankings: Rankings, pair: Pair) -> Sentence:
    return Sentence("voting.story.circle", {"option": pair[0], **duel(rankings, *pair)})


METHOD = by_ranking(
    name="ranked_pairs",
    settings=RankingSettings,
    count=count,
    frames=BY_TURNS,
    fills=True,
    passed=always("voting.passed.duels"),
    need="one",
)
