"""Paths of the lot: shopping again and again under other lots, without going any way twice.

A trip depends on its lot only where the lot is asked. So each trip is kept under what the lot said on the way; another
lot is asked the same questions, and only where it says something new is there anything to reckon.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ideation.domain.voting.families.lot_sensitivity import Lot
from ideation.domain.voting.families.priced_equal_shares import Market, Shopping

Said = tuple[str, ...]
Question = tuple[str, ...]
Ways = dict[Said, Question | Shopping]  # by what was said so far: what is asked next, or where it led


class Guided:
    """Says again what has been `said`, and asks the lot only after that."""

    def __init__(self, lot: Lot, said: Said) -> None:
        self.lot, self.said = lot, said
        self.asked: list[Question] = []

    def first(self, tied: Sequence[str]) -> str:
        n = len(self.asked)
        self.asked.append(tuple(tied))
        if n == len(self.said):
            self.said = (*self.said, self.lot.first(tied))
        return self.said[n]

    def last(self, tied: Sequence[str]) -> str:
        return self.lot.last(tied)

    def upset(self, level: Sequence[str]) -> str | None:
        return None


class Trips:
    """`made` counts what was really reckoned."""

    def __init__(self, market: Market) -> None:
        self.market, self.made = market, 0
        self.ways: dict[Fraction, Ways] = {}

    def shop(self, purse: Fraction, lot: Lot) -> Shopping:
        usual = self.usual(self.ways.setdefault(purse, {}), purse, lot)
        if any(lot.upset(tie.tied) for tie in usual.ties):
            self.made += 1
            return self.market.shop(purse, lot)
        return usual

    def usual(self, ways: Ways, purse: Fraction, lot: Lot) -> Shopping:
        """As it goes where nothing is asked against the rule."""
        said: Said = ()
        while isinstance(step := ways.get(said), tuple):
            said = (*said, lot.first(step))
        return step or self.gone(ways, purse, Guided(lot, said))

    def gone(self, ways: Ways, purse: Fraction, lot: Guided) -> Shopping:
        self.made += 1
        shopping = self.market.shop(purse, lot)
        for n, question in enumerate(lot.asked):
            ways[lot.said[:n]] = question
        ways[lot.said] = shopping
        return shopping
