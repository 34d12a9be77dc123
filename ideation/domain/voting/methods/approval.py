"""Plain approval: tick all you can support; the most ticked are in. Equal: the one with support in more
sectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from ideation.domain.voting.choice_checks import approved
from ideation.domain.voting.cost_frames import PLAIN
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import Approvals, approved_ids, gather
from ideation.domain.voting.families.highest_score import Top, take_top
from ideation.domain.voting.method import Cast, Choice, ManySeats, Method, Option, Outcome, Sentence


class ApprovalSettings(ManySeats):
    max_choices: int | None = Field(None, ge=1)


class ApprovalChoice(Choice):
    approve: list[str] = []


def check(choice: object, options: Sequence[Option], settings: ApprovalSettings) -> dict[str, Any]:
    return approved(choice, options, most=settings.max_choices)


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


def most_approved(profile: Approvals, seats: int, lot: Sequence[str], *, merit: bool) -> Top:
    return take_top(profile.supported(), profile.breadth if merit else None, seats, lot)


def rounds(profile: Approvals, winners: Sequence[str]) -> list[dict[str, Any]]:
    return [{"round": n, "chosen": id, "supporters": profile.support[id]} for n, id in enumerate(winners, 1)]


def story(profile: Approvals, top: Top, seats: int) -> list[Sentence]:
    return [
        *explanations.of_approvals(profile),
        *(explanations.ticked(profile, id, place) for place, id in enumerate(top.winners, 1)),
        *explanations.empty_seats(top.winners, seats),
        *explanations.short_of_last(profile.support, top.order, top.winners, top.ties, "ticks"),
        *explanations.told_apart(top.ties),
    ]


METHOD = Method(
    name="approval",
    settings=ApprovalSettings,
    choice=ApprovalChoice,
    check=check,
    count=count,
    supports=approved_ids,
    ballot="approval",
    frames=PLAIN,
    fills=True,
)
