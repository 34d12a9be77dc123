"""What was made of some objects, as long as it is asked for of the very same ones.

Entities are replaced whole, but what did not change in them goes on being the same object: a poll's options while its
turnout moves. So what follows from those parts alone need not be made anew for every ballot, and nobody has to say when
it is out of date.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")
KEPT = 64


def kept_for_same(make: Callable[..., R]) -> Callable[..., R]:
    """`make`, of a few positional arguments that nobody changes in place; the last few results are kept, with what they
    were made of, so that no other object can have its identity meanwhile."""
    kept: OrderedDict[tuple[int, ...], tuple[tuple[Any, ...], R]] = OrderedDict()

    @wraps(make)
    def made(*of: Any) -> R:
        key = tuple(map(id, of))
        found = kept.get(key)
        if found is None:
            found = kept[key] = (of, make(*of))
            while len(kept) > KEPT:
                kept.popitem(last=False)
        return found[1]

    return made
