"""From a count's sentences to Danish and English. The texts live in
`ideation/locales/<language>/voting.json`; whoever has a catalogue already passes its `t` and nothing is read
here."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ideation.domain.sectors import DEFAULT_SECTORS, SMALL

OURS = [sector["key"] for sector in DEFAULT_SECTORS]
MOST = 5  # so many names in one sentence
LOCALES = Path(__file__).resolve().parents[2] / "locales"

Translate = Callable[..., str]


@cache
def catalogue(locale: str) -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((LOCALES / locale / "voting.json").read_text("utf-8"))
    return texts


def t(locale: str, key: str, **values: Any) -> str:
    """The text of `key`; where it has a singular and a plural, `n` decides. Placeholders are `{name}`."""
    text = catalogue(locale)[key]
    if isinstance(text, dict):
        text = text["one" if values.get("n") == 1 else "other"]
    return str(text).format(**values)


def say(
    key: str,
    values: Mapping[str, Any],
    titles: Mapping[str, str],
    sectors: Mapping[str, str],
    locale: str,
    t: Translate,
) -> str:
    return t(locale, key, **{name: shown(name, v, titles, sectors, locale, t) for name, v in values.items()})


def shown(
    name: str, value: Any, titles: Mapping[str, str], sectors: Mapping[str, str], locale: str, t: Translate
) -> Any:
    if name in ("option", "other"):
        return titles.get(value, value)
    if name in ("options", "others"):
        return listed([titles.get(id, id) for id in value], locale, t)
    if name == "sectors":
        return ", ".join(f"{sector_name(key, sectors, locale, t)} {n}" for key, n in value)
    return sector_name(value, sectors, locale, t) if name == "sector" else value


def sector_name(key: str, sectors: Mapping[str, str], locale: str, t: Translate) -> str:
    """A camp's own word, else ours, else the key as it stands; those too small to be shown, as one."""
    if key == SMALL:
        return t(locale, "voting.sector.small")
    if key in sectors:
        return sectors[key]
    return t(locale, f"voting.sector.{key}") if key in OURS else key


def listed(names: Sequence[str], locale: str, t: Translate) -> str:
    quoted = [t(locale, "voting.quoted", title=name) for name in names[:MOST]]
    if len(names) > MOST:
        quoted.append(t(locale, "voting.more", n=len(names) - MOST))
    if len(quoted) < 2:
        return "".join(quoted)
    return ", ".join(quoted[:-1]) + t(locale, "voting.and") + quoted[-1]
