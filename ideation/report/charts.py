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
    level: str | None  # what told it from one that was chosen and had no more: "lot" or "merit"


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
    place, level = {id: n for n, id in enumerate(chosen)}, left_by_a_tie(body, chosen)
    order = sorted(values, key=lambda id: (place.get(id, len(place)), -values[id]))
    most, shown = max(values.values(), default=0) or 1, max(ENOUGH, sum(id in place for id in order) + BESIDE)
    bars = [
        Bar(titles[id], str(values[id]), round(100 * values[id] / most), id in place, why_of(id, whys), level.get(id))
        for id in order[:shown]
    ]
    return Bars(pictures[0].title, pictures[0].percent, bars, len(order) - len(bars)) if bars else None


def why_of(id: str, whys: Whys) -> dict[str, str]:
    return {language: lines[id] for language, lines in whys.items() if id in lines}


def left_by_a_tie(body: Mapping[str, Any], chosen: Sequence[str]) -> dict[str, str]:
    """{what was not chosen: what decided}, where it was level with what was, and a rule had to tell them apart."""
    if body.get("tie_rule", "lot") != "lot":
        return {}  # all of them go on, or are voted on again
    decided = [tie for tie in body["ties"] if tie["mattered"] and not set(chosen).isdisjoint(tie["tied"])]
    return {id: tie["broken_by"] for tie in decided for id in tie["tied"] if id not in chosen}


def answers_of(body: Mapping[str, Any]) -> list[Answer]:
    """What the people said of the one proposal, from wholly for it to against it."""
    told = [] if is_few(body) else answers_in(body)
    all, found, start = sum(n for _, n, _ in told), [], 0.0
    for words, n, strength in told if all else []:
        share = 100 * n / all
        found.append(Answer(words, n, strength, round(share, 2), round(start, 2)))
        start += share
    return found
