"""Closing: what the public report says besides the facts, and whether it is public."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Member
from ideation.domain.room import Room


def write_report(room: Room, by: Member, at: At, **fields: Any) -> Change:
    """Set the fields that are given: summary, missing, next, contact, hidden_ideas, hidden_names, hidden_texts."""
    return put(replace(room.session, report=room.session.report | fields))


def publish_report(room: Room, by: Member, at: At, *, published: bool) -> Change:
    """The address is made once and stays, so that a link handed out works again when it is published anew."""
    slug = room.session.report.get("slug") or f"{at.rng.getrandbits(96):024x}"
    report = room.session.report | {"published": published, "slug": slug}
    return put(replace(room.session, report=report), slug=slug)
