"""Best of each sector, then fill: every sector's own favourite is in, and the rest of the seats go to most
approvals.

It departs from one person, one vote, so it is announced. Sectors choose in an order drawn by the lot, and no
idea is chosen twice: who comes later takes the best that is left. Ties: more supporters in all, then more
sectors, then the lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, permutations
from math import factorial
from typing import Any

from ideation.domain.voting.cost_frames import Frame, Frames
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import (
    Approvals,
    ApprovalSettings,
    by_ticks,
    gather,
    most_approved,
)
from ideation.domain.voting.families.highest_score import highest
from ideation.domain.voting.families.passed_over import always
from ideation.domain.voting.families.sequential import Course, Run, Step, Taking
from ideation.domain.voting.lots import ORDERS, lot_order
from ideation.domain.voting.method import Cast, Option, Outcome, Sentence


@dataclass(frozen=True, slots=True)
class Choosing:
    """`sectors` still to choose, in their order."""

    members: tuple[str, ...]  # sorted
    sectors: tuple[str, ...]
    order: tuple[str, ...] = field(compare=False, default=())


class SectorsChoose(Taking):
    def __init__(self, profile: Approvals, sectors: Sequence[str], seats: int) -> None:
        self.profile, self.sectors, self.seats = profile, tuple(sectors), seats

    def start(self) -> Choosing:
        return Choosing((), self.sectors)

    def starts(self) -> list[Choosing]:
        """All orders in which the sectors might have been drawn."""
        return [Choosing((), order) for order in islice(permutations(self.sectors), ORDERS)]

    def merit(self, state: Choosing, id: str) -> tuple[int, int]:
        return self.profile.merit(id)

    def leaders(self, state: Choosing) -> list[str]:
        if len(state.members) >= self.seats:
            return []
        return highest(self.figures(state))

    def figures(self, state: Choosing) -> dict[str, int]:
        """Support of what is left, within the sector whose turn it is, or among all."""
        sector = self.turn(state)
        counts = {id: self.support_in(sector, id) for id in self.profile.ids if id not in state.members}
        return {id: n for id, n in counts.items() if n}

    def turn(self, state: Choosing) -> str | None:
        """The next sector that supports anything that is left."""
        left = [id for id in self.profile.ids if id not in state.members]
        return next((s for s in state.sectors if any(self.support_in(s, id) for id in left)), None)

    def named(self, state: Choosing, id: str) -> str | None:
        """The sector whose turn it is, unless its choosing this would show a person's choice."""
        sector = self.turn(state)
        return sector if sector in self.profile.shown(id) else None

    def support_in(self, sector: str | None, id: str) -> int:
        return self.profile.support[id] if sector is None else self.profile.by_sector[id].get(sector, 0)

    def take(self, state: Choosing, id: str) -> Choosing:
        sector = self.turn(state)
        later = state.sectors[state.sectors.index(sector) + 1 :] if sector is not None else ()
        return Choosing(tuple(sorted((*state.members, id))), later, (*state.order, id))


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: ApprovalSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options, settings)
    sectors = lot_order("\n".join(lot), profile.present)
    race = SectorsChoose(profile, sectors, settings.seats)
    run = Course(race, lot, settings.tie_merit, race.starts()).run()
    plain = most_approved(profile, settings.seats, lot, merit=settings.tie_merit)
    return Outcome(
        winners=run.winners,
        totals=dict(profile.support),
        outcomes=run.outcomes,
        complete=run.complete and factorial(len(sectors)) <= ORDERS,
        ties=run.ties,
        rounds=tuple(rounds(race, run)),
        story=tuple(story(race, run, settings, plain.winners)),
    )


def rounds(race: SectorsChoose, run: Run[Choosing]) -> list[dict[str, Any]]:
    return [
        {
            "round": n,
            "chosen": step.taken,
            "sector": race.named(step.state, step.taken),
            "supporters": race.profile.support[step.taken],
        }
        for n, step in enumerate(run.steps, 1)
    ]


def story(race: SectorsChoose, run: Run[Choosing], settings: ApprovalSettings, plain: Sequence[str]) -> list[Sentence]:
    return [
        Sentence("voting.story.sector_best"),
        *explanations.of_approvals(race.profile),
        *(chosen(race, step, place) for place, step in enumerate(run.steps, 1)),
        *explanations.empty_seats(run.winners, settings.seats),
        *first_loser(race, run, [id for id in plain if id not in run.winners]),
        *explanations.ties_broken(run.ties),
        *explanations.besides(race.profile, run.winners, plain),
    ]


def chosen(race: SectorsChoose, step: Step[Choosing], place: int) -> Sentence:
    """As a group's best, without its name where that is too small; or with most ticks among the rest."""
    told = explanations.support_of(race.profile, step.taken, place)
    if race.turn(step.state) is None:
        return Sentence("voting.because.most_of_rest", told)
    named = race.named(step.state, step.taken)
    if named is None:
        return Sentence("voting.because.best_unnamed", told)
    return Sentence("voting.because.best_of", told | {"sector": named})


def first_loser(race: SectorsChoose, run: Run[Choosing], plain: Sequence[str]) -> list[Sentence]:
    """Where the last seat went to most ticks, what was missing to it; else that no group had it as its best."""
    support = race.profile.support
    losers = [*plain, *(id for id in race.profile.ids if support[id] and id not in run.winners)]
    if not losers or not run.steps:
        return []
    best = max(losers, key=support.__getitem__)
    if race.turn(run.steps[-1].state) is None:
        return explanations.missed(best, support[run.winners[-1]] - support[best], run.ties, "ticks")
    return [Sentence("voting.story.not_best", {"option": best, "supporters": support[best]})]


METHOD = by_ticks(
    name="sector_best",
    settings=ApprovalSettings,
    count=count,
    frames=Frames(Frame(3, 900), Frame(20, 20_000)),  # 14 (1,000 x 3), 144 (1,000 x 10)
    fills=True,
    passed=always("voting.passed.no_favourite"),
    by_sector=True,
)
