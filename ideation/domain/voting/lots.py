"""The lot: an order of all options that nobody can steer, used where merit leaves a tie (case TIE-01)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import combinations, islice
from math import comb

ORDERS = 1000  # so many ways of drawing the lot are tried before `complete` becomes false


def lot_order(seed: str, ids: Iterable[str]) -> list[str]:
    """Ids sorted by sha256(seed, newline, id)."""
    return sorted(ids, key=lambda id: hashlib.sha256(f"{seed}\n{id}".encode()).hexdigest())


def places(lot: Sequence[str]) -> dict[str, int]:
    return {id: place for place, id in enumerate(lot)}


def draws(fixed: Sequence[str], tied: Sequence[str], seats: int) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """All winner sets when the lot picks `seats` of `tied` beside those `fixed`, and whether that is all of
    them."""
    found = (in_order((*fixed, *some)) for some in combinations(tied, seats))
    return tuple(sorted(islice(found, ORDERS))), comb(len(tied), seats) <= ORDERS


def in_order(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))
