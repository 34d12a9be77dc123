"""Confusable scripts (as in Unicode TR 39): alphabets that look alike. A word that mixes them is not what it looks
like: "Facilitаtor" with a Cyrillic а."""

from __future__ import annotations

import re
import unicodedata

ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")
DRESSED = ("MATHEMATICAL", "FULLWIDTH", "CIRCLED", "PARENTHESIZED", "SQUARED", "NEGATIVE")  # Latin in a costume
LIKE_NO_OTHER = frozenset("ΓΔΘΛΞΠΣΦΨΩδθλξπσφψωμ")  # "5 kΩ", "Δt": nobody takes them for a Latin letter
WORD = re.compile(r"[^\W\d_]+")


def mixes_scripts(text: str) -> bool:
    """Whether one of its words is written with letters of several alphabets that look alike. Whole words of any
    alphabet, side by side too, are as good as others."""
    return any(len(scripts(word)) > 1 for word in WORD.findall(text))


def scripts(word: str) -> set[str]:
    return {script(letter) for letter in word if letter not in LIKE_NO_OTHER} - {""}


def script(letter: str) -> str:
    name = unicodedata.name(letter, "").partition(" ")[0]
    return name if name in (*ALIKE, *DRESSED) else ""
