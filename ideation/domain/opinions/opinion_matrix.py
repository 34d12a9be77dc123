"""The opinion matrix: what a ballot says about each option: agree, not, or nothing; and how that is weighed.

A ticked list was read whole: what is not ticked was seen, and passed over. So a ballot of ticks answers every option,
and speaks clearly enough from three ticks on. Where each option gets a score, no score is "not seen": there seven
answers are asked for, as in Polis. Who agrees with all of it, or with none, has no side.

How *much* somebody ticks is no opinion. Every ballot is therefore weighed against its own middle and made equally long:
what it agrees with stands above zero, what it does not below, what it says nothing about at zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isqrt
from typing import Any

from ideation.domain.voting import METHODS
from ideation.domain.voting.families.approval_ballots import ApprovalChoice
from ideation.domain.voting.families.cumulative_votes import VotesChoice
from ideation.domain.voting.families.score_ballots import ScoresChoice

FEWEST_ANSWERS, FEWEST_TICKS = 7, 3
BITS = 16
TICKS, SCORES = (ApprovalChoice, VotesChoice), (ScoresChoice,)

Places = tuple[int, ...]  # options by their place in the lot
Said = tuple[Places, Places]  # agrees with; answered, where that is not the whole list
WHOLE_LIST: Places = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """So many ballots that say the same; `up` and `down` are what an option is worth that they agree with, or not."""

    said: Said
    weight: int
    up: int
    down: int


def suits(method: str, options: int) -> bool:
    """Whether a ballot of this kind says of each option by itself what somebody thinks of it."""
    return options >= FEWEST_ANSWERS and METHODS[method].choice in TICKS + SCORES


def voices(counts: Mapping[Said, int], options: int) -> list[Voice]:
    """Of those who say enough, in an order that only what they say decides."""
    return [voice(said, options, weight) for said, weight in sorted(counts.items()) if enough(said, options)]


def said(method: str, choice: Mapping[str, Any], place: Mapping[str, int]) -> Said:
    offered = METHODS[method]
    agrees = places(offered.supports(choice, ()), place)
    return agrees, places(choice.get("scores", ()), place) if offered.choice in SCORES else WHOLE_LIST


def places(ids: Iterable[str], place: Mapping[str, int]) -> Places:
    return tuple(sorted(place[id] for id in ids))


def enough(said: Said, options: int) -> bool:
    agrees, answered = said
    if answered == WHOLE_LIST:
        return FEWEST_TICKS <= len(agrees) < options
    return len(answered) >= FEWEST_ANSWERS and 0 < len(agrees) < len(answered)


def voice(said: Said, options: int, weight: int) -> Voice:
    """Its values add up to zero, and their squares to one, in 2 ** -BITS."""
    agrees, answered = said
    of = len(answered) or options
    yes, no = len(agrees), of - len(agrees)
    length = isqrt(yes * no * of << 2 * BITS)
    return Voice(said, weight, (no << 2 * BITS) // length, -((yes << 2 * BITS) // length))
