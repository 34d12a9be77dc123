"""An idea by a form. It holds the ids of what will be written in it, so that it stays one idea where the scripts come
and send it too."""

from __future__ import annotations

import uuid
from typing import Any

from flask import request

from ideation.domain.canonical import canonical
from ideation.domain.entities import Idea, Member
from ideation.domain.room import Room


def own_ideas(room: Room, member: Member) -> list[Idea]:
    ideas = [room.ideas[id] for id in room.by_author.get(member.id, [])]
    return sorted((i for i in ideas if not i.withdrawn), key=lambda i: -i.n)


def idea_posted() -> dict[str, Any]:
    """The command, with the form's own ids, and as the scripts would say it."""
    said = {
        name: request.form.get(name, "").replace("\r\n", "\n").strip()
        for name in ("text", "step", "for_whom", "builds_on")
    }
    payload = {name: value for name, value in said.items() if value}
    return {
        "op_id": uuid_in("op_id"),
        "type": "idea.post",
        "payload": {"id": uuid_in("idea"), "text": said["text"]} | payload,
    }


def another_idea(command: dict[str, Any]) -> dict[str, Any]:
    """The form came again, from the way back, with another text: under ids that come of that text."""
    op_id = uuid.uuid5(uuid.UUID(command["op_id"]), canonical(command["payload"]))
    idea = uuid.uuid5(op_id, "idea")
    return command | {"op_id": str(op_id), "payload": command["payload"] | {"id": str(idea)}}


def uuid_in(name: str) -> str:
    try:
        return str(uuid.UUID(request.form.get(name, "")))
    except ValueError:
        return str(uuid.uuid4())
