"""As many places as options: then a vote chooses nothing. Whatever somebody voted for goes on, and the count only puts
it in order. Everybody is told before they vote, and the result speaks of no choice.

That is so only where a method fills its places with whatever has support: not where it asks for more (some of several
sectors, a price), and not where it takes one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ideation.domain.voting import METHODS

FILLING = tuple(name for name, method in METHODS.items() if method.fills)


def room_for_all(method: str, settings: Mapping[str, Any], options: int) -> bool:
    """`roomForAll` in `static/src/voting/places.ts` is the screens'."""
    fills = method in FILLING and settings.get("completion") != "none"
    return fills and options > 1 and int(settings.get("seats") or 0) >= options
