"""What is told of a pot that was shared equally: each purchase, the purse that everybody had, and who came closest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.budget_ballots import BudgetSettings, Wanted, money, spent
from ideation.domain.voting.families.priced_equal_shares import Market, Purchase, Shopping
from ideation.domain.voting.method import Sentence, Tie
from ideation.domain.voting.methods.budget_greedy import bought, pot


@dataclass(frozen=True)
class Shared:
    """`bought`: with what costs nothing; `raised`: the purse is larger than an equal part of the pot."""

    market: Market
    costs: Mapping[str, int]
    settings: BudgetSettings
    bought: tuple[Purchase, ...]
    shopping: Shopping
    purse: Fraction
    raised: bool

    @property
    def profile(self) -> Wanted:
        return self.market.profile

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(purchase.id for purchase in self.bought)


def rounds(shared: Shared) -> list[dict[str, Any]]:
    return [
        {
            "round": n,
            "chosen": purchase.id,
            "supporters": shared.profile.support[purchase.id],
            "cost": shared.costs[purchase.id],
            "payment": str(purchase.payment),
            "purse": str(shared.purse),
        }
        for n, purchase in enumerate(shared.bought, 1)
    ]


def story(shared: Shared, ties: Sequence[Tie], lot: Sequence[str], plain: Sequence[str]) -> list[Sentence]:
    """`plain`: what most votes first would have bought."""
    out = [id for id in lot if shared.profile.support[id] and id not in shared.market.costs and id not in shared.ids]
    return [
        *explanations.of_approvals(shared.profile),
        Sentence("voting.story.spent", pot(shared.settings, spent(shared.ids, shared.costs))),
        purse(shared),
        *(paid(shared, purchase, place) for place, purchase in enumerate(shared.bought, 1)),
        *closest(shared, lot),
        *([Sentence("voting.story.not_admitted", {"options": out})] if out else []),
        *explanations.ties_broken(ties),
        *explanations.besides(shared.profile, shared.ids, plain),
    ]


def purse(shared: Shared) -> Sentence:
    """What each had; together that is more than the pot where purses were raised."""
    told = {"n": shared.profile.voters, "purse": money(shared.settings, shared.purse)}
    return Sentence("voting.story.purse_raised" if shared.raised else "voting.story.purse", told)


def paid(shared: Shared, purchase: Purchase, place: int) -> Sentence:
    id, cost = purchase.id, money(shared.settings, shared.costs[purchase.id])
    if not shared.costs[id]:
        return Sentence("voting.because.free", explanations.support_of(shared.profile, id, place))
    if shared.profile.points is not None:
        return bought(shared.profile, cost, id, place)
    payment = money(shared.settings, ceil(purchase.payment))
    told = explanations.support_of(shared.profile, id, place)
    return Sentence("voting.because.price", told | {"cost": cost, "payment": payment})


def closest(shared: Shared, lot: Sequence[str]) -> list[Sentence]:
    """The project that lacked least."""
    market, shopping = shared.market, shared.shopping
    left_out = [id for id in lot if id in market.costs and id not in shopping.ids]
    lacking = {id: ceil(market.costs[id] - market.available(id, shopping)) for id in left_out}
    if not lacking:
        return []
    id = min(lacking, key=lacking.__getitem__)
    amounts = {"gap": money(shared.settings, lacking[id]), "cost": money(shared.settings, market.costs[id])}
    return [Sentence("voting.story.lacked", {"option": id, **amounts})]
