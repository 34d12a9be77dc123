"""What a plan asks of people, in a few words each, for whoever chooses among templates: what is written and what is
worked on by its own name, and a thing once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ideation.domain.concept_kinds import KINDS
from ideation.domain.phases import title_key
from ideation.runtime.i18n import has, t

Settings = Mapping[str, Any]
Key = tuple[str, dict[str, str]]


def flow(locale: str, steps: Iterable[Mapping[str, Any]]) -> list[str]:
    asked = [word(locale, step["phase"], step.get("settings", {})) for step in steps]
    return list(dict.fromkeys(said for said in asked if said))


def word(locale: str, phase: str, settings: Settings) -> str | None:
    """None where people only listen, read or rest, and what they speak of has been named."""
    if phase in OWN and (settings.get("attention") or settings.get("reading")):
        return None
    key, values = OWN.get(phase, lambda _: (title_key(phase), {}))(settings)
    return t(locale, key, **values) if has(locale, key) else t(locale, title_key(phase))


def written(settings: Settings) -> Key:
    return "console.noun", {"noun": settings.get("noun", "idea")}


def chosen(settings: Settings) -> Key:
    return ("console.asks_agree" if settings.get("asks") == "agree" else title_key("selection")), {}


def worked_on(settings: Settings) -> Key:
    kind = settings.get("kind") or "concept"
    return f"kinds.{kind if kind in NAMES else KINDS[kind].thing}_label", {}


def stood_by(settings: Settings) -> Key:
    if not settings.get("vote", True) or settings.get("bring", True):
        return title_key("commitment"), {}
    answers = settings.get("answers", "consent")
    return (f"console.answers_{answers}" if answers != "consent" else f"method.{settings.get('method')}.title"), {}


NAMES = ("challenge", "status")  # kinds of concepts that people call by their own name
OWN: Mapping[str, Callable[[Settings], Key]] = {
    "ideas": written,
    "selection": chosen,
    "concepts": worked_on,
    "commitment": stood_by,
}
