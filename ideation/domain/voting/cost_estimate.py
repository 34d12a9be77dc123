"""Cost estimate: where a count is made: here, in a thread, or in a process of its own. By its method and its size, at
the worst.

Nothing that may take longer than BLINK_MS is made on the hub, whatever was voted: everybody alike, everybody otherwise,
in circles. Many counts are made again for every lot that could have been drawn, so it is the *options* that make them
long, and with few ballots there are the most ties: three ballots on twenty ideas took eleven seconds. So each method
has two frames, of so many options and so many ballots times options: inside the first it is a blink, inside the second
a moment (MOMENT_MS, in a thread), else it is long. They stand in the method's own row.
"""

from __future__ import annotations

from typing import Literal

from ideation.domain.voting import METHODS
from ideation.domain.voting.cost_frames import LARGE, Frame

__all__ = ["DENSE", "FRAMES", "LARGE", "Effort", "effort_of"]

Effort = Literal["blink", "moment", "long"]

DENSE = {name for name, method in METHODS.items() if method.dense}
FRAMES = {name: method.frames for name, method in METHODS.items()}


def effort_of(method: str, ballots: int, options: int) -> Effort:
    blink, moment = FRAMES[method]
    if options <= 1 or fits(blink, ballots, options):
        return "blink"
    return "moment" if fits(moment, ballots, options) else "long"


def fits(frame: Frame, ballots: int, options: int) -> bool:
    return options <= frame.options and ballots * options <= frame.size
