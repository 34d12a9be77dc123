"""Titles made of a longer text."""

from __future__ import annotations

from ideation.domain.limits import MAX_TITLE


def as_title(text: str) -> str:
    """What somebody wrote as a title: one line, and where it is too long its first whole words with an ellipsis. Only
    a word that would take half of it along, such as an address, is cut."""
    line = " ".join(text.split())
    if len(line) <= MAX_TITLE:
        return line
    words, _, _ = line[:MAX_TITLE].rpartition(" ")
    kept = words if len(words) > MAX_TITLE // 2 else line[: MAX_TITLE - 1]
    return kept.rstrip(" ,;:.–-\u200d") + "…"
