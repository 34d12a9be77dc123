"""One catalogue for server and client: `locales/<language>/<prefix>.json`, Danish first.

A value is a text with `{name}` places, or `{"one": ..., "other": ...}` chosen by `n`, and `"two"` where two are "both".
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from ideation.domain.bidi import led, own
from ideation.domain.languages import DEFAULT, LANGUAGES, LOCALES

# The form for a number: "two" only where two are called both; for all others it is "other".
FORMS = {1: "one", 2: "two"}
PLACE = re.compile(r"\{(\w+)\}([”“\"]?)([.?!,;:]?)")
MARKED = re.compile("[?!]\u2069*$")
STOPPED = re.compile("[.…]\u2069*$")
QUOTES = {"da": ("”", "”"), "en": ("“", "”")}


@cache
def catalogue(locale: str) -> dict[str, Any]:
    """All files of one language, merged. A key that stands in two of them is a mistake."""
    merged: dict[str, Any] = {}
    for file in sorted((LOCALES / locale).glob("*.json")):
        texts = json.loads(file.read_text("utf-8"))
        twice = merged.keys() & texts.keys()
        if twice:
            raise ValueError(f"{file.name} repeats {sorted(twice)}")
        merged |= texts
    return merged


def has(locale: str, key: str) -> bool:
    return key in catalogue(locale)


def t(locale: str, key: str, **values: Any) -> str:
    """The text for `key`, in Danish where the language lacks it, the key itself where both do. `noun` names what people
    write in the step that it speaks of: places such as {your_noun} are filled with its forms; else it is an idea."""
    entry = catalogue(locale).get(key, catalogue(DEFAULT).get(key, key))
    if isinstance(entry, dict):
        entry = entry.get(FORMS.get(values.get("n", 0)), entry["other"])
    text = str(entry)
    if not values and "noun" not in text.lower():
        return text
    return led(PLACE.sub(lambda place: filled(place, locale, values), text))


def filled(place: re.Match[str], locale: str, values: dict[str, Any]) -> str:
    """A place that has no value stands as it is, rather than fail in front of people."""
    name, quote, stop = place.groups()
    given = {key: value for key, value in values.items() if key != "noun"}
    value = given[name] if name in given else form(locale, values.get("noun", "idea"), name)
    return place[0] if value is None else closed(locale, own(str(value)), quote, stop)


def closed(locale: str, words: str, quote: str = "", stop: str = ".") -> str:
    """Somebody's words at their place in a sentence of ours. They may end one by themselves ("Hvem går med?"): then no
    mark of ours comes after theirs, and where the sentence goes on they stand in quotes."""
    marked = MARKED.search(words)
    if quote or not stop:
        return words + quote + ("" if marked and stop in tuple("?!") else stop)
    if marked and stop not in tuple(".?!"):
        opening, closing = QUOTES.get(locale, QUOTES[DEFAULT])
        return opening + words + closing + stop
    return words if marked or (stop == "." and STOPPED.search(words)) else words + stop


def form(locale: str, noun: str, place: str) -> str | None:
    """One form of what is written; written large in the phrase, it is written large."""
    word: str | None = catalogue(locale).get(f"noun.{noun}_{place[:1].lower()}{place[1:]}")
    return word[:1].upper() + word[1:] if word and place[:1].isupper() else word


def best(accept_language: str | None) -> str:
    """The first of our languages that an Accept-Language header asks for."""
    for part in (accept_language or "").split(","):
        language = part.split(";")[0].strip().lower()[:2]
        if language in LANGUAGES:
            return language
        if language in ("nb", "nn", "no", "sv"):
            return DEFAULT
    return DEFAULT
