"""Which options a sentence names, known before it becomes words: nothing is ever looked for between quotation marks.

A sentence is first said with marks in the place of titles. The marks tell the ids; then the titles are put there.
The ids are kept beside the stored sentence: whoever may not see one of these options is not told the sentence either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ideation.domain.bidi import led, own

MARK = re.compile("\ue000([^\ue001]*)\ue001")
QUOTES = frozenset('”“„"«»')  # what a stored sentence without ids names something with
LANGUAGES = ("da", "en")


@dataclass(frozen=True)
class Said:
    """A sentence, and the options that it names."""

    text: str
    ids: list[str]


def marks(titles: Mapping[str, str]) -> dict[str, str]:
    return {id: f"\ue000{id}\ue001" for id in titles}


def said(line: str, titles: Mapping[str, str]) -> Said:
    ids = list(dict.fromkeys(MARK.findall(line)))
    return Said(led(MARK.sub(lambda mark: own(titles[mark[1]]), line)), ids)


# -- what of a stored result may be told, where some of its options are hidden -----------------------------------------


def told(body: Mapping[str, Any], hidden: Callable[[str], bool]) -> dict[str, list[str]]:
    """The explanation in each language, without the sentences that name what is hidden."""
    lines: dict[str, list[str]] = body["explanation"]
    if not any(map(hidden, options_in(body))):
        return lines
    keeps = kept_lines(body, hidden)
    return {lang: [line for n, line in enumerate(of) if keeps(n, line)] for lang, of in lines.items()}


def kept_lines(body: Mapping[str, Any], hidden: Callable[[str], bool]) -> Callable[[int, str], bool]:
    """Of a result from before ids were kept: every sentence that could name anything is left out."""
    named = body.get("named")
    if named is None:
        return lambda n, line: QUOTES.isdisjoint(line)
    return lambda n, line: not any(map(hidden, named["explanation"][n]))


def reasons(body: Mapping[str, Any], hidden: Callable[[str], bool]) -> dict[str, dict[str, str]]:
    """Why each that went on did: without what is hidden, and without the sentences that name it."""
    because: dict[str, dict[str, str]] = body.get("because", {})
    if not any(map(hidden, options_in(body))):
        return because
    named = body.get("named")

    def may(id: str, line: str) -> bool:
        names = None if named is None else named["because"][id]
        return not hidden(id) and (QUOTES.isdisjoint(line) if names is None else not any(map(hidden, names)))

    return {lang: {id: line for id, line in of.items() if may(id, line)} for lang, of in because.items()}


def reasons_against(body: Mapping[str, Any], hidden: Callable[[str], bool]) -> dict[str, dict[str, str]]:
    """Why each that had more votes than one that was chosen was not. No sentence names another option."""
    why: dict[str, dict[str, str]] = body.get("why", {})
    return {lang: {id: line for id, line in of.items() if not hidden(id)} for lang, of in why.items()}


def options_in(body: Mapping[str, Any]) -> Iterable[str]:
    """Everything that it was about, also where a total of it is not told."""
    return {*body["totals"], *body["lot"]["order"]}
