"""What the methods about one proposal share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ideation.domain.errors import Invalid
from ideation.domain.voting.method import Cast, Option


def one_proposal(options: Sequence[Option]) -> str:
    if len(options) != 1:
        raise Invalid({"options": "too_many" if options else "too_few"}, limit=1)
    return options[0].id


def reasons(ballots: Iterable[Cast]) -> list[str]:
    """What people wrote, each text once, in alphabetical order, so that the order says nothing."""
    return sorted(dict.fromkeys(cast.choice["reason"] for cast in ballots if "reason" in cast.choice))
