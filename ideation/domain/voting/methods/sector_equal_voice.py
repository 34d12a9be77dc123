"""Equal voice per sector: equal shares, where every sector has the same purse, split among its own voters.

It departs from one person, one vote, so it is announced: a voter of a small sector has more to spend. People
without a sector are one sector of their own.

Who pays how much depends on the sector, so a price paid would tell how many of each sector paid it. Only that an
idea was paid for is told, or that it came in when nobody could pay any more; and of the first one outside no sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from ideation.domain.voting.cost_frames import BY_SHARES
from ideation.domain.voting.families.approval_ballots import Approvals, by_ticks, gather
from ideation.domain.voting.families.passed_over import always
from ideation.domain.voting.method import Cast, Option, Outcome, Sentence
from ideation.domain.voting.methods.equal_shares import EqualSharesSettings, count_with

SUMS = ("voting.story.lacked_money", "voting.story.outbid")


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: EqualSharesSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options, settings)
    voters = voters_by_sector(profile)
    purses = [Fraction(settings.seats, len(voters) * voters[group.sector]) for group in profile.groups]
    outcome = count_with(profile, purses, settings, lot)
    return replace(
        outcome,
        rounds=tuple(without_price(row) for row in outcome.rounds),
        story=(Sentence("voting.story.equal_voice"), *(without_sum(sentence) for sentence in outcome.story)),
    )


def without_price(row: dict[str, Any]) -> dict[str, Any]:
    told = {name: value for name, value in row.items() if name != "payment"}
    return told | {"paid": row["payment"] is not None}


def without_sum(sentence: Sentence) -> Sentence:
    if sentence.key not in SUMS:
        return sentence
    return Sentence("voting.story.not_paid", {name: sentence.values[name] for name in ("option", "supporters")})


def voters_by_sector(profile: Approvals) -> dict[str | None, int]:
    counts: dict[str | None, int] = {}
    for group in profile.groups:
        counts[group.sector] = counts.get(group.sector, 0) + group.weight
    return counts


METHOD = by_ticks(
    name="sector_equal_voice",
    settings=EqualSharesSettings,
    count=count,
    frames=BY_SHARES,
    fills=True,
    passed=always("voting.passed.equal_voice"),
    by_sector=True,
)
