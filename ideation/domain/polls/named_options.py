"""Named options: which options a sentence names, known before it becomes words: no title is ever looked for in a
sentence.

A sentence is first said with marks in the place of titles. The marks tell the ids; then the titles are put there.
The ids are kept beside the stored sentence: whoever may not see one of these options is not told the sentence either.
Of a result from before they were kept nobody knows what a sentence names: while anything of it is hidden, none is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ideation.domain.bidi import led, own

MARK = re.compile("\ue000([^\ue001]*)\ue001")


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


def explanation_without(
    body: Mapping[str, Any], hidden: Callable[[str], bool], *, reasons: bool = True
) -> dict[str, list[str]]:
    """The explanation in each language, without the sentences that name what is hidden; and where nothing was chosen,
    without those that say why a winner won."""
    lines: dict[str, list[str]] = body["explanation"]
    keeps = set(range(len(lines["da"])))
    if not reasons:
        keeps -= set(body.get("named", {}).get("reasons", ()))
    if any(map(hidden, options_in(body))):
        keeps &= naming_none(body, hidden)
    return {lang: [line for n, line in enumerate(of) if n in keeps] for lang, of in lines.items()}


def naming_none(body: Mapping[str, Any], hidden: Callable[[str], bool]) -> set[int]:
    """Which sentences of the explanation name nothing that is hidden."""
    names: list[list[str]] = body.get("named", {}).get("explanation", [])
    return {n for n, ids in enumerate(names) if not any(map(hidden, ids))}


def reasons(body: Mapping[str, Any], hidden: Callable[[str], bool]) -> dict[str, dict[str, str]]:
    """Why each that went on did: without what is hidden, and without the sentences that name it."""
    because: dict[str, dict[str, str]] = body.get("because", {})
    if not any(map(hidden, options_in(body))):
        return because
    names: dict[str, list[str]] = body.get("named", {}).get("because", {})
    may = {id for id, ids in names.items() if not any(map(hidden, [id, *ids]))}
    return {lang: {id: line for id, line in of.items() if id in may} for lang, of in because.items()}


def reasons_against(body: Mapping[str, Any], hidden: Callable[[str], bool]) -> dict[str, dict[str, str]]:
    """Why each that had more votes than one that was chosen was not. No sentence names another option."""
    why: dict[str, dict[str, str]] = body.get("why", {})
    return {lang: {id: line for id, line in of.items() if not hidden(id)} for lang, of in why.items()}


def options_in(body: Mapping[str, Any]) -> Iterable[str]:
    """Everything that it was about, also where a total of it is not told."""
    return {*body["totals"], *body["lot"]["order"]}
