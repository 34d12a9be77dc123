"""Taking back what one did: set the fields back, and only where nobody has changed them since.

`record` is stored with the receipt of a reversible command: for each entity the fields before and after
(stamps of time are left as they are), and what was dropped, whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from ideation.domain.changes import Change
from ideation.domain.entities import ENTITIES, Entity, Theme
from ideation.domain.errors import Conflict
from ideation.domain.room import Room

KINDS = {kind.collection: kind for kind in ENTITIES}
Record = list[dict[str, Any]]


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


def undo(room: Room, remembered: Record) -> Change:
    change = Change()
    for entry in remembered:
        change += undo_entry(room, entry)
    return change


def undo_entry(room: Room, entry: dict[str, Any]) -> Change:
    if "dropped" in entry:
        return Change(put=[KINDS[entry["of"]](**entry["dropped"])])
    entity = room.collection(entry["of"]).get(entry["id"])
    if "created" in entry:
        return uncreate(room, entity)
    if entity is None or any(getattr(entity, name) != after for name, (_, after) in entry["fields"].items()):
        raise Conflict("changed_since", id=entry["id"])
    return Change(put=[replace(entity, **{name: before for name, (before, _) in entry["fields"].items()})])


def uncreate(room: Room, entity: Entity | None) -> Change:
    """A theme made goes again and frees its ideas; polls and concepts made on the way stay, nothing is lost."""
    if not isinstance(entity, Theme):
        return Change()
    freed: Iterable[Entity] = [replace(i, theme=None) for i in room.ideas.values() if i.theme == entity.id]
    return Change(put=list(freed), drop=[entity])
