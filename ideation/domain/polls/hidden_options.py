"""Hidden options: what was hidden while people voted on it.

A ballot that names it is taken and kept: phones may not know yet, and it may be shown again. But what is hidden when
the vote is counted is out of that count: ballots are sealed without it, as if it had not been there, and the result
says so (`out`). So no place goes to what nobody may see, for every method alike, and `recount` finds the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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
    return idea is not None and idea.put_away


def something_is_left(room: Room, poll: Poll) -> None:
    if poll.options and len(put_aside(room, poll)) == len(poll.options):
        raise Conflict("all_hidden")


def out_of(result: Result) -> list[str]:
    """Results of before there was this have nothing aside."""
    return list(result.body.get("out", ()))


def out_of_date(room: Room, poll: Poll) -> bool:
    """It is counted, not shown yet, and what may be seen is not what was counted."""
    return poll.state == "counted" and away_now(room, poll) != out_of(room.results[poll.id])


def away_now(room: Room, poll: Poll) -> list[str]:
    """What was hidden when the ballots were sealed is in none of them, and stays out."""
    sealed_without = first_count(room.results[poll.id])["out"]
    return [id for id in poll.options if id in sealed_without or is_away(room, id)]


def first_count(result: Result) -> dict[str, Any]:
    """What the first count said of the whole ballot."""
    now = {"out": out_of(result), "sectors": result.body["sectors"], "second_look": result.body.get("second_look")}
    return result.kept.get("first") or now


def without(choice: Choice, out: Collection[str]) -> dict[str, Any]:
    """A choice as if these had not been on the ballot, in whatever shape a method has it."""
    return {name: STRIPPED[type(value)](value, out) if type(value) in STRIPPED else value
            for name, value in choice.items()}  # fmt: skip


def rows_without(ballots: Iterable[Mapping[str, Any]], out: Collection[str]) -> list[dict[str, Any]]:
    """Sealed ballots as they are counted: what was hidden after they were sealed is still in them."""
    return [{**ballot, "choice": without(ballot["choice"], out)} for ballot in ballots]


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
