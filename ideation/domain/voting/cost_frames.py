"""Cost frames: inside the first a count is a blink, inside the second a moment, else it is long (`cost_estimate.py`).

They are measured (`python -m bench.efforts`); beside each stands its worst in milliseconds, on a core of 2026.
"""

from __future__ import annotations

from typing import NamedTuple

LARGE = 100_000  # ballots times options that a thread may have


class Frame(NamedTuple):
    options: int
    size: int  # ballots times options


class Frames(NamedTuple):
    blink: Frame
    moment: Frame


NEVER = Frame(0, 0)
PLAIN = Frames(Frame(100, 1_000), Frame(1_000, LARGE))  # 8 (100 x 10), 170 (1,000 x 100)
OF_ALL = Frames(Frame(40, 800), Frame(1_000, LARGE))  # 8 (100 x 8), 293 (1,000 x 40)
BY_SHARES = Frames(Frame(8, 800), Frame(40, 40_000))  # 12 (100 x 8), 431 (3 x 40)
BY_TURNS = Frames(Frame(4, 400), Frame(6, 3_000))  # 6 (100 x 4), 188 (1,000 x 6)
