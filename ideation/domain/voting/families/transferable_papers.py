"""Transferable ballot papers: in piles, as they are moved about in a transferable vote. Worth is in hundred-thousandths
of a vote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ideation.domain.voting.families.ranked_ballots import Ranking

VOTE = 100_000

Paper = tuple[Ranking, int, int]  # the ranking, how many papers, what each is worth
Pile = tuple[Paper, ...]
Piles = dict[str, list[Paper]]


def deal(piles: Mapping[str, list[Paper]], ranking: Ranking, papers: int, worth: int) -> None:
    """Papers to the first they rank of those who have a pile; split where several stand level."""
    for tier in ranking:
        tops = [id for id in tier if id in piles]
        for id in tops:
            piles[id].append((ranking, papers, worth // len(tops)))
        if tops:
            return


def stacked(piles: Mapping[str, Sequence[Paper]]) -> tuple[Pile, ...]:
    return tuple(stack(pile) for pile in piles.values())


def stack(pile: Sequence[Paper]) -> Pile:
    """Equal papers together, in an order of their own."""
    counts: dict[tuple[Ranking, int], int] = {}
    for ranking, papers, worth in pile:
        counts[ranking, worth] = counts.get((ranking, worth), 0) + papers
    return tuple((ranking, papers, worth) for (ranking, worth), papers in sorted(counts.items()))


def worth_of(pile: Pile) -> int:
    return sum(papers * worth for _, papers, worth in pile)
