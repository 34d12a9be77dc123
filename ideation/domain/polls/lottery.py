"""The lottery of a poll: the lot, drawn from a secret whose hash was shown before the first ballot, from all sealed
ballots, and from dice if any were rolled in the room. Nobody knows it before the vote has closed, and everybody can
check it.

What is published of the ballots is a checksum. Of few ballots one could try all that there can be until one fits, so a
key goes into it that only those get who get the ballots (`adr/0013`). It, too, was promised before the first ballot.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ideation.domain.canonical import canonical, digest
from ideation.domain.entities import Poll
from ideation.domain.voting.lots import lot_order


def commitment_to(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def promises(poll: Poll) -> dict[str, str]:
    """What the rule card says of a poll's secrets before it opens."""
    return {
        "lot_commitment": commitment_to(derived(poll, "lot")),
        "ballots_commitment": commitment_to(derived(poll, "ballots")),
    }


def lot_secret(poll: Poll) -> str:
    return derived(poll, "lot") if keeps_key(poll) else poll.lot_secret


def ballots_key(poll: Poll) -> str | None:
    return derived(poll, "ballots") if keeps_key(poll) else None


def keeps_key(poll: Poll) -> bool:
    """Rounds that were opened before there were keys have promised none."""
    return "ballots_commitment" in poll.rule


def derived(poll: Poll, what: str) -> str:
    return hashlib.sha256(f"{what}|{poll.lot_secret}".encode()).hexdigest()


def hash_of(ballots: Iterable[tuple[Mapping[str, Any], str]], key: str | None) -> str:
    """Of all choices with their sectors, in an order of their own."""
    rows = sorted(canonical([choice, sector]) for choice, sector in ballots)
    return digest(rows if key is None else [key, rows])


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


def breaches(
    result: Mapping[str, Any], ballots: list[dict[str, Any]], options: list[str], key: str | None
) -> Iterator[str]:
    """What does not fit in a published lot and rule card, for whoever has the result, its ballots and their key."""
    lot, rule = result["lot"], result.get("rule")
    if "commitment" in lot:  # results stored before this was published have only seed and order
        found = hash_of(((b["choice"], b["sector"]) for b in ballots), key)
        anew = drawn(lot["secret"], found, lot["dice"], options)
        yield from (f"lot.{name}" for name in anew if anew[name] != lot[name])
    elif lot["order"] != lot_order(lot["seed"], options):
        yield "lot.order"
    if rule and digest(rule) != result["rule_hash"]:
        yield "rule_hash"
    if rule and rule["lot_commitment"] != lot.get("commitment"):
        yield "rule.lot_commitment"
    if rule and rule.get("ballots_commitment") != (None if key is None else commitment_to(key)):
        yield "rule.ballots_commitment"
