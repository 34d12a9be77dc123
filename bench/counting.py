"""How long counting takes: the sizes that issue and design name, made anew with a fixed seed.

    python -m bench.counting

Ballots are approvals of about 12 (150 x 40: 10) ideas each, a few ideas being far more popular than most, in five
sectors of unequal size. Times are the best of three, of the whole count with its ties, outcomes and sentences.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from time import perf_counter
from typing import Any

from ideation.domain.voting import METHODS
from ideation.domain.voting.lots import lot_order
from ideation.domain.voting.method import Cast, Option

SECTORS = ["civil"] * 60 + ["business"] * 40 + ["foundation"] * 25 + ["public"] * 15 + ["university"] * 10
ROOMS = [(150, 40, 10), (1000, 100, 12), (1000, 500, 12)]


def room(voters: int, ideas: int, each: int) -> tuple[list[Cast], list[Option]]:
    dice = random.Random(f"{voters}x{ideas}")
    ids = [f"idea-{n:03d}" for n in range(ideas)]
    popularity = [1 / (n + 3) for n in range(ideas)]
    ballots = [Cast({"approve": approval(dice, ids, popularity, each)}, dice.choice(SECTORS)) for _ in range(voters)]
    return ballots, [Option(id, cost=dice.randint(5, 100) * 1000) for id in ids]


def approval(dice: random.Random, ids: list[str], popularity: list[float], each: int) -> list[str]:
    wanted = max(1, round(dice.gauss(each, each / 4)))
    return sorted(dict.fromkeys(dice.choices(ids, popularity, k=wanted)))


def best_of(times: int, work: Callable[[], Any]) -> tuple[float, Any]:
    best, result = float("inf"), None
    for _ in range(times):
        began = perf_counter()
        result = work()
        best = min(best, perf_counter() - began)
    return best, result


def measure(method: str, voters: int, ideas: int, each: int, **settings: Any) -> None:
    ballots, options = room(voters, ideas, each)
    rule = METHODS[method].settings.model_validate(settings)
    lot = lot_order("bench", [option.id for option in options])
    seconds, outcome = best_of(3, lambda: METHODS[method].count(ballots, options, rule, lot))
    print(
        f"{method:20} {voters:5} x {ideas:3}  {seconds * 1000:9.1f} ms  "
        f"{len(outcome.winners)} winners, {len(outcome.ties)} ties, {len(outcome.outcomes)} outcomes"
    )


def main() -> None:
    for method in ("approval", "phragmen", "pav_sequential", "equal_shares", "sector_equal_voice", "sector_best"):
        for size in ROOMS:
            measure(method, *size, seats=10)
    measure("budget_equal_shares", 150, 40, 10, budget=500_000)
    measure("budget_equal_shares", 1000, 100, 12, budget=500_000)


if __name__ == "__main__":
    main()
