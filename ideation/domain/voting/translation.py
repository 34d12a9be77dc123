"""Translation: from a count's sentences to Danish and English. The texts live in `method.json` and `voting.json` of
`ideation/locales/<language>/`; whoever has a catalogue already passes its `t`, and nothing is read here."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from ideation.domain.languages import LOCALES
from ideation.domain.privacy.sectors import DEFAULT_SECTORS, SMALL

OURS = [sector["key"] for sector in DEFAULT_SECTORS]
MOST = 5  # so many names in one sentence
MARKS = {"da": (".", ","), "en": (",", ".")}  # between thousands, and before decimals
DECIMALS = 2
NUMBERED = (
    "votes",
    "dots",
    "ticks",
    "points",
    "people",
    "supporters",
    "dkk",
    "hours",
)  # said with their word: "1 prik"

SHARES, PER_CENT = ("share", "floor"), {"da": " %", "en": "%"}  # "80 %" is 80% in English

Translate = Callable[..., str]


@cache
def catalogue(locale: str) -> dict[str, Any]:
    texts: dict[str, Any] = {}
    for file in ("method.json", "voting.json"):
        texts |= json.loads((LOCALES / locale / file).read_text("utf-8"))
    return texts


def t(locale: str, key: str, **values: Any) -> str:
    """The text of `key`; where it has a singular and a plural, `n` decides. Placeholders are `{name}`."""
    text = catalogue(locale)[key]
    if isinstance(text, dict):
        text = text["one" if values.get("n") == 1 else "other"]
    return str(text).format(**values)


class Figure(int):
    """A whole number as people write it; still a number, so that a text can ask whether it is one."""

    mark: str

    def __new__(cls, n: int | Fraction, locale: str) -> Figure:
        figure = super().__new__(cls, n)
        figure.mark = MARKS[locale][0]
        return figure

    def __str__(self) -> str:
        return f"{int(self):,}".replace(",", self.mark)

    def __format__(self, form: str) -> str:
        return str(self)


def number(value: int | Fraction, locale: str) -> Figure | str:
    """35/2 is 17,5: at most two decimals, the last one rounded."""
    if value == int(value):
        return Figure(value, locale)
    cents = int(value * 10**DECIMALS + Fraction(1, 2))
    decimals = f"{cents % 10**DECIMALS:0{DECIMALS}}".rstrip("0")
    front = Figure(cents // 10**DECIMALS, locale)
    return f"{front}{MARKS[locale][1]}{decimals}" if decimals else str(front)


@dataclass(frozen=True, slots=True)
class Words:
    """What names and texts a sentence is said with."""

    titles: Mapping[str, str]
    sectors: Mapping[str, str]
    locale: str
    t: Translate

    def say(self, key: str, values: Mapping[str, Any]) -> str:
        return self.t(self.locale, key, **{self.place(name): self.shown(name, v) for name, v in values.items()})

    def place(self, name: str) -> str:
        return "gap" if name.startswith("gap_") else name

    def shown(self, name: str, value: Any) -> Any:
        if name in ("option", "other"):
            return self.titles.get(value, value)
        if name in ("options", "others"):
            return self.listed([self.titles.get(id, id) for id in value])
        if name in ("among", "fresh"):
            return self.clause(name, value)
        if name == "sector":
            return self.sector(value)
        return self.counted(name.removeprefix("gap_"), value)

    def counted(self, name: str, value: Any) -> Any:
        if isinstance(value, tuple):
            return self.counted(*value)
        if not isinstance(value, int | Fraction):
            return str(value).replace(" %", PER_CENT[self.locale]) if name in SHARES else value
        figure = number(value, self.locale)
        return self.t(self.locale, f"voting.n_{name}", n=figure) if name in NUMBERED else figure

    def clause(self, name: str, value: Any) -> str:
        """A part of a sentence that is left out where there is nothing to say."""
        if not value:
            return ""
        if name == "fresh":
            return self.fresh(*value)
        sectors = ", ".join(f"{self.sector(key)} {number(n, self.locale)}" for key, n in value)
        return self.t(self.locale, "voting.among", sectors=sectors)

    def fresh(self, n: int, of: int) -> str:
        if n == 0 or of == 1:
            return ""
        return self.t(self.locale, "voting.fresh_all" if n == of else "voting.fresh", n=number(n, self.locale))

    def sector(self, key: str) -> str:
        """A camp's own word, else ours, else the key as it stands; those too small to be shown, as one."""
        if key == SMALL:
            return self.t(self.locale, "voting.sector.small")
        if key in self.sectors:
            return self.sectors[key]
        return self.t(self.locale, f"voting.sector.{key}") if key in OURS else key

    def quoted(self, title: str) -> str:
        return self.t(self.locale, "voting.quoted", title=title)

    def listed(self, names: Sequence[str]) -> str:
        quoted = [self.quoted(name) for name in names[:MOST]]
        if len(names) > MOST:
            quoted.append(self.t(self.locale, "voting.more", n=len(names) - MOST))
        if len(quoted) < 2:
            return "".join(quoted)
        return ", ".join(quoted[:-1]) + self.t(self.locale, "voting.and") + quoted[-1]
