"""Equal voice per sector: equal shares, where every sector has the same purse, split among its own voters.

It departs from one person, one vote, so it is announced: a voter of a small sector has more to spend. People
without a sector are one sector of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from ideation.domain.voting.approval import ApprovalChoice, check
from ideation.domain.voting.approvals import Approvals, approved_ids, gather
from ideation.domain.voting.equal_shares import EqualSharesSettings, count_with
from ideation.domain.voting.method import Cast, Method, Option, Outcome, Sentence


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: EqualSharesSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options)
    voters = voters_by_sector(profile)
    purses = [Fraction(settings.seats, len(voters) * voters[group.sector]) for group in profile.groups]
    outcome = count_with(profile, purses, settings, lot)
    rule = Sentence("voting.story.equal_voice", {"n": len(voters)})
    return replace(outcome, story=(rule, *outcome.story))


def voters_by_sector(profile: Approvals) -> dict[str | None, int]:
    counts: dict[str | None, int] = {}
    for group in profile.groups:
        counts[group.sector] = counts.get(group.sector, 0) + group.weight
    return counts


METHOD = Method("sector_equal_voice", EqualSharesSettings, ApprovalChoice, check, count, approved_ids)
