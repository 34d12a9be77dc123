"""Ideas, and the themes they lie in."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from ideation.domain.entities import Idea, Theme
from ideation.domain.phases.visibility import may_see
from ideation.domain.privacy.influence import sector_is_out
from ideation.domain.room import Room
from ideation.views.cards.card import Card


class Corrected(TypedDict):
    """Mended by a facilitator since it was voted on: what it said then."""

    was: str


class IdeaCard(TypedDict):
    id: str
    text: str
    for_whom: str | None
    theme: str | None
    merged_into: str | None
    builds_on: str | None
    n: int
    step: str | None
    late: bool
    hidden: bool
    pending: bool
    selected: bool
    proxy: bool
    sector: NotRequired[str]
    corrected: NotRequired[Corrected]


class ThemeCard(TypedDict):
    id: str
    title: str
    position: int
    corrected: NotRequired[Corrected]


def idea_card(room: Room, role: str, i: Idea) -> Card | None:
    if not may_see(room, role, i):
        return None
    card = own_idea(i)
    if not sector_is_out(room, i):
        del card["sector"]
    return card


def own_idea(i: Idea) -> Card:
    return {
        "id": i.id,
        "text": i.text,
        "for_whom": i.for_whom,
        "theme": i.theme,
        "merged_into": i.merged_into,
        "builds_on": i.builds_on,
        "n": i.n,
        "step": i.step,
        "late": i.late,
        "hidden": i.hidden,
        "pending": i.pending,
        "selected": i.selected,
        "proxy": i.proxy,
        "sector": i.sector,
        **corrected(i.was),
    }


def theme_card(room: Room, role: str, t: Theme) -> Card:
    return {"id": t.id, "title": t.title, "position": t.position, **corrected(t.was)}


def corrected(was: str | None) -> Card:
    return {"corrected": {"was": was}} if was is not None else {}
