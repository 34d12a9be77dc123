"""Shared seats: what the rules have in common that take one option after the other, so that many who agree have as many
places as they are, and few who agree theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from ideation.domain.voting.cost_frames import BY_SHARES
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import Approvals, ApprovalSettings, by_ticks, most_approved
from ideation.domain.voting.families.passed_over import shared
from ideation.domain.voting.families.sequential import Run
from ideation.domain.voting.method import Outcome, Sentence

by_shares = partial(by_ticks, frames=BY_SHARES, fills=True, passed=shared)


def outcome(
    profile: Approvals,
    run: Run[Any],
    settings: ApprovalSettings,
    lot: Sequence[str],
    rounds: Iterable[dict[str, Any]],
    chosen: Iterable[Sentence],
    first_loser: Iterable[Sentence],
) -> Outcome:
    """The count and its story: from how many voted to what most ticks alone would have given. Between them each rule
    tells in its own way who was chosen, and what the first loser lacked."""
    plain = most_approved(profile, settings.seats, lot, merit=settings.tie_merit)
    story = [
        *explanations.of_approvals(profile),
        *chosen,
        *explanations.empty_seats(run.winners, settings.seats),
        *first_loser,
        *explanations.ties_broken(run.ties),
        *explanations.besides(profile, run.winners, plain.winners),
    ]
    return run.outcome(profile.support, rounds, story)
