"""File names that every system takes: small Latin letters, digits and hyphens, and not too long."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

LONGEST = 60
DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d"})


def safe_name(text: str) -> str:
    """ "Årets lejr!" is aarets-lejr; of what has no Latin letters there is nothing left."""
    latin = unicodedata.normalize("NFC", text).lower().translate(DANISH)
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    name = ""
    for word in words:
        if len(name) + len(word) >= LONGEST:
            return name or word[:LONGEST]
        name = f"{name}-{word}" if name else word
    return name


def file_name(title: str, day: date, ending: str) -> str:
    """halvdagscamp-2026-11-30.xlsx"""
    return f"{safe_name(title) or 'session'}-{day.isoformat()}.{ending}"
