"""Where the shipped words lie, and how the tests read them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "ideation" / "content"
GUIDE = ROOT / "docs" / "guide"
LOCALES = ("da", "en")


@cache
def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def demo(name: str) -> Any:
    return read(CONTENT / "demo" / f"{name}.json")


def parts(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield from value.values() if isinstance(value, dict) else value


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in parts(value):
        yield from texts(part)


def bilingual(value: Any) -> Iterator[dict[str, str]]:
    """Every text that is there in a language of its own, or should be."""
    if isinstance(value, dict) and set(value) & set(LOCALES):
        yield value
    else:
        for part in parts(value):
            yield from bilingual(part)


def spoken(value: Any, locale: str) -> Any:
    """The same in one language, as a session gets it."""
    if not isinstance(value, dict):
        return value
    if set(value) == set(LOCALES):
        return value[locale]
    return {key: spoken(part, locale) for key, part in value.items()}
