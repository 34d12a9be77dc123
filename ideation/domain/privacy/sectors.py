"""Sectors: the default sectors, and which of them are too small to be shown.

A sector with fewer than FEW people (`voter_count.py`) is hidden. So are the next smallest ones until at least two
sectors, with together at least FEW people, are hidden: total minus what is shown then gives no small group away. What
else is kept back, option by option, stands in `suppression.py`.

What was hidden in an earlier round of the same question stays hidden until FEW more have voted: were the sectors hidden
together another pair this time, whoever knows that nobody changed their mind would subtract one round from the other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from ideation.domain.limits import FEW

GUEST = "guest"  # welcome everywhere, and never missing
SMALL = "*"  # the sectors that are too small to be shown, as one

DEFAULT_SECTORS: list[dict[str, Any]] = [
    {"key": "civil", "da": "Civilsamfund", "en": "Civil society", "letter": {"da": "C", "en": "C"}, "shape": "circle"},
    {"key": "business", "da": "Erhvervsliv", "en": "Business", "letter": {"da": "E", "en": "B"}, "shape": "square"},
    {"key": "foundation", "da": "Fonde", "en": "Foundations", "letter": {"da": "F", "en": "F"}, "shape": "triangle"},
    {
        "key": "public", "da": "Kommune/offentlig", "en": "Public sector",
        "letter": {"da": "K", "en": "P"}, "shape": "hexagon",
    },
    {
        "key": "university", "da": "Universitet", "en": "University",
        "letter": {"da": "U", "en": "U"}, "shape": "diamond",
    },
    {"key": "guest", "da": "Gæst/borger", "en": "Guest", "letter": {"da": "G", "en": "G"}, "shape": "tab"},
]  # fmt: skip


def neutral(sectors: Sequence[Mapping[str, Any]]) -> str:
    """Whoever leads a session, or helps to, is nobody's representative there."""
    keys = [str(sector["key"]) for sector in sectors]
    return GUEST if GUEST in keys else keys[-1]


def hidden_sectors(
    voters: Mapping[str, int], before: Mapping[str, int] | None = None, beside: Collection[str] = ()
) -> set[str]:
    """The sectors whose figures stay hidden, given how many people of each voted; `before`: of those that were hidden
    in an earlier round, how many there were then. `beside`: where there are ballots, though of nobody that counts."""
    least = {key: n + FEW for key, n in (before or {}).items()}
    there = {key: n for key, n in voters.items() if n > 0}
    ascending = sorted((n, key) for key, n in ({key: 0 for key in beside} | there).items())
    hidden = [(n, key) for n, key in ascending if n < least.get(key, FEW)]
    rest = [pair for pair in ascending if pair not in hidden]
    while hidden and rest and (len(hidden) < 2 or sum(n for n, _ in hidden) < FEW):
        hidden.append(rest.pop(0))
    return {key for _, key in hidden}
