"""What each of us brings."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Commitment, Member, Step
from ideation.domain.room import Room
from ideation.runtime.i18n import t
from ideation.web.by_forms.polls import votes
from ideation.web.by_forms.steps import concepts
from ideation.web.by_forms.teams import by_concept, made, name_of
from ideation.web.by_forms.visible_cards import View
from ideation.web.errors import locale


def view(room: Room, member: Member, step: Step, choice: Any) -> View:
    found = votes(room, member, step, choice) | concepts.view(room, member, step, choice)
    return found | {
        "brings": brings(room, step),
        "mine_by": by_concept(room, (one for one in made(room) if one.member == member.id)),
        "others_by": {
            id: [(one.id, line_of(room, one)) for one in ones if one.member != member.id]
            for id, ones in by_concept(room, made(room)).items()
        },
        "standing": {id: standing.state for id, standing in room.standings.items()},
    }


def brings(room: Room, step: Step) -> bool:
    """As phones have it: where a step of the plan is for what people bring alone, the others are about the vote."""
    said = step.settings.get("bring")
    if isinstance(said, bool):
        return said
    only = [s for s in room.plan if s.phase == "commitment" and s.settings.get("vote") is False]
    return step.settings.get("vote") is False or not only


def line_of(room: Room, one: Commitment) -> str:
    """Whose contribution it is, and what, on one line of a list."""
    words = [text for text in one.kinds.values() if isinstance(text, str)]
    return ": ".join(
        part for part in (name_of(room, one.member) or t(locale(), "common.no_name"), ", ".join(words)) if part
    )
