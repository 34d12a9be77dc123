"""How long counts take at their worst, so that `domain/voting/cost_estimate.py` says where each is made.

    python -m bench.efforts [METHOD ...]

For each method and size the ballots that are hardest for it: everybody alike, everybody otherwise, in circles; and
the settings that make it go on longest. Times are processor time of the whole count, in milliseconds; a count that
takes longer than LONGEST seconds is broken off. Beside each stands where it is made.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from random import Random
from time import process_time
from typing import Any

from ideation.domain.limits import BLINK_MS, MOMENT_MS
from ideation.domain.polls.count import whole_count
from ideation.domain.voting import METHODS
from ideation.domain.voting.cost_estimate import effort_of

LONGEST = 1
BALLOTS = (1, 3, 10, 30, 100, 1000)
OPTIONS = (2, 3, 4, 5, 6, 8, 10, 15, 20, 40, 100)
MOST = {"blink": BLINK_MS, "moment": MOMENT_MS, "long": 1_000_000}
ENOUGH = 300  # milliseconds: what is larger takes longer still
GROUPS = ["civil", "business", "foundation", "public", "university"]
Ids = list[str]
Made = Callable[[Ids, int, Random], Any]  # the n-th ballot's mark


def half(ids: Ids, n: int, dice: Random) -> Ids:
    return dice.sample(ids, max(1, len(ids) // 2))


def turned(ids: Ids, n: int, dice: Random) -> Ids:
    at = n % len(ids)
    return ids[at:] + ids[:at]


def pairs(ids: Ids, dice: Random, most: int = 300) -> list[dict[str, str]]:
    every = [(a, b) for x, a in enumerate(ids) for b in ids[x + 1 :]]
    return [{"a": a, "b": b, "w": dice.choice(["a", "b", "tie"])} for a, b in dice.sample(every, min(most, len(every)))]


HARD: dict[str, list[Made]] = {
    "approve": [half, lambda ids, n, dice: ids, lambda ids, n, dice: turned(ids, n, dice)[:3], lambda ids, n, dice: []],
    "votes": [
        lambda ids, n, dice: dict.fromkeys(turned(ids, n, dice)[:3], 1),
        lambda ids, n, dice: dict.fromkeys(half(ids, n, dice)[:9], 1),
    ],
    "scores": [
        lambda ids, n, dice: {id: dice.randint(0, 5) for id in ids},
        lambda ids, n, dice: dict.fromkeys(ids, 3),
        lambda ids, n, dice: {id: 5 * (k % 2) for k, id in enumerate(turned(ids, n, dice))},
    ],
    "ranking": [
        lambda ids, n, dice: dice.sample(ids, len(ids)),
        turned,
        lambda ids, n, dice: (ids, ids[::-1])[n % 2],
        lambda ids, n, dice: [ids],
        lambda ids, n, dice: turned(ids, n, dice)[: max(1, len(ids) // 3)],
        lambda ids, n, dice: [ids[n % len(ids)]],
    ],
    "answers": [
        lambda ids, n, dice: pairs(ids, dice),
        lambda ids, n, dice: pairs(ids, dice, 20),
        lambda ids, n, dice: [{"a": a, "b": b, "w": "tie"} for a, b in zip(ids, ids[1:], strict=False)],
    ],
    "ratings": [
        lambda ids, n, dice: {id: {"impact": dice.randint(1, 5), "effort": dice.randint(1, 5)} for id in ids},
        lambda ids, n, dice: {id: {"impact": 3, "effort": 3} for id in ids},
    ],
    "stance": [lambda ids, n, dice: ("ok", "concern")[n % 2]],
    "grade": [lambda ids, n, dice: 1 + n % 5],
}


def field_of(method: str) -> str:
    return str(next(iter(METHODS[method].choice.model_json_schema()["properties"])))


def settings_of(method: str, options: int) -> Iterator[dict[str, Any]]:
    fields = METHODS[method].settings.model_fields
    if METHODS[method].priced:
        raises = ("1", "1%") if "raise_" in fields or "raise" in fields else (None,)
        for raised in raises:
            yield {"budget": 1_000 * options, "min_choices": 1} | ({"raise": raised} if raised else {})
    elif "seats" in fields:
        for seats in {1, min(10, options), max(1, options // 2)}:
            yield {"seats": seats} | ({"budget": 100} if "budget" in fields else {})
    else:
        yield {}


def documents(method: str, ballots: int, options: int) -> Iterator[dict[str, Any]]:
    if METHODS[method].single:
        options = 1
    ids = [f"idea-{n:04d}" for n in range(options)]
    for settings in settings_of(method, options):
        for made in HARD[field_of(method)]:
            dice = Random(f"{method} {ballots} {options}")
            priced = METHODS[method].priced
            yield {
                "method": method, "settings": settings,
                "options": [{"id": id} | ({"cost": 700 + 101 * n} if priced else {}) for n, id in enumerate(ids)],
                "ballots": [
                    {"choice": {field_of(method): made(ids, n, dice)}, "sector": GROUPS[n % 5]} for n in range(ballots)
                ],
            }  # fmt: skip


class TooLong(Exception):
    pass


def too_long(*_: object) -> None:
    raise TooLong


def milliseconds(document: dict[str, Any]) -> float:
    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(LONGEST)
    began = process_time()
    try:
        whole_count(document)
    except TooLong:
        return 1000.0 * LONGEST
    finally:
        signal.alarm(0)
    return 1000 * (process_time() - began)


def main() -> None:
    for method in sys.argv[1:] or METHODS:
        for ballots in BALLOTS:
            for options in (1,) if METHODS[method].single else OPTIONS:
                found = [(milliseconds(d), d["settings"]) for d in documents(method, ballots, options)]
                worst, settings = max(found, key=lambda pair: pair[0])
                effort = effort_of(method, ballots, options)
                mark = "" if worst <= MOST[effort] else "  <-- too long for that"
                print(f"{method:20} {ballots:5} x {options:3}  {worst:8.1f} ms  {effort}  {settings}{mark}", flush=True)
                if worst > ENOUGH:
                    break


if __name__ == "__main__":
    main()
