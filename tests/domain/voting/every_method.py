"""Every method, and ways to say that two counts are the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from ideation.domain.voting import METHODS
from tests.domain.voting.counts import count
from tests.domain.voting.rooms import options_of, settings_of

every_method = pytest.mark.parametrize("method", METHODS)
few = settings(max_examples=15, suppress_health_check=list(HealthCheck))
LOT = "badce"


def lot_of(method: str) -> str:
    return "x" if METHODS[method].single else LOT


def counted(method: str, ballots: list[dict[str, Any]], lot: Any = None, **more: Any) -> dict[str, Any]:
    return count(method, ballots, options_of(method), lot or lot_of(method), **settings_of(method), **more)
