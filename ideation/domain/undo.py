"""Undo: taking back what one did: set the fields back, and only where nobody has changed them since.

`record` is stored with the receipt of a reversible command: for each entity the fields before and after
(stamps of time are left as they are), and what was dropped, whole. What a step made on the way (polls, concepts)
stays, for others may have gone on with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from ideation.domain import plan
from ideation.domain.changes import Change, Record
from ideation.domain.entities import ENTITIES, Entity, Idea, Member, Poll, Session, Step, Theme
from ideation.domain.errors import Conflict
from ideation.domain.polls import lifecycle
from ideation.domain.polls.frozen_wording import not_on_a_ballot
from ideation.domain.room import Room

KINDS = {kind.collection: kind for kind in ENTITIES}
LOOSE = {"timer", "attention"}  # these go back with the step, also when they were changed meanwhile
ON_BALLOTS = {"text", "title", "merged_into", "withdrawn"}


def record(room: Room, change: Change) -> Record:
    """What to remember of `change`, read from the room before it is applied."""
    entries = [entry for entity in change.put if (entry := before_and_after(room, entity))]
    return entries + [{"of": e.collection, "id": e.id, "dropped": values(e)} for e in change.drop]


def before_and_after(room: Room, new: Entity) -> dict[str, Any] | None:
    old = room.collection(new.collection).get(new.id)
    if old is None:
        return {"of": new.collection, "id": new.id, "created": True}
    before, after = values(old), values(new)
    both = before.keys() & after.keys()  # a time that was None has gone from one of them
    moved = {name: [before[name], after[name]] for name in sorted(both) if before[name] != after[name]}
    return {"of": new.collection, "id": new.id, "fields": moved} if moved else None


def values(entity: Entity) -> dict[str, Any]:
    """The entity's fields that JSON can hold; `seq` and times stay out."""
    named = ((f.name, getattr(entity, f.name)) for f in fields(entity))
    return {name: value for name, value in named if name != "seq" and not isinstance(value, date)}


def by_role(room: Room, by: Member, remembered: Record) -> None:
    """Whoever may do it may take it back: nothing is asked beside the role."""


def undo(room: Room, remembered: Record, now: datetime | None = None) -> Change:
    change = Change()
    for entry in remembered:
        change += undo_entry(room, entry, now)
    leads_somewhere(room, change)
    return change


def leads_somewhere(room: Room, change: Change) -> None:
    """What an idea pointed at may be gone by now, or have been merged into another."""
    ideas = room.ideas | {e.id: e for e in change.put if isinstance(e, Idea)}
    themes = room.themes.keys() | {e.id for e in change.put if isinstance(e, Theme)} - {e.id for e in change.drop}
    for idea in (e for e in change.put if isinstance(e, Idea)):
        into = ideas[idea.merged_into] if idea.merged_into else None
        if (into and (into.merged_into or into.withdrawn)) or (idea.theme and idea.theme not in themes):
            raise Conflict("changed_since", id=idea.id)


def undo_entry(room: Room, entry: dict[str, Any], now: datetime | None) -> Change:
    entity = room.collection(entry["of"]).get(entry["id"])
    if "dropped" in entry:
        return restored(entity, entry)
    if "created" in entry:
        return uncreate(room, entity, entry)
    if isinstance(entity, Step):  # done, current, ahead: that follows from where the session is
        return Change()
    if entity is None or differs(entity, entry["fields"]):
        raise Conflict("changed_since", id=entry["id"])
    if isinstance(entity, Poll):
        return poll_set_back(room, entity, entry["fields"], now)
    return set_back(room, entity, {name: before for name, (before, _) in entry["fields"].items()})


def differs(entity: Entity, moved: dict[str, list[Any]]) -> bool:
    return any(getattr(entity, name) != after for name, (_, after) in moved.items() if name not in LOOSE)


def set_back(room: Room, entity: Entity, before: dict[str, Any]) -> Change:
    if not ON_BALLOTS.isdisjoint(before):
        not_on_a_ballot(room, entity.id, *merged_ends(entity, before))
    change = Change(put=[replace(entity, **before)])
    return change + moved_back(room, before) if isinstance(entity, Session) else change


def poll_set_back(room: Room, poll: Poll, moved: dict[str, list[Any]], now: datetime | None) -> Change:
    """Open again, or closed again where an undo is undone. Which concept a step gave it stays."""
    if "state" not in moved:
        return Change()
    closed = replace(poll, state="closed", closed_at=now)
    return Change(put=[closed if moved["state"][0] == "closed" else lifecycle.reopened(room, poll.id)])


def merged_ends(entity: Entity, before: dict[str, Any]) -> list[str]:
    """The ideas that this one is merged into, now and when it is taken back."""
    ends = (entity.merged_into, before.get("merged_into")) if isinstance(entity, Idea) else ()
    return [id for id in ends if id]


def moved_back(room: Room, before: dict[str, Any]) -> Change:
    """The steps as they are when the session is where it was."""
    if "step" not in before:
        return Change()
    if before["step"] not in room.steps:
        raise Conflict("changed_since", id=before["step"])
    return Change(put=[s for s in plan.restated(room.plan, before["step"]) if s != room.steps[s.id]])


def restored(entity: Entity | None, entry: dict[str, Any]) -> Change:
    if entity is not None:
        raise Conflict("changed_since", id=entry["id"])
    return Change(put=[KINDS[entry["of"]](**entry["dropped"])])


def uncreate(room: Room, entity: Entity | None, entry: dict[str, Any]) -> Change:
    """A theme made goes again and frees its ideas; what a step made stays."""
    if entry["of"] != Theme.collection:
        return Change()
    if entity is None:
        raise Conflict("changed_since", id=entry["id"])
    not_on_a_ballot(room, entity.id)
    freed: Iterable[Entity] = [replace(i, theme=None) for i in room.ideas.values() if i.theme == entity.id]
    return Change(put=list(freed), drop=[entity])
