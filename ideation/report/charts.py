"""Charts of a result: a bar for each option, what was chosen first; or the answers about one proposal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ideation.domain.privacy.small_polls import is_few
from ideation.report.count_steps import answers_in, pictures_of

ENOUGH = 10  # bars, where not more were chosen
Whys = Mapping[str, Mapping[str, str]]
BESIDE = 3  # further ones at least: what was nearly chosen


@dataclass(frozen=True)
class Bar:
    title: str
    value: str  # as it was counted: "35/2"
    share: int  # of the longest bar, in percent
    chosen: bool
    why: dict[str, str]  # in each language: how it was not chosen, with more than one that was


@dataclass(frozen=True)
class Bars:
    """`unit`: what the figures are, a word of the catalogue. `more`: how many further options had something, too."""

    unit: str
    percent: bool
    bars: list[Bar]
    more: int


@dataclass(frozen=True)
class Answer:
    """`strength`: 5 is wholly for it, 1 against it, 0 left it blank."""

    words: str
    people: int
    strength: int
    share: float
    start: float


def bars_of(body: Mapping[str, Any], titles: Mapping[str, str], chosen: Sequence[str], whys: Whys) -> Bars | None:
    """None where there are no figures to be told. `titles` of what may be shown."""
    pictures = [] if is_few(body) else pictures_of(body)
    if not pictures:
        return None
    values = {bar.option: bar.value for bar in pictures[0].bars if bar.option in titles}
    place = {id: n for n, id in enumerate(chosen)}
    order = sorted(values, key=lambda id: (place.get(id, len(place)), -values[id]))
    most, shown = max(values.values(), default=0) or 1, max(ENOUGH, sum(id in place for id in order) + BESIDE)
    bars = [
        Bar(titles[id], str(values[id]), round(100 * values[id] / most), id in place, told_of(id, whys))
        for id in order[:shown]
    ]
    return Bars(pictures[0].title, pictures[0].percent, bars, len(order) - len(bars)) if bars else None


def told_of(id: str, whys: Whys) -> dict[str, str]:
    return {language: lines[id] for language, lines in whys.items() if id in lines}


def answers_of(body: Mapping[str, Any]) -> list[Answer]:
    """What the people said of the one proposal, from wholly for it to against it."""
    told = [] if is_few(body) else answers_in(body)
    all, found, start = sum(n for _, n, _ in told), [], 0.0
    for words, n, strength in told if all else []:
        share = 100 * n / all
        found.append(Answer(words, n, strength, round(share, 2), round(start, 2)))
        start += share
    return found
