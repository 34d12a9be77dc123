"""Equal shares with prices, one count: everybody has the same purse, and projects are bought until none can be.

A supporter pays at most `per` times what the project is worth to them, its cost; the project that asks the
smallest `per` is bought next. What a project asks can only rise while purses empty, so it is asked again only
when its last answer is still among the best.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from ideation.domain.voting.families.budget_ballots import Wanted
from ideation.domain.voting.families.lot_sensitivity import Lot, TieSeen
from ideation.domain.voting.families.supporter_purses import price, price_by_worth

BITS = 64
LONG = 256  # bits of the unit, from where it is worth looking for a common divisor


@dataclass(frozen=True, slots=True)
class Purchase:
    """`payment`: the most that one supporter paid; where points were given, for each of them."""

    id: str
    payment: Fraction


@dataclass(frozen=True, slots=True)
class Shopping:
    """`left`: what each person of a group has left, in parts of a `unit` of money."""

    bought: tuple[Purchase, ...]
    ties: tuple[TieSeen, ...]
    left: tuple[int, ...]
    unit: int

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(purchase.id for purchase in self.bought)


class Market:
    """Who supports what at which cost; `merit`: level projects are told apart by votes and cost first."""

    def __init__(self, profile: Wanted, costs: Mapping[str, int], merit: bool) -> None:
        self.profile, self.costs, self.asks_merit = profile, costs, merit
        self.supporters = {id: profile.supporters[id] for id in costs}

    def available(self, id: str, shopping: Shopping) -> Fraction:
        """What the supporters of a project have left together."""
        weights = self.profile.weights
        return Fraction(sum(shopping.left[g] * weights[g] for g in self.supporters[id]), shopping.unit)

    def shop(self, purse: Fraction, lot: Lot) -> Shopping:
        return Trip(self, purse, lot).run()


class Trip:
    """`bound` holds what each project asked last, cut off to a whole number of 1/2**BITS: it asks no less now."""

    def __init__(self, market: Market, purse: Fraction, lot: Lot) -> None:
        self.market, self.lot = market, lot
        self.unit = purse.denominator  # of money, so that every purse is a whole number
        self.left = [purse.numerator] * len(market.profile.groups)
        self.bound = dict.fromkeys(market.costs, 0)
        self.offers: dict[str, Fraction] = {}  # what those just asked would take from one supporter, at most
        self.bought: list[Purchase] = []
        self.ties: list[TieSeen] = []

    def run(self) -> Shopping:
        while best := self.cheapest():
            self.buy(self.pick(best))
        return Shopping(tuple(self.bought), tuple(self.ties), tuple(self.left), self.unit)

    def cheapest(self) -> list[str]:
        """Those that ask least, in money paid for money's worth."""
        best: list[str] = []
        least = Fraction(0)
        for id in sorted(self.bound, key=self.bound.__getitem__):
            if best and self.bound[id] > self.bound[best[0]]:
                break
            asks = self.ask(id)
            if asks is None:
                continue
            if not best or asks < least:
                best, least = [id], asks
            elif asks == least:
                best.append(id)
        return sorted(best)

    def ask(self, id: str) -> Fraction | None:
        """None for good when its supporters have too little left together."""
        paid = self.price(id)
        if paid is None:
            del self.bound[id]
            return None
        self.offers[id] = paid
        asks = Fraction(paid.numerator, paid.denominator * self.unit * self.market.costs[id])
        self.bound[id] = (asks.numerator << BITS) // asks.denominator
        return asks

    def price(self, id: str) -> Fraction | None:
        left, weights, points = self.left, self.market.profile.weights, self.market.profile.points
        groups, cost = self.market.supporters[id], self.market.costs[id] * self.unit
        if points is not None:
            return price_by_worth([(left[g], weights[g], points[g][id]) for g in groups], cost)
        return price([(left[g], weights[g]) for g in groups], cost)

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
        support, costs = self.market.profile.figures, self.market.costs
        best = max((support[id], -costs[id]) for id in level)
        return [id for id in level if (support[id], -costs[id]) == best]

    def buy(self, id: str) -> None:
        paid = self.offers[id]
        self.bought.append(Purchase(id, paid / self.unit))
        del self.bound[id]
        most, parts = paid.numerator, paid.denominator
        self.unit, self.left = self.unit * parts, [purse * parts for purse in self.left]
        worth = self.market.profile.worth
        for group in self.market.supporters[id]:
            self.left[group] -= min(self.left[group], most * worth(group, id))
        if self.unit.bit_length() > LONG:
            self.shorten()

    def shorten(self) -> None:
        common = gcd(self.unit, *self.left)
        self.unit, self.left = self.unit // common, [purse // common for purse in self.left]
