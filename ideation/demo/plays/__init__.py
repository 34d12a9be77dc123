"""What people of the demo do in each phase: `play` in its module here. It ends when its part is done, or its time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from ideation.demo.camp import Camp
from ideation.domain.phases import part_of_each

PLAYS: dict[str, Callable[[Camp, dict[str, Any], float], Awaitable[None]]] = part_of_each(__name__, "play")
