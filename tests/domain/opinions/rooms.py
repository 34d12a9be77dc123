"""Made-up rooms of people who vote in camps."""

from __future__ import annotations

from random import Random
from typing import Any

Ballots = list[tuple[dict[str, Any], str | None, int]]


def ids(n: int) -> list[str]:
    return [f"i{k:02}" for k in range(n)]


def liking(chance: Random, likes: dict[str, float]) -> list[str]:
    return [id for id, p in likes.items() if chance.random() < p]


def camp(seed: int, sizes: list[int], *, options: int = 24, shared: int = 2) -> list[list[str]]:
    """Of each person what they approve of, camp after camp. Everybody likes the first `shared` ideas; the others have a
    camp each that likes them."""
    chance, all = Random(seed), ids(options)
    homes = {id: n % len(sizes) for n, id in enumerate(all[shared:])}
    return [
        liking(chance, {id: 0.9 if homes.get(id, group) == group else 0.08 for id in all})
        for group, n in enumerate(sizes)
        for _ in range(n)
    ]


def noise(seed: int, people: int, options: int = 24) -> list[list[str]]:
    chance = Random(seed)
    worth = {id: 0.1 + 0.5 * chance.random() for id in ids(options)}
    return [liking(chance, worth) for _ in range(people)]


def ticks(people: list[list[str]]) -> Ballots:
    return [({"approve": sorted(approve)}, None, 1) for approve in people]


def scores(people: list[list[str]], options: int = 24) -> Ballots:
    return [({"scores": {id: 5 if id in approve else 1 for id in ids(options)}}, None, 1) for approve in people]
