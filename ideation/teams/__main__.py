"""`python -m ideation.teams`: one problem as JSON on standard input, its proposal on standard output."""

from __future__ import annotations

import contextlib
import json
import os
import sys

from ideation.teams.proposal import propose
from ideation.teams.subprocess import read


def main() -> None:
    with contextlib.suppress(OSError):
        os.nice(5)  # the room goes first
    asked = json.load(sys.stdin)
    made = propose(read(asked["problem"]), best=asked["best"], seconds=asked["seconds"])
    json.dump(made, sys.stdout)


if __name__ == "__main__":
    main()
