"""Redaction keys: what can be taken out of the report: ideas, themes and concepts by their id, every other text by a
key of its own.

A key says what the text is, and whose: `action:ID`, `field:CONCEPT:solution`. A thing that a concept needs has no id,
so its key is made of its words: other words are another text.
"""

from __future__ import annotations

import hashlib

from ideation.domain.room import Room


def taken_out(room: Room) -> set[str]:
    kept = room.session.report
    return {*kept.get("hidden_ideas", []), *kept.get("hidden_texts", [])}


def key(kind: str, id: str, more: str = "") -> str:
    return ":".join(part for part in (kind, id, more) if part)


def key_of_words(kind: str, id: str, text: str) -> str:
    return key(kind, id, hashlib.sha256(text.encode()).hexdigest()[:16])


def said(kind: str, id: str, text: str | None, hidden: set[str], more: str = "") -> str | None:
    """The text, unless it was taken out."""
    return None if key(kind, id, more) in hidden else text
