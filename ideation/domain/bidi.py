"""Bidirectional text: writing from the right stays in its place: what somebody wrote in Hebrew or Arabic cannot turn
around the words that stand beside it in a sentence. A text alone needs none of this; its element has the class `words`,
and so its own direction (`web/bidi_templates.py`, and on live pages `static/src/base/direction.ts`)."""

from __future__ import annotations

import re

FROM_RIGHT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")  # none is taken any more; what is stored may hold some
BEGIN, END = "\u2068", "\u2069"
PARTED = re.compile("\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069")
QUOTED_FIRST = re.compile(rf"[\W\d_]*{BEGIN}")


def own(text: str) -> str:
    """As it stands inside a sentence. A list of texts that stand by themselves already is left as it is."""
    bare = PARTED.sub("", text)
    if not FROM_RIGHT.search(bare) and not TURNED.search(bare):
        return text
    return type(text)(f"{BEGIN}{TURNED.sub('', text)}{END}")


def led(sentence: str) -> str:
    """A sentence of ours goes from the left, also where it begins with somebody's words."""
    return f"\u200e{sentence}" if QUOTED_FIRST.match(sentence) else sentence
