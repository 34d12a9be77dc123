"""The room without scripts: what is asked now, an ordinary form for an idea, one's own ideas. It goes through the
same commands as everything else; a form sent twice is one idea, a form sent again with another text is another."""

from __future__ import annotations

import uuid
from typing import Any

from flask import request

from ideation.domain.entities import Idea, Member
from ideation.domain.phases.ideas import settings_of
from ideation.domain.room import Room
from ideation.house import house


def seen_by(member: Member) -> dict[str, Any]:
    """What the page without scripts shows this member now."""
    with house().store.reading(member.session) as room:
        step = room.current
        writes = step is not None and step.phase == "ideas"
        return {
            "member": member,
            "step": step,
            "steps": len(room.steps),
            "limit": settings_of(step).max_length if writes and step else None,
            "mine": own_ideas(room, member),
            "joined": len(room.present()),
            "op_id": str(uuid.uuid4()),
        }


def own_ideas(room: Room, member: Member) -> list[Idea]:
    ideas = [room.ideas[id] for id in room.by_author.get(member.id, [])]
    return sorted((i for i in ideas if not i.withdrawn), key=lambda i: -i.n)


def idea_posted() -> dict[str, Any]:
    """The command: its id comes of the form's and of what was written."""
    text, for_whom = request.form.get("text", ""), request.form.get("for_whom", "")
    op_id = uuid.uuid5(uuid.NAMESPACE_OID, "\n".join((request.form.get("op_id", ""), for_whom, text)))
    idea = uuid.uuid5(op_id, "idea")
    payload = {"id": str(idea), "text": text, "for_whom": for_whom or None}
    return {"op_id": str(op_id), "type": "idea.post", "payload": payload}
