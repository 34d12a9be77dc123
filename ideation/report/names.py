"""Names: whose name may stand in a public report: only who said yes, and whom no facilitator took out again."""

from __future__ import annotations

from collections.abc import Iterable

from ideation.domain.collation import in_order
from ideation.domain.entities import Member
from ideation.domain.room import Room


def agreed(room: Room, ids: Iterable[str]) -> list[Member]:
    members = (room.members[id] for id in ids if id in room.members)
    return sorted((m for m in members if named(room, m)), key=lambda m: in_order(m.name or ""))


def named(room: Room, member: Member) -> bool:
    """Only who said yes, is in, and was not taken out by the facilitator."""
    hidden = room.session.report.get("hidden_names", [])
    allowed = room.session.names != "off" and member.state == "in" and member.public
    return bool(allowed and member.name and member.id not in hidden)


def doer(room: Room, who: str) -> tuple[str | None, str | None]:
    """The name of who agreed to it, else the group; of a name typed freely neither."""
    member = room.members.get(who)
    if member is None:
        return None, None
    return (member.name, None) if named(room, member) else (None, member.sector)
