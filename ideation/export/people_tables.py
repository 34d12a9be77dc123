"""The tables of who was here, by which plan, and what they wrote."""

from __future__ import annotations

import json
from typing import Any

from ideation.domain.entities import Member
from ideation.domain.privacy.influence import grouping, influence, sector_is_out, taking_part
from ideation.domain.room import Room
from ideation.export.anonymous import Pseudonym, Table, named, rounded


def session_table(room: Room, pseudonym: Pseudonym) -> Table:
    s = room.session
    row = {"title": s.title, "question": s.question, "language": s.language, "state": s.state}
    return [row | {"created_at": rounded(s.created_at), "ended_at": rounded(s.ended_at), "commands": s.seq}]


def step_table(room: Room, pseudonym: Pseudonym) -> Table:
    return [
        {
            "position": s.position,
            "phase": s.phase,
            "title": s.title,
            "minutes": s.minutes,
            "settings": json.dumps(s.settings, ensure_ascii=False, sort_keys=True),
            "entered_at": rounded(s.entered_at),
            "left_at": rounded(s.left_at),
        }
        for s in room.plan
    ]


def people_table(room: Room, pseudonym: Pseudonym) -> Table:
    """In the order of their pseudonyms, so that no order of joining shows; small sectors as one. Of those few who
    lead, look on or wait, a sector could name them."""
    group = grouping(room)

    def row(member: Member) -> dict[str, Any]:
        counts = member.role == "participant" and member.state != "waiting"
        sector = named(group, member.sector) if counts else None
        return {"person": pseudonym(member.id), "sector": sector, "role": member.role, "state": member.state}

    return sorted((row(m) for m in room.members.values()), key=lambda row: str(row["person"]))


def idea_table(room: Room, pseudonym: Pseudonym) -> Table:
    group, known = grouping(room), taking_part(room)
    position = {s.id: s.position for s in room.plan}
    shown = [i for i in room.ideas.values() if not i.withdrawn]
    return [
        {
            "idea": i.id,
            "n": i.n,
            "text": i.text,
            "for_whom": i.for_whom,
            "step": position.get(i.step or ""),
            "theme": room.themes[i.theme].title if i.theme in room.themes else None,
            "merged_into": i.merged_into,
            "builds_on": i.builds_on,
            "late": i.late,
            "hidden": i.hidden,
            "selected": i.selected,
            "written_for_someone_else": i.proxy,
            "sector": named(group, i.sector) if sector_is_out(room, i) and known[i.sector] else None,
        }
        for i in sorted(shown, key=lambda i: i.n)
    ]


def influence_table(room: Room, pseudonym: Pseudonym) -> Table:
    """One row a stage and sector, each against the sector's share of the room."""
    found = influence(room)
    first = found["stages"][0]
    return [
        {
            "stage": stage["stage"],
            "sector": named({}, group),
            "n": n,
            "of": stage["of"],
            "share_percent": share,
            "share_of_room_percent": first["figures"][group][1] if first["figures"] else None,
        }
        for stage in found["stages"]
        for group, (n, share) in stage["figures"].items()
    ]
