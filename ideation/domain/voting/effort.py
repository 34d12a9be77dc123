"""How long a count may take, by its method and its size, so that a long one is made beside the hub.

Rankings and raised purses are counted again for every lot that could have been drawn; a comparison of all with all
grows with the square of the options; scores of everybody for everything are many. The others are a blink in an ordinary
room and less than a second in the largest, together with the look at who votes alike.
"""

from __future__ import annotations

from typing import Literal

Effort = Literal["blink", "moment", "long"]

AGAIN_AND_AGAIN = {"irv", "stv", "ranked_pairs", "schulze", "pairwise", "star", "budget_equal_shares"}
DENSE = {"score", "impact_effort"}  # where each ballot may say something of every option
TINY = 60  # ballots times options
ORDINARY, LARGE = 1_500, 100_000


def effort_of(method: str, ballots: int, options: int) -> Effort:
    size = ballots * options if options > 1 else 0
    if method in AGAIN_AND_AGAIN:
        return "blink" if size <= TINY else "long"
    if method in DENSE and size > LARGE:
        return "long"
    return "blink" if size <= ORDINARY else "moment"
