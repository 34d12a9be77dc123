"""The plan and the room's place in it. A person moves the room; the clock never does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from ideation.domain.changes import KEEP, At, Change, drop, put, updated
from ideation.domain.entities import Member, Session, Step
from ideation.domain.errors import Closed, Conflict, LimitReached
from ideation.domain.limits import STEPS
from ideation.domain.phases import PHASES, check_settings
from ideation.domain.phases.selection import follow_settings
from ideation.domain.room import Room
from ideation.domain.times import iso

MAX_STEPS = STEPS
PAUSED = 7 * 86_400  # a clock that was left on overnight, or over a weekend, can be paused as any other


def go_step(room: Room, by: Member, at: At, *, to: str, from_: str | None) -> Change:
    """Move the room. Two facilitators who press at once make one move: the other is told where we are."""
    step = room.step(to)
    if room.session.step != from_:
        raise Conflict("moved_already", step=room.session.step)
    if to == from_:
        return Change(result={"step": to})
    entered = replace(step, entered_at=at.now)
    left = [replace(room.steps[from_], left_at=at.now)] if from_ else []
    steps = restated([entered, *left, *(s for s in room.plan if s.id not in (to, from_))], to)
    session = arrive(room.session, entered, at)
    touched = [s for s in steps if s != room.steps[s.id]]
    return put(session, *touched, step=to) + PHASES[step.phase].enter(room, entered, at)


def arrive(session: Session, step: Step, at: At) -> Session:
    ends = iso(at.now + timedelta(minutes=step.minutes)) if step.minutes else None
    quiet = {"on": True} if step.settings.get("attention") else None
    return replace(session, step=step.id, timer={"ends_at": ends, "paused_left": None}, attention=quiet, spotlight=None)


def restated(steps: Sequence[Step], current: str | None) -> list[Step]:
    """The steps in order, each numbered from 1 and told whether it is done, current or ahead."""
    ordered = sorted(steps, key=lambda s: (s.position, s.id))
    here = next((i for i, s in enumerate(ordered) if s.id == current), -1)
    return [
        replace(s, position=i + 1, state="current" if i == here else "done" if i < here else "ahead")
        for i, s in enumerate(ordered)
    ]


def placed(order: list[Step], step: Step, after: str | None) -> list[Step]:
    """`order` with `step` right after `after` (first when None), numbered anew."""
    rest = [s for s in order if s.id != step.id]
    index = 0 if after is None else 1 + next(i for i, s in enumerate(rest) if s.id == after)
    rest.insert(index, step)
    return [replace(s, position=i + 1) for i, s in enumerate(rest)]


def add_step(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    phase: str,
    title: str,
    minutes: int,
    settings: dict[str, Any] | None = None,
    after: str | None,
) -> Change:
    if id in room.steps or ("steps", id) in room.dropped:
        raise Conflict("taken", id=id)
    if len(room.steps) >= MAX_STEPS:
        raise LimitReached("all", left=0, most=MAX_STEPS)
    if after is not None:
        room.step(after)
    step = Step(
        id=id,
        session=room.session.id,
        phase=phase,
        title=title,
        minutes=minutes,
        settings=check_settings(phase, settings or {}),
        position=0,
    )
    steps = changed(room, placed(room.plan, step, after))
    new = next(s for s in steps if s.id == id)
    return put(*steps, id=id) + PHASES[phase].prepare(room, new, at)


def changed(room: Room, order: list[Step]) -> list[Step]:
    return [s for s in restated(order, room.session.step) if s != room.steps.get(s.id)]


def update_step(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    title: str = KEEP,
    minutes: int = KEEP,
    settings: dict[str, Any] = KEEP,
) -> Change:
    """Settings given are laid over the old ones, so that one switch can be turned alone; None takes one away."""
    step = room.step(id)
    laid = settings if settings is KEEP else settled(step, without_none(step.settings | settings))
    new = updated(step, title=title, minutes=minutes, settings=laid)
    return put(new) + (follow_settings(room, new, at) if new.settings != step.settings else Change())


def settled(step: Step, laid: dict[str, Any]) -> dict[str, Any]:
    """Where the room has been, a silent step's ideas shown to all are noted as `shown`; hidden again they are not."""
    checked = check_settings(step.phase, laid)
    if step.phase != "ideas":
        return checked
    silent, open_now = step.settings.get("hidden", True), checked.get("hidden", True) is False
    shown = open_now and (step.settings.get("shown") or (silent and step.state != "ahead"))
    return {name: value for name, value in checked.items() if name != "shown"} | ({"shown": True} if shown else {})


def without_none(settings: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in settings.items() if value is not None}


def move_step(room: Room, by: Member, at: At, *, id: str, after: str | None) -> Change:
    step = room.step(id)
    if after == id:
        raise Conflict("after_itself")
    if after is not None:
        room.step(after)
    return put(*changed(room, placed(room.plan, step, after)))


def remove_step(room: Room, by: Member, at: At, *, id: str) -> Change:
    step = room.step(id)
    if id == room.session.step:
        raise Closed("current_step")
    polls = [p for p in room.polls.values() if p.step == id]
    if any(p.state != "ready" for p in polls):
        raise Closed("has_votes")
    rest = changed(room, [s for s in room.plan if s.id != id])
    return drop(step, *polls) + put(*rest)


def set_timer(room: Room, by: Member, at: At, *, ends_at: Any, paused_left: int | None = None) -> Change:
    """`paused_left` seconds stand still while `ends_at` is None: so many as a clock is of use for, and no more."""
    left = None if ends_at or paused_left is None else max(-PAUSED, min(PAUSED, paused_left))
    return put(replace(room.session, timer={"ends_at": iso(ends_at) if ends_at else None, "paused_left": left}))
