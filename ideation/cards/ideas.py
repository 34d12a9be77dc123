"""Ideas, and the themes they lie in."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict


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


class ThemeCard(TypedDict):
    id: str
    title: str
    position: int
