"""So many of something, in the English of files and terminals; what screens say is in the catalogue."""

from __future__ import annotations


def n_of(n: int, one: str, many: str = "") -> str:
    """1 vote, 3 votes; with `{n}` in them they are whole sentences: `n_of(n, "{n} vote is", "{n} votes are")`."""
    words = one if n == 1 else many or f"{one}s"
    return words.format(n=n) if "{n}" in words else f"{n} {words}"
