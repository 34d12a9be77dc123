"""Values as a spreadsheet for people has them: days and moments that it can sort, on the wall clock of the room, and
settings in words. Files for programs keep what the program has."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from babel.dates import get_timezone

from ideation.runtime.i18n import has, t

WALL = get_timezone("Europe/Copenhagen")


def day(value: str, language: str) -> date:
    return date.fromisoformat(value)


def moment(value: str, language: str) -> datetime:
    """Without its zone, which no spreadsheet knows: what the clock on the wall said."""
    return datetime.fromisoformat(value).astimezone(WALL).replace(tzinfo=None)


def in_words(value: str, language: str) -> str:
    """A line for each setting that has a word. What only the program goes by is in the files for programs."""
    found: dict[str, Any] = json.loads(value)
    named = [(t(language, key), one) for name, one in found.items() if has(language, key := f"export.setting_{name}")]
    return "\n".join(f"{name}: {told}" for name, one in named if (told := said(one, language)))


def said(value: Any, language: str) -> str:
    if isinstance(value, bool):
        return t(language, "export.yes" if value else "export.no")
    if isinstance(value, list):
        return ", ".join(filter(None, (said(one, language) for one in value)))
    if isinstance(value, dict):  # a text in each language, an amount, a thing that is needed
        return next((said(value[name], language) for name in (language, "amount", "text") if name in value), "")
    return "" if value is None else str(value)


def hangs_on(value: str, sectors: Sequence[dict[str, Any]], language: str) -> str:
    """A condition as the phones say it."""
    wanted: dict[str, Any] = json.loads(value)
    if "others" in wanted:
        return t(language, "commitment.if_others", n=wanted["others"])
    if "kind" not in wanted:
        return t(language, "export.depends_commitment")
    group = next((one[language].lower() for one in sectors if one["key"] == wanted.get("sector")), None)
    who = t(language, "commitment.who_group", group=group) if group else t(language, "commitment.who_anyone")
    n = wanted.get("at_least", 1)
    if wanted["kind"] == "join":
        return (
            t(language, "commitment.if_join", n=n, group=group) if group else t(language, "commitment.if_others", n=n)
        )
    return t(language, f"commitment.if_{wanted['kind']}", n=n, who=who)


FOR_PEOPLE: dict[str, Callable[[str, str], Any]] = {"day": day, "moment": moment, "json": in_words}
