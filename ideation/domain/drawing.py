"""The lot of a poll: drawn from a secret whose hash was shown before the first ballot, from all sealed ballots, and
from dice if any were rolled in the room. Nobody knows it before the vote has closed, and everybody can check it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ideation.domain.canonical import canonical, digest
from ideation.domain.voting.lots import lot_order


def commitment_to(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def hash_of(ballots: Iterable[tuple[Mapping[str, Any], str]]) -> str:
    """Of all choices with their sectors, in an order of their own."""
    return digest(sorted(canonical([choice, sector]) for choice, sector in ballots))


def seed_from(secret: str, ballots: str, dice: str | None) -> str:
    parts = [secret, ballots, *([dice] if dice else [])]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def drawn(secret: str, ballots: str, dice: str | None, options: list[str]) -> dict[str, Any]:
    """The lot as it is published, with all that it was drawn from."""
    seed = seed_from(secret, ballots, dice)
    return {
        "seed": seed,
        "secret": secret,
        "commitment": commitment_to(secret),
        "ballots": ballots,
        "dice": dice,
        "order": lot_order(seed, options),
    }


def breaches(result: Mapping[str, Any], ballots: list[dict[str, Any]], options: list[str]) -> Iterator[str]:
    """What does not fit in a published lot and rule card, for whoever has the result and its ballots."""
    lot, rule = result["lot"], result.get("rule")
    if "commitment" in lot:  # results stored before this was published have only seed and order
        anew = drawn(lot["secret"], hash_of((b["choice"], b["sector"]) for b in ballots), lot["dice"], options)
        yield from (f"lot.{name}" for name in anew if anew[name] != lot[name])
    elif lot["order"] != lot_order(lot["seed"], options):
        yield "lot.order"
    if rule and digest(rule) != result["rule_hash"]:
        yield "rule_hash"
    if rule and rule["lot_commitment"] != lot.get("commitment"):
        yield "rule.lot_commitment"
