"""Supporters' purses: what an idea asks of each of its supporters when they pay for it together."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Price = Fraction


def price_by_worth(supporters: Sequence[tuple[int, int, int]], cost: int) -> Price | None:
    """The same where it is worth more to some: the smallest p so that sum(weight * min(purse, p * worth)) = cost.

    `supporters` are (purse, weight, worth).
    """
    rest, parts, sharing = cost, sum([weight * worth for _, weight, worth in supporters]), supporters
    while poor := [one for one in sharing if one[0] * parts < rest * one[2]]:
        sharing = [one for one in sharing if one[0] * parts >= rest * one[2]]
        rest -= sum([purse * weight for purse, weight, _ in poor])
        parts -= sum([weight * worth for _, weight, worth in poor])
    return Fraction(rest, parts) if parts else None


def price(supporters: Sequence[tuple[int, int]], cost: int) -> Price | None:
    """The smallest p so that sum(weight * min(purse, p)) = cost; None where all of them together have too
    little.

    `supporters` are (purse, weight). Those who have less than an equal share pay all they have; the others
    share the rest, until nobody who shares has too little.
    """
    rest, heads, sharing = cost, sum([weight for _, weight in supporters]), supporters
    while poor := [pair for pair in sharing if pair[0] * heads < rest]:
        sharing = [pair for pair in sharing if pair[0] * heads >= rest]
        rest -= sum([purse * weight for purse, weight in poor])
        heads -= sum([weight for _, weight in poor])
    return Fraction(rest, heads) if heads else None
