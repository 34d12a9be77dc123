"""Frozen wording: what people voted on keeps its words.

While a vote is open nobody touches them. Once it is counted, they are what the result is about: neither their author
nor whoever sorts changes or takes them away any more. What is wrong in them a facilitator may mend, and that is shown
as what it is: with the words that were voted on beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from ideation.domain.changes import Change, Record
from ideation.domain.entities import Concept, Entity, Idea, Member, Result, Theme
from ideation.domain.errors import Closed
from ideation.domain.polls.ties import gone_on
from ideation.domain.room import Room
from ideation.domain.titles import as_title

E = TypeVar("E", Idea, Theme, Concept)
WORDS: dict[type[Entity], str] = {Idea: "text", Theme: "title", Concept: "title"}  # of every kind of option
COUNTED = ("counted", "revealed")


def not_on_a_ballot(room: Room, *ids: str) -> None:
    """What people are voting on, or have voted on, stays as they saw it."""
    for poll in room.polls.values():
        if poll.undecided and not set(ids).isdisjoint(poll.options):
            raise Closed("on_a_ballot", poll=poll.id)


def was_voted_on(room: Room, id: str) -> bool:
    return any(poll.state in COUNTED and id in poll.options for poll in room.polls.values())


def not_voted_on(room: Room, *ids: str) -> None:
    """Neither now nor before."""
    not_on_a_ballot(room, *ids)
    if any(was_voted_on(room, id) for id in ids):
        raise Closed("was_voted_on")


def keeps_words(room: Room, change: Change) -> None:
    """Asked of every change before it takes effect (`apply.take`), so that no rule and no undo can forget it."""
    for entity in (e for e in change.put if type(e) in WORDS):
        old = room.collection(entity.collection).get(entity.id)
        if old is not None and (goes(old, entity) or says_else(old, entity) and not is_mended(old, entity)):
            not_voted_on(room, entity.id)
        if old is not None and goes_into_another(old, entity):
            stands_alone(room, entity.id)
    not_voted_on(room, *(entity.id for entity in change.drop if type(entity) in WORDS))


def goes_into_another(old: Any, new: Any) -> bool:
    into = getattr(new, "merged_into", None)
    return into is not None and into != old.merged_into


def stands_alone(room: Room, id: str) -> None:
    """What a vote chose goes into nothing else: it would be shown as chosen and as gone at once. Nor does anything that
    a vote counted, before everybody has seen what came of it: it may have to be counted again (`counting_again`)."""
    for result in room.results.values():
        poll = room.polls[result.poll]
        if id in (poll.options if poll.state == "counted" else chosen_of(result)):
            raise Closed("was_voted_on" if poll.state == "revealed" else "not_shown_yet", poll=poll.id)


def chosen_of(result: Result) -> set[str]:
    return {*result.body["winners"], *gone_on(result), *(result.confirmed or ())}


def goes(old: Any, new: Any) -> bool:
    return getattr(new, "withdrawn", False) and not old.withdrawn


def says_else(old: Any, new: Any) -> bool:
    return (words(old), for_whom(old)) != (words(new), for_whom(new))


def is_mended(old: Any, new: Any) -> bool:
    """With the words that were voted on beside them, or these again."""
    first = old.was or words(old)
    return for_whom(old) == for_whom(new) and (new.was == first or (new.was is None and words(new) == first))


def for_whom(option: Any) -> str | None:
    return getattr(option, "for_whom", None)


def words(option: Any) -> str:
    return str(getattr(option, WORDS[type(option)]))


def mended(room: Room, by: Member, option: E, text: str) -> list[Entity]:
    """Other words for what was voted on, by a facilitator: the first ones stay beside them. The concept that was called
    after it goes along."""
    not_on_a_ballot(room, option.id)
    if not by.leads:
        raise Closed("was_voted_on")
    return [said(room, option, text), *called_after(room, option, text)]


def said(room: Room, option: E, text: str) -> E:
    first = option.was or (words(option) if was_voted_on(room, option.id) else None)
    changed: dict[str, Any] = {WORDS[type(option)]: text, "was": None if first == text else first}
    return replace(option, **changed)


def called_after(room: Room, option: Idea | Theme | Concept, text: str) -> list[Concept]:
    old = as_title(words(option))
    concepts = [c for c in room.concepts.values() if option.id in (c.idea, c.theme) and c.title == old]
    not_on_a_ballot(room, *(c.id for c in concepts))
    return [said(room, concept, as_title(text)) for concept in concepts]


def may_mend_back(room: Room, by: Member, remembered: Record) -> None:
    """What a facilitator mended, a facilitator takes back."""
    turned = [e["id"] for e in remembered if {"text", "title"} & e.get("fields", {}).keys()]
    if not by.leads and any(was_voted_on(room, id) for id in turned):
        raise Closed("was_voted_on")
