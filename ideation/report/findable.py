"""What a facilitator may look for in the report to take it out: every text that stands there, and how it goes out."""

from __future__ import annotations

from dataclasses import dataclass

from ideation.domain.room import Room
from ideation.report import readable
from ideation.report.redaction_keys import taken_out
from ideation.report.texts import every_text
from ideation.report.votes import shown_results

SHOWN = 20  # more are found by more words
OF_OPTIONS, OF_VOTES = ("for_whom", "was"), ("reason", "objection")


@dataclass(frozen=True)
class Findable:
    """`kind` and `id` as the button that takes it out sends them."""

    kind: str
    id: str
    words: str


def found(room: Room, asked: str) -> list[Findable]:
    """Those that have all of the words, wherever they stand in it."""
    words = asked.casefold().split()
    return [one for one in everything(room) if all(word in one.words.casefold() for word in words)] if words else []


def everything(room: Room) -> list[Findable]:
    ideas = {idea.id: idea.text for idea in readable(room)}
    others = {theme.id: theme.title for theme in room.themes.values()}
    others |= {c.id: c.title for c in room.concepts.values() if not c.idea}
    options, hidden = {**ideas, **others}, taken_out(room)
    told = [Findable("idea", id, words) for id, words in options.items()]
    told += [Findable("text", key, words) for key, words in every_text(room).items() if stands(room, key, options)]
    return [one for one in told if one.id not in hidden]


def stands(room: Room, key: str, options: dict[str, str]) -> bool:
    """Not what is hidden in the room itself, or of a vote whose result nobody has seen."""
    kind, id = key.split(":")[:2]
    if kind in OF_VOTES:
        shown = shown_results(room)
        return any(id == result.poll or any(id == one["id"] for one in result.objections) for result in shown)
    return kind not in OF_OPTIONS or id in options or id in room.concepts
