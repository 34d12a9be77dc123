"""The method of equal shares: every voter gets an equal purse, every idea costs the same, supporters pay
together.

Next comes the idea for which nobody has to pay more than they would for any other; who has less pays what is
left. When no idea's supporters can pay any more, the published completion fills the seats: Phragmén goes on
from what is left in the purses, or most approvals, or none. (Peters and Skowron; Lackner and Skowron 2023,
rule 11.) Ties: more supporters, then more sectors, then the lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import gcd, lcm
from typing import Any, Literal

from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import Approvals, ApprovalSettings, gather
from ideation.domain.voting.families.highest_score import highest
from ideation.domain.voting.families.sequential import Course, Run, Taking
from ideation.domain.voting.families.shared_seats import by_shares, outcome
from ideation.domain.voting.families.supporter_purses import Price, price
from ideation.domain.voting.method import Cast, Option, Outcome, Sentence
from ideation.domain.voting.methods.phragmen import Loads, SharedLoads, lowest_terms


class EqualSharesSettings(ApprovalSettings):
    completion: Literal["phragmen", "approval", "none"] = "phragmen"


@dataclass(frozen=True, slots=True)
class Purses:
    """What each person of a group has left; an idea costs `unit`."""

    members: tuple[str, ...]  # sorted
    unit: int
    left: tuple[int, ...]
    order: tuple[str, ...] = field(compare=False, default=())


@dataclass(frozen=True, slots=True)
class Filling:
    """Seats being filled by most approvals."""

    members: tuple[str, ...]
    order: tuple[str, ...] = field(compare=False, default=())


State = Purses | Loads | Filling


class EqualShares(Taking):
    """The race. `purses` is what each person of a group begins with, an idea costing 1."""

    def __init__(self, profile: Approvals, purses: Sequence[Fraction], seats: int, completion: str) -> None:
        self.profile, self.seats, self.completion = profile, seats, completion
        unit = lcm(*[purse.denominator for purse in purses])
        self.first = Purses((), unit, tuple(int(purse * unit) for purse in purses))
        earning = [w * p for w, p in zip(profile.weights, self.first.left, strict=True)]
        self.phragmen = SharedLoads(profile, earning, seats)

    def start(self) -> State:
        return self.first

    def merit(self, state: State, id: str) -> tuple[int, int]:
        return self.profile.merit(id)

    def leaders(self, state: State) -> Sequence[str]:
        if len(state.members) >= self.seats:
            return []
        if isinstance(state, Purses):
            return list(self.cheapest(state)) or self.fillers(self.after_paying(state))
        return self.fillers(state)

    def cheapest(self, state: Purses) -> dict[str, Price]:
        """The affordable ideas that ask least of each supporter."""
        prices = {id: self.price_of(state, id) for id in self.profile.supported() if id not in state.members}
        offers = {id: p for id, p in prices.items() if p is not None}
        best = min(offers.values(), default=None)
        return {id: p for id, p in offers.items() if p == best}

    def price_of(self, state: Purses, id: str) -> Price | None:
        supporters = [(state.left[g], self.profile.weights[g]) for g in self.profile.supporters[id]]
        return price(supporters, state.unit)

    def held(self, state: Purses, id: str) -> Fraction:
        """What its supporters have together, in costs of one idea."""
        supporters = self.profile.supporters[id]
        return Fraction(sum(state.left[g] * self.profile.weights[g] for g in supporters), state.unit)

    def take(self, state: State, id: str) -> State:
        if isinstance(state, Purses):
            paid = self.price_of(state, id)
            return self.pay(state, id, paid) if paid is not None else self.fill(self.after_paying(state), id)
        return self.fill(state, id)

    def pay(self, state: Purses, id: str, paid: Price) -> State:
        members, order = tuple(sorted((*state.members, id))), (*state.order, id)
        if len(members) == self.seats:
            return Filling(members, order)
        left = [purse * paid.denominator for purse in state.left]
        for group in self.profile.supporters[id]:
            left[group] -= min(left[group], paid.numerator)
        common = gcd(state.unit * paid.denominator, *left)
        unit = state.unit * paid.denominator // common
        return Purses(members, unit, tuple(purse // common for purse in left), order)

    def after_paying(self, state: Purses) -> Loads | Filling:
        """For Phragmén money in hand is a load below nothing."""
        if self.completion != "phragmen":
            return Filling(state.members, state.order)
        carried = [-purse * w for purse, w in zip(state.left, self.profile.weights, strict=True)]
        return lowest_terms(state.members, state.unit, carried, state.order)

    def fillers(self, state: Loads | Filling) -> Sequence[str]:
        if isinstance(state, Loads):
            return self.phragmen.leaders(state)
        if self.completion == "none":
            return []
        return highest({id: n for id, n in self.profile.supported().items() if id not in state.members})

    def fill(self, state: Loads | Filling, id: str) -> State:
        if isinstance(state, Loads):
            return self.phragmen.take(state, id)
        return Filling(tuple(sorted((*state.members, id))), (*state.order, id))


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: EqualSharesSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options, settings)
    purse = Fraction(settings.seats, max(profile.voters, 1))
    return count_with(profile, [purse] * len(profile.groups), settings, lot)


def count_with(
    profile: Approvals, purses: Sequence[Fraction], settings: EqualSharesSettings, lot: Sequence[str]
) -> Outcome:
    """The count, whatever the purses are."""
    race = EqualShares(profile, purses, settings.seats, settings.completion)
    run = Course(race, lot, settings.tie_merit).run()
    told = rounds(race, run)
    chosen = paid_or_filled(profile, told, settings.completion)
    return outcome(profile, run, settings, lot, told, chosen, first_loser(race, run, told, lot))


def rounds(race: EqualShares, run: Run[State]) -> list[dict[str, Any]]:
    return [round_of(race, n, step.state, step.taken) for n, step in enumerate(run.steps, 1)]


def round_of(race: EqualShares, n: int, state: State, id: str) -> dict[str, Any]:
    """`payment` is the most that one supporter paid, in costs of one idea; none in the completion."""
    paid = race.price_of(state, id) if isinstance(state, Purses) else None
    shown = str(paid / state.unit) if paid is not None and isinstance(state, Purses) else None
    return {"round": n, "chosen": id, "supporters": race.profile.support[id], "payment": shown}


def paid_or_filled(profile: Approvals, told: Sequence[dict[str, Any]], completion: str) -> list[Sentence]:
    """Who was paid for, and who came in after the purses could pay for no more."""
    paid = explanations.shared("voting.because.paid", profile, [row["chosen"] for row in told])
    filled = f"voting.because.filled_{completion}"
    return [s if row["payment"] else replace(s, key=filled) for s, row in zip(paid, told, strict=True)]


def first_loser(
    race: EqualShares, run: Run[State], told: Sequence[dict[str, Any]], lot: Sequence[str]
) -> list[Sentence]:
    """Where most ticks filled the seats, the ticks it lacked; else what its supporters had left of its price."""
    losers = [id for id in lot if race.profile.support[id] and id not in run.winners]
    if not losers:
        return []
    if race.completion == "approval" and told and told[-1]["payment"] is None:
        support = race.profile.support
        best = max(losers, key=support.__getitem__)
        return explanations.missed(best, support[run.winners[-1]] - support[best], run.ties, "ticks")
    return nearest_price(race, run, losers)


def nearest_price(race: EqualShares, run: Run[State], losers: Sequence[str]) -> list[Sentence]:
    """At the last moment when ideas were paid for: whose supporters had most of what it costs."""
    state = [s for s in (*(step.state for step in run.steps), run.end) if isinstance(s, Purses)][-1]
    had = {id: race.held(state, id) for id in losers}
    id = max(losers, key=had.__getitem__)
    if had[id] < 1:
        values = {"option": id, "supporters": race.profile.support[id], "percent": int(100 * had[id])}
        return [Sentence("voting.story.lacked_money", values)]
    last = run.winners[-1]
    if race.price_of(state, id) == race.price_of(state, last):
        return explanations.missed(id, 0, run.ties)
    return [Sentence("voting.story.outbid", {"option": id, "other": last, "supporters": race.profile.support[id]})]


METHOD = by_shares(
    name="equal_shares",
    settings=EqualSharesSettings,
    count=count,
)
