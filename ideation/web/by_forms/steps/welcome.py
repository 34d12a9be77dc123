"""Coming in: nothing is asked yet beside who one is."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Member, Step
from ideation.domain.room import Room
from ideation.web.by_forms.visible_cards import View


def view(room: Room, member: Member, step: Step, choice: Any) -> View:
    return {}
