"""What was hidden while people voted on it.

A ballot that names it is taken and kept: phones may not know yet, and it may be shown again. But what is hidden when
the vote is counted is out of that count: ballots are sealed without it, as if it had not been there, and the result
says so (`out`). So no place goes to what nobody may see, for every method alike, and `recount` finds the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from ideation.domain.entities import Poll, Result
from ideation.domain.errors import Conflict
from ideation.domain.room import Room

Choice = Mapping[str, Any]


def put_aside(room: Room, poll: Poll) -> list[str]:
    """Of what a poll is about, the ideas that may not be seen now."""
    return [id for id in poll.options if is_away(room, id)]


def is_away(room: Room, id: str) -> bool:
    idea = room.ideas.get(id)
    return idea is not None and (idea.hidden or idea.withdrawn)


def something_is_left(room: Room, poll: Poll) -> None:
    if poll.options and len(put_aside(room, poll)) == len(poll.options):
        raise Conflict("all_hidden")


def out_of(result: Result) -> list[str]:
    """Results of before there was this have nothing aside."""
    return list(result.body.get("out", ()))


def without(choice: Choice, out: Collection[str]) -> dict[str, Any]:
    """A choice as if these had not been on the ballot, in whatever shape a method has it."""
    return {name: STRIPPED[type(value)](value, out) if type(value) in STRIPPED else value
            for name, value in choice.items()}  # fmt: skip


def of_list(value: Sequence[Any], out: Collection[str]) -> list[Any]:
    """Ticks and places of a ranking; comparisons with one of them say nothing."""
    kept = [of_place(one, out) if isinstance(one, list) else one for one in value]
    return [one for one in kept if one != [] and not names_any(one, out)]


def of_place(place: list[Any], out: Collection[str]) -> Any:
    left = [id for id in place if id not in out]
    return left[0] if len(left) == 1 else left


def names_any(one: Any, out: Collection[str]) -> bool:
    if isinstance(one, dict):
        return one.get("a") in out or one.get("b") in out
    return isinstance(one, str) and one in out


def of_dict(value: Mapping[str, Any], out: Collection[str]) -> dict[str, Any]:
    return {id: n for id, n in value.items() if id not in out}


STRIPPED: dict[type, Any] = {list: of_list, dict: of_dict}
