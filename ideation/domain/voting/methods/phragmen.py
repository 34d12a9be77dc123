"""Sequential Phragmén, the default for "choose k of many": proportional, and explained in one sentence.

Every chosen idea costs 1, shared by its supporters; next comes the idea whose supporters would then carry the
smallest load. A group that has already got an idea has paid, so the next one goes to those who carry less.
(Lackner and Skowron 2023, rule 9.) Loads are whole numbers of a common unit, so every comparison is exact.
Ties: more supporters, then support in more sectors, then the lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, gcd
from typing import Any

from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import Approvals, ApprovalSettings, gather
from ideation.domain.voting.families.sequential import Course, Run, Step, Taking
from ideation.domain.voting.families.shared_seats import by_shares, outcome
from ideation.domain.voting.method import Cast, Option, Outcome, Sentence


@dataclass(frozen=True, slots=True)
class Loads:
    """What each group carries together, in `unit`s of one idea's cost. `order` is for telling, not for
    comparing."""

    members: tuple[str, ...]  # sorted
    unit: int
    carried: tuple[int, ...]
    order: tuple[str, ...] = field(compare=False, default=())


class SharedLoads(Taking):
    """The race. `weights` are how fast each group earns: its ballots, or what a rule makes of them."""

    def __init__(self, profile: Approvals, weights: Sequence[int], seats: int, start: Loads | None = None) -> None:
        self.profile, self.weights, self.seats = profile, weights, seats
        self.power = {id: sum(weights[g] for g in groups) for id, groups in profile.supporters.items() if groups}
        self.first = start or Loads((), 1, (0,) * len(weights))

    def start(self) -> Loads:
        return self.first

    def merit(self, state: Loads, id: str) -> tuple[int, int]:
        return self.profile.merit(id)

    def leaders(self, state: Loads) -> list[str]:
        """Those with the smallest load, compared crosswise: a/b < c/d where a*d < c*b."""
        best: list[str] = []
        if len(state.members) >= self.seats:
            return best
        least, per = 0, 0
        for id, power in self.power.items():
            if id in state.members:
                continue
            due = self.due(state, id)
            difference = due * per - least * power if best else -1
            if difference < 0:
                best, least, per = [id], due, power
            elif difference == 0:
                best.append(id)
        return best

    def due(self, state: Loads, id: str) -> int:
        """What its supporters carry already, and its own cost."""
        carried = state.carried
        return state.unit + sum([carried[g] for g in self.profile.supporters[id]])

    def load(self, state: Loads, id: str) -> Fraction:
        return Fraction(self.due(state, id), state.unit * self.power[id])

    def take(self, state: Loads, id: str) -> Loads:
        members, order = tuple(sorted((*state.members, id))), (*state.order, id)
        if len(members) == self.seats:
            return Loads(members, 1, (), order)
        power, due = self.power[id], self.due(state, id)
        carried = [load * power for load in state.carried]
        for group in self.profile.supporters[id]:
            carried[group] = self.weights[group] * due
        return lowest_terms(members, state.unit * power, carried, order)


def lowest_terms(members: tuple[str, ...], unit: int, carried: list[int], order: tuple[str, ...]) -> Loads:
    common = gcd(unit, *carried)
    return Loads(members, unit // common, tuple(load // common for load in carried), order)


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: ApprovalSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options, settings)
    race = SharedLoads(profile, profile.weights, settings.seats)
    run = Course(race, lot, settings.tie_merit).run()
    chosen = explanations.shared("voting.because.paid", profile, run.winners)
    return outcome(profile, run, settings, lot, rounds(race, run), chosen, first_loser(race, run, lot))


def rounds(race: SharedLoads, run: Run[Loads]) -> list[dict[str, Any]]:
    return [
        {
            "round": n,
            "chosen": step.taken,
            "supporters": race.profile.support[step.taken],
            "load": str(race.load(step.state, step.taken)),
        }
        for n, step in enumerate(run.steps, 1)
    ]


def first_loser(race: SharedLoads, run: Run[Loads], lot: Sequence[str]) -> list[Sentence]:
    losers = [id for id in lot if id in race.power and id not in run.winners]
    if not losers:
        return []
    gap, place = min(nearest_in(race, step, losers) for step in run.steps)  # of equals the first by lot
    return explanations.missed(losers[place], ceil(gap), run.ties)


def nearest_in(race: SharedLoads, step: Step[Loads], losers: Sequence[str]) -> tuple[Fraction, int]:
    """How many more people, approving of it alone, would have brought the nearest of them level with that round's
    winner; and its place among them.

    From (own due) / (own power + more) = due / power. In one round all these fractions are over the same `due`.
    """
    due, power = race.due(step.state, step.taken), race.power[step.taken]
    short = [max(0, race.due(step.state, id) * power - race.power[id] * due) for id in losers]
    least = min(short)
    return Fraction(least, due), short.index(least)


METHOD = by_shares(
    name="phragmen",
    settings=ApprovalSettings,
    count=count,
    need="spread",
)
