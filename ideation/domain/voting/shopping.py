"""One count of equal shares with prices: everybody has the same purse, and projects are bought until none can
be.

A supporter pays at most `per` times what the project is worth to them, its cost; the project that asks the
smallest `per` is bought next. What a project asks can only rise while purses empty, so it is asked again only
when its last answer is still among the best.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from ideation.domain.voting.approvals import Approvals
from ideation.domain.voting.purses import price
from ideation.domain.voting.redraw import Lot, TieSeen


@dataclass(frozen=True, slots=True)
class Purchase:
    """`payment`: the most that one supporter paid."""

    id: str
    payment: Fraction


@dataclass(frozen=True, slots=True)
class Shopping:
    """`available`: what the supporters of each project not bought have left together."""

    bought: tuple[Purchase, ...]
    ties: tuple[TieSeen, ...]
    available: dict[str, Fraction]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(purchase.id for purchase in self.bought)


class Market:
    """Who supports what at which cost; `merit`: level projects are told apart by votes and cost first."""

    def __init__(self, profile: Approvals, costs: Mapping[str, int], merit: bool) -> None:
        self.profile, self.costs, self.asks_merit = profile, costs, merit
        self.supporters = {id: profile.supporters[id] for id in costs}

    def shop(self, purse: Fraction, lot: Lot) -> Shopping:
        return Trip(self, purse, lot).run()


class Trip:
    def __init__(self, market: Market, purse: Fraction, lot: Lot) -> None:
        self.market, self.lot = market, lot
        self.unit = purse.denominator  # of money, so that every purse is a whole number
        self.left = [purse.numerator] * len(market.profile.groups)
        self.asked = {id: Fraction(0) for id in market.costs}  # what each asked last: it asks no less now
        self.bought: list[Purchase] = []
        self.ties: list[TieSeen] = []

    def run(self) -> Shopping:
        while best := self.cheapest():
            self.buy(self.pick(best))
        bought = [purchase.id for purchase in self.bought]
        short = {id: self.available(id) for id in self.market.costs if id not in bought}
        return Shopping(tuple(self.bought), tuple(self.ties), short)

    def available(self, id: str) -> Fraction:
        weights = self.market.profile.weights
        return Fraction(sum(self.left[g] * weights[g] for g in self.market.supporters[id]), self.unit)

    def cheapest(self) -> list[str]:
        """Those that ask least, in money paid for money's worth."""
        best: list[str] = []
        least: Fraction | None = None
        for id in sorted(self.asked, key=self.asked.__getitem__):
            if least is not None and self.asked[id] > least:
                break
            asks = self.ask(id)
            if asks is None:
                continue
            if least is None or asks < least:
                best, least = [id], asks
            elif asks == least:
                best.append(id)
        return sorted(best)

    def ask(self, id: str) -> Fraction | None:
        """None for good when its supporters have too little left together."""
        paid = self.price(id)
        if paid is None:
            del self.asked[id]
            return None
        self.asked[id] = paid / (self.unit * self.market.costs[id])
        return self.asked[id]

    def price(self, id: str) -> Fraction | None:
        weights = self.market.profile.weights
        supporters = [(self.left[g], weights[g]) for g in self.market.supporters[id]]
        return price(supporters, self.market.costs[id] * self.unit)

    def pick(self, level: Sequence[str]) -> str:
        equals = self.of_most_merit(level)
        id = self.lot.upset(level) or (self.lot.first(equals) if len(equals) > 1 else equals[0])
        for tied, by, real in ((level, "merit", len(equals) < len(level)), (equals, "lot", len(equals) > 1)):
            if real:
                order = dict.fromkeys([id, *equals, *tied])
                self.ties.append(TieSeen(len(self.bought) + 1, tuple(order), by))
        return id

    def of_most_merit(self, level: Sequence[str]) -> list[str]:
        if not self.market.asks_merit or len(level) == 1:
            return list(level)
        support, costs = self.market.profile.support, self.market.costs
        best = max((support[id], -costs[id]) for id in level)
        return [id for id in level if (support[id], -costs[id]) == best]

    def buy(self, id: str) -> None:
        paid = self.price(id)
        assert paid is not None
        self.bought.append(Purchase(id, paid / self.unit))
        del self.asked[id]
        self.left = [purse * paid.denominator for purse in self.left]
        for group in self.market.supporters[id]:
            self.left[group] -= min(self.left[group], paid.numerator)
        self.unit *= paid.denominator
        common = gcd(self.unit, *self.left)
        self.unit, self.left = self.unit // common, [purse // common for purse in self.left]
