"""Cost estimate: where a count is made: here, in a thread, or in a process of its own. By its method and its size, at
the worst.

Nothing that may take longer than BLINK_MS is made on the hub, whatever was voted: everybody alike, everybody otherwise,
in circles. Many counts are made again for every lot that could have been drawn, so it is the *options* that make them
long, and with few ballots there are the most ties: three ballots on twenty ideas took eleven seconds. So each method
has two frames, of so many options and so many ballots times options: inside the first it is a blink, inside the second
a moment (MOMENT_MS, in a thread), else it is long. The frames are measured (`python -m bench.efforts`); beside each
stands its worst in milliseconds, on a core of 2026.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Effort = Literal["blink", "moment", "long"]

DENSE = {"score", "impact_effort"}  # where each ballot may say something of every option
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

FRAMES: dict[str, Frames] = {
    "approval": PLAIN,
    "dots": PLAIN,
    "quadratic": PLAIN,
    "score": OF_ALL,
    "impact_effort": OF_ALL,
    "budget_greedy": Frames(Frame(20, 800), Frame(100, LARGE)),  # 7 (30 x 20), 298 (1 x 100)
    "sector_threshold": PLAIN,
    "consent": PLAIN,
    "gradients": PLAIN,
    "phragmen": BY_SHARES,
    "pav_sequential": BY_SHARES,
    "equal_shares": BY_SHARES,
    "sector_equal_voice": BY_SHARES,
    "sector_best": Frames(Frame(3, 900), Frame(20, 20_000)),  # 14 (1,000 x 3), 144 (1,000 x 10)
    "irv": BY_TURNS,
    "stv": BY_TURNS,
    "star": BY_TURNS,
    "ranked_pairs": BY_TURNS,
    "schulze": Frames(Frame(8, 800), Frame(20, 20_000)),  # 4 (100 x 8), 81 (1,000 x 15)
    "pairwise": Frames(Frame(10, 300), Frame(100, 10_000)),  # 9 (30 x 10), 295 (100 x 100)
    "budget_equal_shares": Frames(NEVER, NEVER),  # purses raised by a krone: 20,000 times, whatever the size
}


def effort_of(method: str, ballots: int, options: int) -> Effort:
    blink, moment = FRAMES[method]
    if options <= 1 or fits(blink, ballots, options):
        return "blink"
    return "moment" if fits(moment, ballots, options) else "long"


def fits(frame: Frame, ballots: int, options: int) -> bool:
    return options <= frame.options and ballots * options <= frame.size
