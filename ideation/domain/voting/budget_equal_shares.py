"""A real pot, shared equally: everybody gets the same part of it to spend on what they support.

Next comes the project that costs each supporter least for what it is worth, its worth being its price; who
has less pays what is left. Then all purses are raised (by 1 % of the first purse, or by one unit each) and
the whole count is made anew, as long as the next step would not overspend the pot; the last count before that
stands, with no further filling. (Peters, Pierczyński and Skowron; Add1, as in Świecie and Assen.) Projects
that cost more than the pot, or have too few votes where `eligibility` asks for them, take no part. Ties: more
votes, lower cost, the lot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

from pydantic import ConfigDict, Field

from ideation.domain.voting import stories
from ideation.domain.voting.approval import ApprovalChoice
from ideation.domain.voting.approvals import Approvals, approved_ids, gather
from ideation.domain.voting.budget_ballots import BudgetSettings, check, costs_of, money, spent
from ideation.domain.voting.budget_greedy import Spending, pot
from ideation.domain.voting.method import Cast, Method, Option, Outcome, Sentence, Tie
from ideation.domain.voting.race import Course, Taken
from ideation.domain.voting.redraw import Lot, Published, redrawn
from ideation.domain.voting.shopping import Market, Purchase, Shopping
from ideation.domain.voting.trips import Trips

RAISES = 20_000  # so often purses are raised at most
WORK = 40_000  # projects that ties may have gone shopping for, over all lots and purses together


class BudgetEqualSharesSettings(BudgetSettings):
    """`raise`: "1%" of the first purse, or "1" for one unit to each; then the first purse is a whole
    number."""

    model_config = ConfigDict(serialize_by_alias=True)

    raise_by: str = Field("1%", alias="raise", pattern=r"^[1-9]\d{0,8}%?$")
    eligibility: bool = False

    def first_purse(self, voters: int) -> Fraction:
        purse = Fraction(self.budget, max(voters, 1))
        return purse if self.raise_by.endswith("%") else Fraction(int(purse))

    def step(self, voters: int) -> Fraction:
        if self.raise_by.endswith("%"):
            return self.first_purse(voters) * int(self.raise_by[:-1]) / 100
        return Fraction(int(self.raise_by))


@dataclass(frozen=True, slots=True)
class Spent:
    """The count that stands, and the purse that everybody had in it."""

    shopping: Shopping
    purse: Fraction


class Raising:
    """Counting with larger and larger purses."""

    def __init__(self, market: Market, settings: BudgetEqualSharesSettings) -> None:
        self.market, self.budget, self.trips = market, settings.budget, Trips(market)
        voters = market.profile.voters
        self.first, self.step = settings.first_purse(voters), settings.step(voters)

    def run(self, lot: Lot) -> Spent:
        """The last count before one that would overspend."""
        standing = Spent(self.trips.shop(self.first, lot), self.first)
        for _ in range(RAISES):
            if len(standing.shopping.bought) == len(self.market.costs):
                break
            purse = standing.purse + self.step
            shopping = self.trips.shop(purse, lot)
            if spent(shopping.ids, self.market.costs) > self.budget:
                break
            standing = Spent(shopping, purse)
        return standing

    def winners(self, lot: Lot) -> tuple[str, ...]:
        return self.run(lot).shopping.ids

    def tired(self) -> bool:
        return self.trips.made * len(self.market.costs) > WORK


def count(
    ballots: Sequence[Cast],
    options: Sequence[Option],
    settings: BudgetEqualSharesSettings,
    lot: Sequence[str],
) -> Outcome:
    profile, costs = gather(ballots, options, settings), costs_of(options)
    admitted = {id: costs[id] for id in profile.supported() if admits(profile, costs[id], id, settings)}
    raising = Raising(Market(profile, admitted, settings.tie_merit), settings)
    final = raising.run(Published(lot))
    outcomes, complete, ties = redrawn(raising.winners, lot, final.shopping.ties, tired=raising.tired)
    return Outcome(
        winners=final.shopping.ids,
        totals=dict(profile.support),
        outcomes=outcomes,
        complete=complete,
        ties=ties,
        rounds=tuple(rounds(profile, costs, final)),
        story=tuple(story(raising.market, costs, settings, final, ties, lot)),
    )


def admits(profile: Approvals, cost: int, id: str, settings: BudgetEqualSharesSettings) -> bool:
    """It fits the pot; and, where asked, votes / voters >= cost / (3 * pot)."""
    enough = profile.support[id] * 3 * settings.budget >= cost * profile.voters
    return cost <= settings.budget and (enough or not settings.eligibility)


def rounds(profile: Approvals, costs: Mapping[str, int], final: Spent) -> list[dict[str, Any]]:
    return [
        {
            "round": n,
            "chosen": purchase.id,
            "supporters": profile.support[purchase.id],
            "cost": costs[purchase.id],
            "payment": str(purchase.payment),
            "purse": str(final.purse),
        }
        for n, purchase in enumerate(final.shopping.bought, 1)
    ]


def story(
    market: Market,
    costs: Mapping[str, int],
    settings: BudgetEqualSharesSettings,
    final: Spent,
    ties: Sequence[Tie],
    lot: Sequence[str],
) -> list[Sentence]:
    profile = market.profile
    total = spent(final.shopping.ids, costs)
    out = [id for id in lot if profile.support[id] and id not in market.costs]
    return [
        *stories.of_approvals(profile),
        Sentence("voting.story.spent", pot(settings, total)),
        purse(profile, settings, final),
        *(paid(profile, settings, costs, purchase, place) for place, purchase in enumerate(final.shopping.bought, 1)),
        *closest(market, settings, final.shopping, lot),
        *([Sentence("voting.story.not_admitted", {"options": out})] if out else []),
        *stories.told_apart(ties),
        *besides(profile, costs, settings, final, lot),
    ]


def purse(profile: Approvals, settings: BudgetEqualSharesSettings, final: Spent) -> Sentence:
    """What each had; together that is more than the pot where purses were raised."""
    raised = final.purse > settings.first_purse(profile.voters)
    told = {"n": profile.voters, "purse": money(settings, final.purse)}
    return Sentence("voting.story.purse_raised" if raised else "voting.story.purse", told)


def paid(
    profile: Approvals, settings: BudgetEqualSharesSettings, costs: Mapping[str, int], purchase: Purchase, place: int
) -> Sentence:
    amounts = {"cost": costs[purchase.id], "payment": ceil(purchase.payment)}
    told = stories.told_of(profile, purchase.id, place)
    return Sentence("voting.because.price", told | {name: money(settings, n) for name, n in amounts.items()})


def besides(
    profile: Approvals,
    costs: Mapping[str, int],
    settings: BudgetEqualSharesSettings,
    final: Spent,
    lot: Sequence[str],
) -> list[Sentence]:
    """What the same pot would have gone to by most votes first."""
    plain = Course(Spending(profile, costs, settings.budget), lot, settings.tie_merit).follow(Taken())[0].order
    return stories.besides(profile, final.shopping.ids, plain)


def closest(
    market: Market, settings: BudgetEqualSharesSettings, shopping: Shopping, lot: Sequence[str]
) -> list[Sentence]:
    """The project that lacked least."""
    left_out = [id for id in lot if id in market.costs and id not in shopping.ids]
    lacking = {id: ceil(market.costs[id] - market.available(id, shopping)) for id in left_out}
    if not lacking:
        return []
    id = min(lacking, key=lacking.__getitem__)
    amounts = {"gap": money(settings, lacking[id]), "cost": money(settings, market.costs[id])}
    return [Sentence("voting.story.lacked", {"option": id, **amounts})]


METHOD = Method(
    "budget_equal_shares", BudgetEqualSharesSettings, ApprovalChoice, check, count, approved_ids, priced=True
)
