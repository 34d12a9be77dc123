"""A real pot, shared equally: everybody gets the same part of it to spend on what they support.

Next comes the project that costs each supporter least for what it is worth, its worth being its price; who
has less pays what is left. Then all purses are raised (by 1 % of the first purse, or by one unit each) and
the whole count is made anew, as long as the next step would not overspend the pot; the last count before that
stands, with no further filling. (Peters, Pierczyński and Skowron; Add1, as in Świecie and Assen.) Projects
that cost more than the pot, or have too few votes where `eligibility` asks for them, take no part; what costs nothing
takes nothing from anybody. Ties: more votes, lower cost, the lot.

Where a file holds points, who gave more pays more: worth is points times price. `compare`: should more people have more
by most votes first, that stands instead (as in Wieliczka).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pydantic import ConfigDict, Field

from ideation.domain.voting.cost_frames import NEVER, Frames
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import ApprovalChoice, approved_ids
from ideation.domain.voting.families.budget_ballots import (
    BudgetSettings,
    Wanted,
    check,
    costs_of,
    spent,
    wanted,
)
from ideation.domain.voting.families.budget_explanation import Shared, rounds, story
from ideation.domain.voting.families.lot_paths import Trips
from ideation.domain.voting.families.lot_sensitivity import Lot, Published, redrawn
from ideation.domain.voting.families.passed_over import dear
from ideation.domain.voting.families.priced_equal_shares import Market, Purchase, Shopping
from ideation.domain.voting.families.sequential import Course, Taken
from ideation.domain.voting.lots import places
from ideation.domain.voting.method import OF_FILES, Cast, Method, Option, Outcome, Sentence
from ideation.domain.voting.methods.budget_greedy import Spending, bought_row

RAISES = 20_000  # so often purses are raised at most
WORK = 40_000  # projects that ties may have gone shopping for, over all lots and purses together


class BudgetEqualSharesSettings(BudgetSettings):
    """`raise`: "1%" of the first purse, or "1" for one unit to each, when the first purse is a whole number; "none":
    the first count stands."""

    model_config = ConfigDict(serialize_by_alias=True)

    raise_by: str = Field("1%", alias="raise", pattern=r"^([1-9]\d{0,8}%?|none)$")
    eligibility: bool = False
    compare: bool = Field(False, json_schema_extra=OF_FILES)

    def first_purse(self, voters: int) -> Fraction:
        purse = Fraction(self.budget, max(voters, 1))
        return Fraction(int(purse)) if self.raise_by.isdecimal() else purse

    def step(self, voters: int) -> Fraction:
        if self.raise_by == "none":
            return Fraction(0)
        if self.raise_by.endswith("%"):
            return self.first_purse(voters) * int(self.raise_by[:-1]) / 100
        return Fraction(int(self.raise_by))


@dataclass(frozen=True, slots=True)
class Spent:
    """The count that stands, and the purse that everybody had in it."""

    shopping: Shopping
    purse: Fraction


class Raising:
    """Counting with larger and larger purses. `free`: what is in without anybody paying."""

    def __init__(self, market: Market, settings: BudgetEqualSharesSettings, free: tuple[str, ...] = ()) -> None:
        self.market, self.budget, self.trips, self.free = market, settings.budget, Trips(market), free
        voters = market.profile.voters
        self.first, self.step = settings.first_purse(voters), settings.step(voters)

    def run(self, lot: Lot) -> Spent:
        """The last count before one that would overspend."""
        standing = Spent(self.trips.shop(self.first, lot), self.first)
        for _ in range(RAISES):
            if not self.step or len(standing.shopping.bought) == len(self.market.costs):
                break
            purse = standing.purse + self.step
            shopping = self.trips.shop(purse, lot)
            if spent(shopping.ids, self.market.costs) > self.budget:
                break
            standing = Spent(shopping, purse)
        return standing

    def winners(self, lot: Lot) -> tuple[str, ...]:
        return (*self.free, *self.run(lot).shopping.ids)

    def told(self, final: Spent, costs: Mapping[str, int], settings: BudgetEqualSharesSettings) -> Shared:
        bought = (*(Purchase(id, Fraction(0)) for id in self.free), *final.shopping.bought)
        raised = final.purse > settings.first_purse(self.market.profile.voters)
        return Shared(self.market, costs, settings, bought, final.shopping, final.purse, raised)

    def tired(self) -> bool:
        return self.trips.made * len(self.market.costs) > WORK


def count(
    ballots: Sequence[Cast],
    options: Sequence[Option],
    settings: BudgetEqualSharesSettings,
    lot: Sequence[str],
) -> Outcome:
    profile, costs = wanted(ballots, options, settings), costs_of(options)
    figures, place = profile.ranked(settings.least), places(lot)
    free = tuple(sorted((id for id in figures if not costs[id]), key=lambda id: (-figures[id], place[id])))
    admitted = {id: costs[id] for id in figures if admits(profile, costs[id], id, settings)}
    raising = Raising(Market(profile, admitted, settings.tie_merit), settings, free)
    final = raising.run(Published(lot))
    instead = most_first(profile, costs, settings, lot)
    if settings.compare and more_prefer(profile, instead.winners, (*free, *final.shopping.ids)):
        return instead
    outcomes, complete, ties = redrawn(raising.winners, lot, final.shopping.ties, tired=raising.tired)
    shared = raising.told(final, costs, settings)
    return Outcome(
        winners=shared.ids,
        totals=dict(profile.figures),
        outcomes=outcomes,
        complete=complete and not settings.compare,
        ties=ties,
        rounds=tuple(rounds(shared)),
        story=tuple(story(shared, ties, lot, instead.winners)),
    )


def most_first(
    profile: Wanted, costs: Mapping[str, int], settings: BudgetEqualSharesSettings, lot: Sequence[str]
) -> Outcome:
    """What the same pot would have gone to by most votes first; nothing is told of it where it does not stand."""
    race = Spending(profile.ranked(settings.least), costs, settings.budget)
    if not settings.compare:
        order = Course(race, lot, settings.tie_merit).follow(Taken())[0].order
        return Outcome(order, {}, ())
    run = Course(race, lot, settings.tie_merit).run()
    rows = [bought_row(profile, costs, id, n) for n, id in enumerate(run.winners, 1)]
    told = [
        *explanations.of_approvals(profile),
        Sentence("voting.story.more_prefer"),
        *explanations.ties_broken(run.ties),
    ]
    return run.outcome(profile.figures, rows, told)


def more_prefer(profile: Wanted, one: Sequence[str], other: Sequence[str]) -> bool:
    """Do more people have more of what they want in the one than in the other?"""
    lead = 0
    for group, weight in enumerate(profile.weights):
        approve = profile.groups[group].approve
        here, there = (sum(profile.worth(group, id) for id in approve if id in chosen) for chosen in (one, other))
        lead += weight * ((here > there) - (here < there))
    return lead > 0


def admits(profile: Wanted, cost: int, id: str, settings: BudgetEqualSharesSettings) -> bool:
    """It costs something and fits the pot; and, where asked, votes / voters >= cost / (3 * pot)."""
    enough = profile.support[id] * 3 * settings.budget >= cost * profile.voters
    return 0 < cost <= settings.budget and (enough or not settings.eligibility)


METHOD = Method(
    name="budget_equal_shares",
    settings=BudgetEqualSharesSettings,
    choice=ApprovalChoice,
    check=check,
    count=count,
    supports=approved_ids,
    ballot="budget",
    frames=Frames(NEVER, NEVER),  # purses raised by a krone: 20,000 times, whatever the size
    fills=False,
    passed=dear("voting.passed.not_paid", "voting.passed.not_paid_points"),
    priced=True,
    need="pot",
)
