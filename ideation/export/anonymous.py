"""What stands for a person, a small group or a moment in an export."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from ideation.domain.privacy.sectors import SMALL
from ideation.domain.room import Room
from ideation.domain.times import iso

Table = list[dict[str, Any]]
Pseudonym = Callable[[str], str]
ROUNDED_MINUTES = 5
NAMED = "named"  # instead of a name that was typed freely


def pseudonyms() -> Pseudonym:
    key = secrets.token_bytes(32)
    return lambda id: "p" + hmac.new(key, id.encode(), "sha256").hexdigest()[:12]


def rounded(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return iso(moment - timedelta(minutes=moment.minute % ROUNDED_MINUTES, seconds=moment.second)).split(".")[0] + "Z"


def named(group: dict[str, str], sector: str) -> str:
    return "small" if sector in group or sector == SMALL else sector


def named_person(room: Room, pseudonym: Pseudonym, text: str | None) -> str | None:
    """A pseudonym for members, and `named` for free text: that may be anybody's name."""
    if not text:
        return None
    return pseudonym(text) if text in room.members else NAMED
