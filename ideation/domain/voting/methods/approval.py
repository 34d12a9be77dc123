"""Plain approval: tick all you can support; the most ticked are in. Equal: the one with support in more
sectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ideation.domain.voting.cost_frames import PLAIN
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import (
    Approvals,
    ApprovalSettings,
    by_ticks,
    gather,
    most_approved,
)
from ideation.domain.voting.families.highest_score import Top
from ideation.domain.voting.method import Cast, Option, Outcome, Sentence


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: ApprovalSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options, settings)
    top = most_approved(profile, settings.seats, lot, merit=settings.tie_merit)
    return Outcome(
        winners=top.winners,
        totals=dict(profile.support),
        outcomes=top.outcomes,
        complete=top.complete,
        ties=top.ties,
        rounds=tuple(rounds(profile, top.winners)),
        story=tuple(story(profile, top, settings.seats)),
    )


def rounds(profile: Approvals, winners: Sequence[str]) -> list[dict[str, Any]]:
    return [{"round": n, "chosen": id, "supporters": profile.support[id]} for n, id in enumerate(winners, 1)]


def story(profile: Approvals, top: Top, seats: int) -> list[Sentence]:
    return [
        *explanations.of_approvals(profile),
        *(explanations.ticked(profile, id, place) for place, id in enumerate(top.winners, 1)),
        *explanations.empty_seats(top.winners, seats),
        *explanations.short_of_last(profile.support, top.order, top.winners, top.ties, "ticks"),
        *explanations.ties_broken(top.ties),
    ]


METHOD = by_ticks(
    name="approval",
    settings=ApprovalSettings,
    count=count,
    frames=PLAIN,
    fills=True,
    need="most",
)
