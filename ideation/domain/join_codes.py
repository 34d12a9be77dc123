"""Join codes, and the other secrets that open a session: the code that is read aloud and typed, and the longer secrets
that are scanned or sent.

A right code is never refused, whatever strangers try meanwhile. So no limit bounds whoever guesses, and the code's own
size must: ten of 23 letters are 4·10^13 codes. Fifty open sessions, eight hours: up to 28,000 guesses a second, odds
that one of them hits are under one in a thousand, by however many processes they are answered.
"""

from __future__ import annotations

import re
from random import Random

LETTERS = "abcdefghjkmnpqrstuvwxyz"  # without i, l and o, which people take for others
LENGTH = 10
GROUP = 5
SIGNS = LETTERS + "23456789"  # nearly five bits each
INVITE = 26  # of them
ADDRESS = 12  # letters of a report's: it is read off a wall and typed
JOIN_LINK = re.compile(r"/j/([A-Za-z0-9_-]{1,64})")


def new_code(rng: Random) -> str:
    return "".join(rng.choice(LETTERS) for _ in range(LENGTH))


def new_address(rng: Random) -> str:
    """Of a report: 54 bits, for what everybody may read who was given it. Typed in parts, "hjkm-npqr-stuv", or not:
    `normalized` is how it is kept, as it is of a code."""
    return "".join(rng.choice(LETTERS) for _ in range(ADDRESS))


def token(rng: Random, length: int) -> str:
    """What is scanned, sent or copied: 26 signs are 128 bits."""
    return "".join(rng.choice(SIGNS) for _ in range(length))


def invite_in(text: str) -> str | None:
    """The invite that somebody typed or pasted where a code is asked for: a whole join link, or its end alone."""
    linked = JOIN_LINK.search(text)
    if linked:
        return linked[1]
    alone = normalized(text)
    return alone if len(alone) == INVITE and alone.isascii() else None


def normalized(text: str) -> str:
    """A code as people type it: in groups, with hyphens, pasted, with a capital that the phone put there."""
    return "".join(c for c in text if c.isalnum()).lower()


def spoken(code: str) -> str:
    """In groups of five, as it is read aloud."""
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))
