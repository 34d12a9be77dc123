"""How many voters stand behind a poll's ballots: one behind each that came from a phone.

What stands on a paper is known to whoever wrote it in. So papers hide nobody: they can be subtracted from every figure,
and what is left must still be of FEW people. Only where nobody voted by phone at all the papers are the people.
Wherever it matters how many there are, it is asked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ideation.domain.entities import Ballot
from ideation.domain.limits import FEW
from ideation.domain.privacy.sectors import hidden_sectors

Counts = dict[str, int]


def sector_counts(sectors: Iterable[str]) -> Counts:
    counts: Counts = {}
    for sector in sectors:
        counts[sector] = counts.get(sector, 0) + 1
    return counts


@dataclass(frozen=True, slots=True)
class Heads:
    """Ballots by sector: from phones, and on paper."""

    phones: Counts
    papers: Counts

    @property
    def people(self) -> Counts:
        return self.phones or self.papers

    @property
    def few(self) -> bool:
        return sum(self.people.values()) < FEW

    def hidden(self, before: Mapping[str, int] | None = None) -> set[str]:
        """The sectors that stand as one, so that everything shown is of FEW people or more."""
        return hidden_sectors(self.people, before, beside=self.papers)


def heads_of(ballots: Iterable[Ballot]) -> Heads:
    there = list(ballots)
    return Heads(
        sector_counts(b.sector for b in there if not b.proxy), sector_counts(b.sector for b in there if b.proxy)
    )
