"""Collation: the order of names and titles in lists: Æ, Ø and Å last, "Aa" as Å, capitals no matter, "Hold 3" before
"Hold 10". The client has the same (`static/src/base/calendar.ts`)."""

from __future__ import annotations

import re
import unicodedata

LAST = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})  # the signs that follow z
PARTS = re.compile(r"([0-9]+)")


def in_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key to sort by."""
    letters = unicodedata.normalize("NFC", text).casefold().replace("aa", "å").translate(LAST)
    plain = "".join(c for c in unicodedata.normalize("NFD", letters) if not unicodedata.combining(c))
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in PARTS.split(plain) if part)
