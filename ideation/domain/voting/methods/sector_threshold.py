"""Bridge ideas: eligible is what a share of those present supports in so many sectors; then any count among
these.

It departs from one person, one vote, so it is announced: an idea loved by one sector alone cannot win. It
promotes what several sectors carry; it does not protect a minority. Where fewer sectors are present, all of
them must carry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from pydantic import Field

from ideation.domain.voting.cost_frames import PLAIN
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import (
    Approvals,
    ApprovalSettings,
    by_ticks,
    gather,
    most_approved,
)
from ideation.domain.voting.families.passed_over import gated
from ideation.domain.voting.fractions import Share, percent, share
from ideation.domain.voting.method import FIRST, Cast, Option, Outcome, Sentence
from ideation.domain.voting.methods import approval, phragmen


class SectorThresholdSettings(ApprovalSettings):
    share: Share = Field("1/4", json_schema_extra=FIRST)
    sectors: int = Field(3, ge=1, le=50, json_schema_extra=FIRST)
    then: Literal["approval", "phragmen"] = "approval"


# What the count among those that passed would say wrongly: it knows nothing of the votes for the others.
AMONG_PASSED = (
    "voting.story.counted",
    "voting.story.blank",
    "voting.story.same_as_plain",
    "voting.story.instead",
    "voting.story.plain_more",
    "voting.story.plain_fewer",
    "voting.story.coverage",
    "voting.story.coverage_more",
)
NAMED = 3  # so many of those stopped
COUNTS = {"approval": approval.count, "phragmen": phragmen.count}


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: SectorThresholdSettings, lot: Sequence[str]
) -> Outcome:
    profile = gather(ballots, options, settings)
    needed = min(settings.sectors, len(profile.present))
    carriers = {id: carrying(profile, id, settings) for id in profile.ids}
    eligible = [id for id, sectors in carriers.items() if len(sectors) >= needed and profile.support[id]]
    among = [Cast({"approve": kept(cast, eligible)}, cast.sector, cast.weight) for cast in ballots]
    outcome = COUNTS[settings.then](among, options, settings, lot)
    plain = most_approved(profile, settings.seats, lot, merit=settings.tie_merit).winners
    told = [with_sectors_of(profile, s) for s in outcome.story if s.key not in AMONG_PASSED]
    return replace(
        outcome,
        totals=dict(profile.support),
        rounds=(gate_round(profile, carriers, eligible, needed), *outcome.rounds),
        story=(
            *explanations.of_approvals(profile),
            *gate(profile, eligible, needed, settings),
            *told,
            *explanations.besides(profile, outcome.winners, plain),
        ),
    )


def with_sectors_of(profile: Approvals, sentence: Sentence) -> Sentence:
    """Which figures are kept back is decided by all votes, those for what did not pass included."""
    if "among" not in sentence.values:
        return sentence
    return replace(
        sentence, values=sentence.values | {"among": explanations.shown_counts(profile, sentence.values["option"])}
    )


def carrying(profile: Approvals, id: str, settings: SectorThresholdSettings) -> list[str]:
    """The sectors in which the share of those present support it; whoever came without a sector is in
    none."""
    wanted, counts = share(settings.share), profile.by_sector[id]
    return [key for key, present in profile.present.items() if counts.get(key, 0) >= wanted * present]


def gate_round(
    profile: Approvals, carriers: Mapping[str, list[str]], eligible: list[str], needed: int
) -> dict[str, Any]:
    """`carried_by` names only sectors that may be shown, so it may hold fewer than decided."""
    shown = {id: [key for key in keys if key in profile.shown(id)] for id, keys in carriers.items()}
    return {"round": 0, "eligible": eligible, "needed": needed, "carried_by": shown}


def kept(cast: Cast, eligible: Sequence[str]) -> list[str]:
    return [id for id in cast.choice.get("approve", ()) if id in eligible]


def gate(profile: Approvals, eligible: Sequence[str], needed: int, settings: SectorThresholdSettings) -> list[Sentence]:
    """The rule, how many passed it, and who of the most supported did not."""
    rule = Sentence("voting.story.gate", {"share": percent(settings.share), "sectors_needed": needed})
    passed = Sentence("voting.story.gate_passed", {"n": len(eligible), "options_all": len(profile.ids)})
    return [rule, passed, *(stopped(id, profile) for id in stopped_ids(profile, eligible))]


def stopped_ids(profile: Approvals, eligible: Sequence[str]) -> list[str]:
    """Those with as much support as the most supported that passed; at least the one with most of those stopped."""
    bar = max((profile.support[id] for id in eligible), default=0)
    stopped = {id: n for id, n in profile.supported().items() if id not in eligible}
    ranked = sorted(stopped, key=stopped.__getitem__, reverse=True)
    return [id for id in ranked if stopped[id] >= min(bar, stopped[ranked[0]])][:NAMED]


def stopped(id: str, profile: Approvals) -> Sentence:
    return Sentence("voting.story.gate_stopped", {"option": id, "n": profile.support[id]})


METHOD = by_ticks(
    name="sector_threshold",
    settings=SectorThresholdSettings,
    count=count,
    frames=PLAIN,
    fills=False,
    passed=gated,
    need="sectors",
    by_sector=True,
)
