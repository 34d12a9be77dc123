"""Who brings and carries what, for the steps in which teams work, and for oneself at the foot of every page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ideation.domain.entities import Action, Commitment, Member
from ideation.domain.room import Room
from ideation.web.by_forms.visible_cards import View


def made(room: Room) -> list[Commitment]:
    return sorted(room.commitments.values(), key=lambda one: one.id)


def by_concept(room: Room, ones: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {id: [] for id in room.concepts}
    for one in ones:
        found.setdefault(one.concept, []).append(one)
    return found


def name_of(room: Room, id: str | None) -> str:
    person = room.members.get(id or "")
    return (person.name or "") if person and room.session.names != "off" else "" if person else id or ""


def of_action(room: Room, member: Member, one: Action, team: list[str]) -> View:
    """Who may say how far it is: its team and whoever carries it out."""
    return {
        "action": one,
        "who": name_of(room, one.who),
        "partner": name_of(room, one.partner),
        "writes": member.id in (*team, one.who),
        "in_team": member.id in team,
    }


def own_steps(room: Room, member: Member) -> list[View]:
    """The steps that this person carries, to say how far they are, also after the end."""
    return [of_action(room, member, one, []) for one in room.actions.values() if one.who == member.id]
