"""What the things that were voted on are called in the report, and which of them may not stand there."""

from __future__ import annotations

from ideation.domain.entities import Poll
from ideation.domain.room import Room
from ideation.report.redaction_keys import said


def is_hidden(room: Room, id: str | None, hidden: set[str]) -> bool:
    """Taken out of the report, hidden in the session or taken back: the thing itself, under whichever id."""
    one = same_thing(room, id or "")
    ideas = [room.ideas[other] for other in one if other in room.ideas]
    return not hidden.isdisjoint(one) or any(idea.put_away for idea in ideas)


def out_of(room: Room, hidden: set[str]) -> set[str]:
    """All ids and keys that are out, worked out by one look at everything."""
    out = hidden | {idea.id for idea in room.ideas.values() if idea.put_away}
    families = [{id for id in (c.id, c.idea, c.theme) if id} for c in room.concepts.values()]
    for _ in range(2):  # a theme may have several concepts: one takes the theme along, and the theme the others
        out = out.union(*(one for one in families if not out.isdisjoint(one)))
    return out


def same_thing(room: Room, id: str) -> set[str]:
    """An idea or a theme and the concepts made of it: whoever takes one out means all."""
    concept = room.concepts.get(id)
    made_of = {id} if concept is None else {concept.idea, concept.theme} - {None}
    concepts = {c.id for c in room.concepts.values() if {c.idea, c.theme} & made_of}
    return {id, *concepts, *(other for other in made_of if other)}


def step_title(room: Room, poll: Poll) -> str:
    step = room.steps.get(poll.step)
    title = step.title if step else ""
    return f"{title}: {title_of(room, poll.concept)}" if poll.concept else title


def title_of(room: Room, id: str | None) -> str:
    if id in room.ideas:
        return room.ideas[id].text
    if id in room.themes:
        return room.themes[id].title
    return room.concepts[id].title if id in room.concepts else ""


def was_called(room: Room, id: str, hidden: set[str]) -> str | None:
    for kept in (room.ideas, room.themes, room.concepts):
        if id in kept:
            return said("was", id, kept[id].was, hidden)
    return None
