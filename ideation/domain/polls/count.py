"""A count, and the second look at the same ballots that takes some time: who votes alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ideation.domain.opinions import opinions
from ideation.domain.voting.formats.counting_file import Counted, count_document


def whole_count(document: Mapping[str, Any]) -> Counted:
    counted = count_document(document)
    ballots = ((row.get("choice", {}), row.get("sector"), row.get("weight", 1)) for row in document["ballots"])
    return replace(counted, opinions=opinions(counted.method.name, ballots, counted.lot))
