"""What the room by forms shows in each phase: `view` in its module here, drawn by the part of its name in
`templates/by_forms/`. Only what this person's role may see, by the same cards as on every other screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ideation.domain.entities import Member, Step
from ideation.domain.phases import part_of_each
from ideation.domain.room import Room
from ideation.web.by_forms.visible_cards import View

VIEWS: dict[str, Callable[[Room, Member, Step, Any], View]] = part_of_each(__name__, "view")
