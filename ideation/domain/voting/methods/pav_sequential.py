"""Sequential proportional approval voting: your second success counts half, your third a third.

Next comes the idea that adds most to everybody's sum of 1 + 1/2 + 1/3 … (Thiele; Lackner and Skowron 2023,
rule 6). Reckoned in whole numbers of 1/lcm(1..seats). Ties: more supporters, then more sectors, then the lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, lcm
from typing import Any

from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import Approvals, ApprovalSettings, gather
from ideation.domain.voting.families.highest_score import highest
from ideation.domain.voting.families.sequential import Course, Run, Taking
from ideation.domain.voting.families.shared_seats import by_shares, outcome
from ideation.domain.voting.method import Cast, Option, Outcome, Sentence


@dataclass(frozen=True, slots=True)
class Committee:
    """`successes` of each group and the `order` follow from who is in, or are only for telling."""

    members: tuple[str, ...]  # sorted
    successes: tuple[int, ...] = field(compare=False)
    order: tuple[str, ...] = field(compare=False, default=())


class Harmonic(Taking):
    def __init__(self, profile: Approvals, seats: int) -> None:
        self.profile, self.seats = profile, min(seats, len(profile.supported()))
        self.one = lcm(*range(1, self.seats + 1))

    def start(self) -> Committee:
        return Committee((), (0,) * len(self.profile.groups))

    def merit(self, state: Committee, id: str) -> tuple[int, int]:
        return self.profile.merit(id)

    def leaders(self, state: Committee) -> list[str]:
        if len(state.members) >= self.seats:
            return []
        waiting = [id for id in self.profile.supported() if id not in state.members]
        return highest({id: self.gain(state, id) for id in waiting})

    def gain(self, state: Committee, id: str) -> int:
        """What it adds, in 1/`one`."""
        weights, successes = self.profile.weights, state.successes
        return sum([weights[g] * (self.one // (successes[g] + 1)) for g in self.profile.supporters[id]])

    def take(self, state: Committee, id: str) -> Committee:
        successes = list(state.successes)
        for group in self.profile.supporters[id]:
            successes[group] += 1
        return Committee(tuple(sorted((*state.members, id))), tuple(successes), (*state.order, id))


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: ApprovalSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options, settings)
    race = Harmonic(profile, settings.seats)
    run = Course(race, lot, settings.tie_merit).run()
    chosen = explanations.shared("voting.because.supported", profile, run.winners)
    return outcome(profile, run, settings, lot, rounds(race, run), chosen, first_loser(race, run, lot))


def rounds(race: Harmonic, run: Run[Committee]) -> list[dict[str, Any]]:
    return [
        {
            "round": n,
            "chosen": step.taken,
            "supporters": race.profile.support[step.taken],
            "gain": str(Fraction(race.gain(step.state, step.taken), race.one)),
        }
        for n, step in enumerate(run.steps, 1)
    ]


def first_loser(race: Harmonic, run: Run[Committee], lot: Sequence[str]) -> list[Sentence]:
    """One more person who approves of an idea alone adds exactly 1 to its gain in every round."""
    losers = [id for id in lot if race.profile.support[id] and id not in run.winners]
    if not losers:
        return []
    wanting = {id: min(race.gain(s.state, s.taken) - race.gain(s.state, id) for s in run.steps) for id in losers}
    closest = min(losers, key=wanting.__getitem__)
    return explanations.missed(closest, ceil(Fraction(wanting[closest], race.one)), run.ties)


METHOD = by_shares(
    name="pav_sequential",
    settings=ApprovalSettings,
    count=count,
)
