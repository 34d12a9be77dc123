"""Checks of a choice: refusing a choice that cannot be counted, with the path of the field and a short reason.

Whatever JSON can hold may arrive here: numbers that are not whole, `true` for 1, lists for objects, ids
nobody knows. Nothing is mended silently; an empty choice is an abstention and stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from typing import Any

from ideation.domain.errors import Invalid
from ideation.domain.limits import MAX_TEXT
from ideation.domain.pasted_text import tidied
from ideation.domain.voting.method import Option, Options, places_of

AT = "choice"


def fields_of(choice: object, *allowed: str) -> dict[str, Any]:
    """The choice as an object with no other than the allowed names."""
    given = as_object(choice, AT)
    unknown = [name for name in given if name not in allowed]
    if unknown:
        raise Invalid({f"{AT}.{readable(unknown[0])}": "unknown"}, known=list(allowed))
    return given


def as_object(value: object, path: str) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(name, str) for name in value):
        raise Invalid({path: "wrong_type"})
    return value


def as_list(value: object, path: str) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise Invalid({path: "wrong_type"})
    return list(value)


def readable(name: str, most: int | None = 64) -> str:
    """What somebody sent as a name, short and fit for an answer."""
    return name[:most].encode("utf-8", "replace").decode()


def known_ids(options: Sequence[Option]) -> dict[str, int]:
    return options.places if isinstance(options, Options) else places_of(options)


def approved(choice: object, options: Sequence[Option], *, most: int | None = None, least: int = 0) -> dict[str, Any]:
    """{"approve": [ids]}: known, each once, at most `most`, and at least `least` where any."""
    known = known_ids(options)
    ids = as_list(fields_of(choice, "approve").get("approve", []), f"{AT}.approve")
    if len(ids) > len(known):
        raise Invalid({f"{AT}.approve": "too_many"})
    refuse_strangers(ids, known, f"{AT}.approve")
    if most is not None and len(ids) > most:
        raise Invalid({f"{AT}.approve": "too_many"}, limit=most)
    if ids and len(ids) < min(least, len(known)):
        raise Invalid({f"{AT}.approve": "too_few"}, limit=min(least, len(known)))
    return {"approve": sorted(ids)}


def refuse_strangers(ids: Sequence[Any], known: Collection[str], path: str) -> None:
    """Every id is a text, known, and named once."""
    seen: set[str] = set()
    for place, id in enumerate(ids):
        if not isinstance(id, str):
            raise Invalid({f"{path}.{place}": "wrong_type"})
        if id not in known:
            raise Invalid({f"{path}.{place}": "unknown"})
        if id in seen:
            raise Invalid({f"{path}.{place}": "repeated"})
        seen.add(id)


def numbers(
    choice: object, name: str, options: Sequence[Option], *, most: int, over: str = "too_large"
) -> dict[str, int]:
    """{name: {id: whole number from 0 to `most`}}"""
    known = known_ids(options)
    given = as_object(fields_of(choice, name).get(name, {}), f"{AT}.{name}")
    for id, n in given.items():
        whole(n, f"{AT}.{name}.{readable(id)}", known=id in known, most=most, over=over)
    return dict(sorted(given.items()))


def whole(n: object, path: str, *, known: bool = True, least: int = 0, most: int, over: str = "too_large") -> int:
    """A whole number between `least` and `most`; `true` is none."""
    if not known:
        raise Invalid({path: "unknown"})
    if isinstance(n, bool) or not isinstance(n, int):
        raise Invalid({path: "not_integer"})
    if n < least:
        raise Invalid({path: "negative" if n < 0 else "too_small"})
    if n > most:
        raise Invalid({path: over}, limit=most)
    return n


def reason_of(given: dict[str, Any], *, least: int = 0) -> str | None:
    """The reason a person wrote, or none; with `least` it has to be there, so many characters long."""
    text = given.get("reason")
    if text is None or (isinstance(text, str) and not text.strip()):
        if least:
            raise Invalid({f"{AT}.reason": "missing"}, limit=least)
        return None
    return clean_reason(text, least) or None


def clean_reason(text: object, least: int) -> str:
    if not isinstance(text, str) or any(unspeakable(c) for c in text):
        raise Invalid({f"{AT}.reason": "not_text"})
    clean = unicodedata.normalize("NFC", tidied(text)).strip()
    if len(clean) < least:
        raise Invalid({f"{AT}.reason": "too_short"}, limit=least)
    if len(clean) > MAX_TEXT:
        raise Invalid({f"{AT}.reason": "too_long"}, limit=MAX_TEXT)
    return clean


def unspeakable(c: str) -> bool:
    return c == "\0" or unicodedata.category(c) == "Cs"
