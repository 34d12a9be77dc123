"""`python -m ideation.counting.count_process`: a counting file in, the outcome out. It loads the rules and no server: a
room that waits for its result does not wait for that."""

from __future__ import annotations

import json
import os
import pickle
import resource
import sys
from typing import Any

from ideation.domain.errors import Internal, Refused
from ideation.domain.limits import COUNT_BYTES, COUNT_SECONDS
from ideation.domain.polls.count import whole_count

NICER = 5  # the hub goes first


def main() -> None:
    os.nice(NICER)
    seconds = int(os.environ.get("IDEATION_COUNT_SECONDS", COUNT_SECONDS))  # shorter in a test
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (COUNT_BYTES, COUNT_BYTES))
    sys.stdout.buffer.write(pickle.dumps(answer()))


def answer() -> Any:
    try:
        counted = whole_count(json.load(sys.stdin.buffer))
    except Refused as refused:
        return Internal(refused.reason)
    return counted.outcome, counted.lot, counted.sha256, counted.opinions


if __name__ == "__main__":
    main()
