"""JSON files that somebody hands in: read strictly, and refused with the place of the mistake."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from ideation.domain.errors import Invalid
from ideation.domain.voting.choice_checks import readable

DEEPEST = 40  # an export's deepest place is the twelfth


def read_json(file: TextIO, what: str) -> Any:
    try:
        return parsed(file.read(), what)
    except UnicodeDecodeError:
        raise Invalid({what: "not_text"}) from None


def parsed(text: str, what: str) -> Any:
    """What the text holds; Invalid where that is no JSON, is nested without end, says a thing twice, or holds half a
    character, which no file and no hash could take."""
    try:
        found = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=said_once)
        refuse_depth(found, what)
        if "\\ud" in text.lower():
            refuse_halves(found, what)
    except (ValueError, RecursionError):
        raise Invalid({what: "not_json"}) from None
    return found


def said_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [readable(name) for name, _ in pairs]
        raise Invalid({next(name for name in names if names.count(name) > 1): "repeated"})
    return found


def refuse_depth(value: Any, what: str) -> None:
    """Nothing that we read lies deeper, and what does would end whoever follows it down. Level by level, so that this
    does not end here."""
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in inside(outer)]
        if not level:
            return
    raise Invalid({what: "too_deep"})


def inside(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def refuse_halves(value: Any, path: str) -> None:
    if isinstance(value, str) and readable(value, None) != value:
        raise Invalid({path: "not_text"})
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in inside:
        refuse_halves(name, path)
        refuse_halves(item, f"{path}.{name}")
