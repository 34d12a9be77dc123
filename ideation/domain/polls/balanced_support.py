"""Balanced support, a second look at a result: support that is balanced between the groups, beside the count that
decides.

For an option that a of n support in each of S groups it is (product of (a + 1) / (n + 2)) to the power 1/S: an idea
that all groups like a little is ahead of one that a single group loves. It changes nothing about who won.

Only figures that may be shown go in: each group whose figure is shown, and those kept back together as one (`"*"`),
which is the total minus the others and so tells nothing new. All comparing is of whole numbers; the root is only drawn
for the figure that people read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm, prod
from typing import Any

from ideation.domain.privacy.sectors import SMALL
from ideation.domain.privacy.suppression import Figures

Parts = dict[str, tuple[int, int]]  # group → supporters, ballots
TOLD = 20
CARRIES, CARRIES_ALONE = Fraction(1, 4), Fraction(1, 2)  # with many options, and about one proposal


def second_look(figures: Figures, winners: Sequence[str]) -> dict[str, Any] | None:
    """{"share", "top": as many as won, "options": {id: figures}}; None where there are no two groups to balance."""
    parts = {option: parts_of(figures, option, figures.kept_back[option]) for option in figures.support}
    if len(figures.voters) < 2 or all(len(p) < 2 for p in parts.values()):
        return None
    carries = CARRIES if len(parts) > 1 else CARRIES_ALONE
    order = by_balance(parts)
    told = dict.fromkeys([*winners, *order[:TOLD]])
    options = {id: looked_at(parts[id], carries) for id in told if id in parts}
    return {"share": str(carries), "top": order[: len(winners)], "options": options}


def parts_of(figures: Figures, option: str, hidden: set[str]) -> Parts:
    shown = {g: (figures.cell(option, g), n) for g, n in sorted(figures.voters.items()) if g not in hidden}
    if not hidden:
        return shown
    together = (sum(figures.cell(option, g) for g in hidden), sum(figures.voters[g] for g in hidden))
    return shown | {SMALL: together}


def product(parts: Parts) -> Fraction:
    return Fraction(prod(a + 1 for a, _ in parts.values()), prod(n + 2 for _, n in parts.values()))


def by_balance(parts: Mapping[str, Parts]) -> list[str]:
    """Highest first; to compare roots of different degree, all are raised to a common power."""
    common = lcm(*(len(p) for p in parts.values()))
    powers = {id: product(p) ** (common // len(p)) for id, p in parts.items()}
    whole = lcm(*(power.denominator for power in powers.values()))
    keys = {id: power.numerator * (whole // power.denominator) for id, power in powers.items()}
    return sorted(sorted(parts), key=keys.__getitem__, reverse=True)


def looked_at(parts: Parts, carries: Fraction) -> dict[str, Any]:
    shares = {group: Fraction(a, n) for group, (a, n) in parts.items()}
    lowest = min(shares, key=shares.__getitem__)
    return {
        "raw": "/".join(str(sum(column)) for column in zip(*parts.values(), strict=True)),
        "balanced": root_in_percent(product(parts), len(parts)),
        "lowest": [lowest, "/".join(map(str, parts[lowest]))],
        "spread": rounded(max(shares.values())) - rounded(shares[lowest]),
        "carried": sum(share >= carries for share in shares.values()),
        "of": len(parts),
    }


def rounded(share: Fraction) -> int:
    return (200 * share.numerator + share.denominator) // (2 * share.denominator)


def root_in_percent(value: Fraction, degree: int) -> int:
    """The whole percentage nearest to the root: how many half steps, of 1/2, 3/2, ... percent, are not above it."""
    return bisect_right(range(100), value, key=lambda r: Fraction(2 * r + 1, 200) ** degree)
