"""A text as it was pasted, put right. Slides, documents and mails leave signs in it that nobody sees and nobody can
take away in a phone's box: each becomes what it was meant as, or goes. `static/src/base/pasted_text.ts` does the
same in the box; a test holds the two together (`tests/fixtures/pasted.json`)."""

from __future__ import annotations

import re
from re import Match

LINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")  # a slide's line break is \v, a document's page break \f
SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f]")
HYPHENS = re.compile("[\x1e\u2010\u2011]")  # \x1e: the hyphen that a document does not break at
BULLETS = re.compile("[\uf0a7\uf0b7\uf0d8\uf0fc]")  # of a symbol font that no other program has
WINDOWS = re.compile("[\x80-\x9f]")  # its quotes and dashes, where a file's encoding was guessed wrong
JOINERS = re.compile("(^|[\x00-\u024f])[\u200c\u200d]+")  # Persian and emoji need them, Latin letters never
UNSEEN = re.compile(
    "[\x01-\x08\x0e-\x1d\x1f\x7f\xad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff"
    "\u202a-\u202e\u2066-\u2069]"  # the last two turn around what others wrote after it
)


def tidied(text: str) -> str:
    """Line ends as \\n, spaces as spaces, hyphens as hyphens, and nothing unseen. NUL and lone surrogates stay: they
    are no text at all, and whoever sent them is told."""
    lines = LINES.sub("\n", text)
    written = WINDOWS.sub(as_windows_wrote, BULLETS.sub("•", HYPHENS.sub("-", SPACES.sub(" ", lines))))
    return JOINERS.sub(r"\1", UNSEEN.sub("", written))


def as_windows_wrote(found: Match[str]) -> str:
    return found.group().encode("latin-1").decode("cp1252", "ignore")
