"""Methods and rules by the names that the published cases give them."""

from __future__ import annotations

from typing import Any

from tests.domain.voting.counts import cast


def tickings(ballots: Any) -> list[dict[str, Any]]:
    return [cast({"approve": [str(id) for id in ballot]}) for ballot in ballots]
