"""Sorting ideas into themes, a form for each."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Member, Step
from ideation.domain.phases.settings import ThemesSettings
from ideation.domain.room import Room
from ideation.web.by_forms.visible_cards import NEWEST, View, seen

CHOICES = 30  # to choose from, in one list


def view(room: Room, member: Member, step: Step, choice: Any) -> View:
    there = [card for card in seen(room, "ideas") if not card["merged_into"]]
    names = sorted(seen(room, "themes"), key=lambda card: (card["position"], card["id"]))
    sorts = ThemesSettings.model_validate(step.settings).who == "everyone"
    by_theme = [(theme, [card for card in there if card["theme"] == theme["id"]]) for theme in names]
    loose = [card for card in there if card["theme"] not in {theme["id"] for theme in names}]
    under: dict[str, list[Any]] = {}
    for card in seen(room, "ideas"):
        under.setdefault(card["merged_into"] or "", []).append(card)
    return {
        "themes": by_theme,
        "names": names,
        "loose": loose[:NEWEST],
        "sorts": sorts and bool(there),
        "under": under,
        "to": pairs(names),
        "pairs": pairs,
        "forms": sorts and bool(there),
    }


def pairs(cards: list[Any]) -> list[tuple[str, str]]:
    """To choose from, as far as a list can be read through."""
    return [(card["id"], card.get("title") or card["text"]) for card in cards[:CHOICES]]
