"""The plan: who does what, by when."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Commitment, Member, Step
from ideation.domain.room import Room
from ideation.runtime.i18n import t
from ideation.web.by_forms.steps import concepts
from ideation.web.by_forms.teams import by_concept, made, name_of, of_action
from ideation.web.by_forms.visible_cards import View
from ideation.web.errors import locale


def view(room: Room, member: Member, step: Step, choice: Any) -> View:
    found = concepts.view(room, member, step, choice)
    plan = by_concept(room, sorted(room.actions.values(), key=lambda a: (a.due, a.id)))
    teams = {c.id: c.team for c in room.concepts.values()}
    promised = by_concept(room, (c for c in made(room) if c.first_step and is_new(room, c)))
    return found | {
        "plan": {id: [of_action(room, member, one, teams.get(id, [])) for one in ones] for id, ones in plan.items()},
        "doers": {id: doers(room, member, team) for id, team in teams.items()},
        "partners": partners(room, member),
        "promised": promised,
        "forms": any(c["in_team"] for c in found["concepts"]),
    }


def doers(room: Room, member: Member, team: list[str]) -> list[tuple[str, str]]:
    """Oneself first, then those of the team who have a name."""
    names = [(id, name) for id in team if id != member.id and (name := name_of(room, id))]
    return [(member.id, name_of(room, member.id) or t(locale(), "join.myself")), *names]


def partners(room: Room, member: Member) -> list[tuple[str, str]]:
    """Those with a name, from another sector."""
    people = [m for m in room.present() if m.role == "participant" and m.sector != member.sector]
    return sorted(((m.id, name) for m in people if (name := name_of(room, m.id))), key=lambda one: one[1])


def is_new(room: Room, one: Commitment) -> bool:
    return one.id not in room.actions and ("actions", one.id) not in room.dropped
