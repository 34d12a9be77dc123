"""Closing: what the public report says besides the facts, and whether it is public."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Answer, Member
from ideation.domain.errors import Conflict, WrongPhase
from ideation.domain.join_codes import new_address
from ideation.domain.phases.settings import Brief, MaybeText, StepSettings
from ideation.domain.room import Room


class ClosingSettings(StepSettings):
    """`ask`: the question that phones have a box for. Where no closing step of the plan asks one, the last asks what
    people take home."""

    ask: Brief | MaybeText = None


def write_answer(room: Room, by: Member, at: At, *, step: str, text: str, shared: bool = False) -> Change:
    """One's answer to a closing step's question; it replaces what one wrote before."""
    phase = room.step(step).phase
    if phase != "closing":
        raise WrongPhase(phase=phase, phases=["closing"])
    old = room.answer(by.id, step)
    answer = old or Answer(id=at.uuid(), session=room.session.id, step=step, member=by.id, text="")
    return put(replace(answer, text=text, shared=shared and bool(text)))


TEXTS = ("summary", "next", "contact", "learned", "missing")


def write_report(room: Room, by: Member, at: At, *, versions: dict[str, int] | None = None, **fields: Any) -> Change:
    """Set the fields that are given: texts, and what is hidden (hidden_ideas, hidden_names, hidden_texts). None takes
    one away. Of a text that was written on an older version both are kept, and its writer chooses."""
    kept = room.session.report
    new = {name: text for name, text in fields.items() if name in TEXTS and (text or None) != (kept.get(name) or None)}
    now = {name: kept.get("versions", {}).get(name, 0) for name in TEXTS}
    for name in new:
        if (versions or now).get(name, now[name]) != now[name]:
            raise Conflict("text_changed", field=name, version=now[name], text=kept.get(name) or "")
    laid = kept | fields | {"versions": now | {name: now[name] + 1 for name in new}}
    report = {name: value for name, value in laid.items() if value is not None}
    return put(replace(room.session, report=report), versions=report["versions"])


def is_told(room: Room) -> bool:
    """What happens next is agreed aloud in the closing step: from there on the room reads it as it is written down."""
    closing = room.current is not None and room.current.phase == "closing"
    return closing or room.session.state == "ended" or bool(room.session.report.get("published"))


def publish_report(room: Room, by: Member, at: At, *, published: bool) -> Change:
    """The address is made once and stays, so that a link handed out works again when it is published anew."""
    slug = room.session.report.get("slug") or new_address(at.rng)
    report = room.session.report | {"published": published, "slug": slug}
    return put(replace(room.session, report=report), slug=slug)
