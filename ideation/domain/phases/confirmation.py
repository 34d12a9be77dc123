"""Confirmation: what the group confirms of a result, and the concepts that follow from it.

The latest decision on an idea or a theme is the one that counts: a later round over what was chosen before
narrows it. A concept that nobody has touched goes again when its idea does not go on.
"""

from __future__ import annotations

from dataclasses import replace

from ideation.domain.changes import At, Change
from ideation.domain.entities import Concept, Entity, Idea, Member, Poll, Result, Step
from ideation.domain.errors import Conflict, Invalid
from ideation.domain.polls.hidden_options import is_away, out_of_date
from ideation.domain.polls.ties import decided, gone_on
from ideation.domain.room import Room, first_free
from ideation.domain.titles import as_title


def confirm_selection(
    room: Room, by: Member, at: At, *, poll: str, ideas: list[str], reason: str | None = None
) -> Change:
    """What goes on. Where that is not what the count says, the reason is part of the result for good."""
    counted = room.poll(poll)
    result = room.results.get(poll)
    if result is None:
        raise Conflict("not_counted", state=counted.state)
    if out_of_date(room, counted):
        raise Conflict("count_again")
    check_choice(room, counted, result, ideas, reason)
    confirmed = replace(result, confirmed=ideas, reason=reason)
    results = [r for r in room.results.values() if r.id != poll] + [confirmed]
    choice = decisions(room, results)
    return Change(
        put=[confirmed, *marked(room, counted, ideas), *missing_concepts(room, choice, at)],
        drop=untouched(room, choice),
    )


def no_longer_confirmed(room: Room, poll: Poll, again: Result) -> Change:
    """Another count than was confirmed, before anybody saw it: what followed from that goes back."""
    open = replace(again, confirmed=None, reason=None)
    gone = dict.fromkeys(decided(room, poll), False)
    return Change(put=[poll, open, *marked(room, poll, [])], drop=untouched(room, gone))


def check_choice(room: Room, poll: Poll, result: Result, ideas: list[str], reason: str | None) -> None:
    if len(set(ideas)) != len(ideas):
        raise Invalid({"ideas": "repeated"})
    if not set(ideas) <= set(decided(room, poll)):
        raise Invalid({"ideas": "unknown"})
    if any(is_away(room, id) for id in ideas):
        raise Conflict("hidden_chosen")
    if set(ideas) != {id for id in gone_on(result) if not is_away(room, id)} and not reason:
        raise Invalid({"reason": "missing"})


def marked(room: Room, poll: Poll, chosen: list[str]) -> list[Entity]:
    """The ideas that this poll was about, those chosen marked as selected."""
    if poll.over != "ideas":
        return []
    ideas: list[Idea] = [room.ideas[id] for id in decided(room, poll) if id in room.ideas]
    return [replace(i, selected=i.id in chosen) for i in ideas if i.selected != (i.id in chosen)]


def decisions(room: Room, results: list[Result]) -> dict[str, bool]:
    """{idea or theme: goes on} by the latest decision on each; the newest round's first, in the order confirmed."""
    settled: dict[str, bool] = {}
    for result in sorted(results, key=lambda r: (r.counted_at is None, r.counted_at, r.id)):
        if result.confirmed is not None and room.polls[result.poll].over != "concepts":
            settled |= dict.fromkeys(decided(room, room.polls[result.poll]), False)
            settled = dict.fromkeys(result.confirmed, True) | {
                k: v for k, v in settled.items() if k not in result.confirmed
            }
    return settled


def found_concepts(room: Room, step: Step, at: At) -> Change:
    """Coming to the concepts, every idea or theme that goes on has one."""
    return Change(put=missing_concepts(room, decisions(room, list(room.results.values())), at))


def missing_concepts(room: Room, choice: dict[str, bool], at: At) -> list[Entity]:
    have = {c.idea for c in room.concepts.values()} | {c.theme for c in room.concepts.values()}
    position = first_free(c.position for c in room.concepts.values())
    new = [id for id, goes_on in choice.items() if goes_on and id not in have and still_there(room, id)]
    return [concept_of(room, at, position + n, id) for n, id in enumerate(new)]


def still_there(room: Room, id: str) -> bool:
    """What was chosen may have been hidden, withdrawn or removed since: no concept tells of it."""
    return id in room.themes or (id in room.ideas and not is_away(room, id))


def concept_of(room: Room, at: At, position: int, id: str) -> Concept:
    """The concept of an idea or of a theme, by its id."""
    if id in room.ideas:
        return new_concept(room, at, position, idea=id, title=room.ideas[id].text)
    return new_concept(room, at, position, theme=id, title=room.themes[id].title)


def new_concept(
    room: Room, at: At, position: int, *, idea: str | None = None, theme: str | None = None, title: str
) -> Concept:
    session, named = room.session.id, as_title(title)
    return Concept(id=at.uuid(), session=session, idea=idea, theme=theme, title=named, position=position)


def untouched(room: Room, choice: dict[str, bool]) -> list[Entity]:
    """Concepts of what does not go on after all, as long as nobody has joined, written or voted on them."""
    used = {p.concept for p in room.polls.values()} | {c.concept for c in room.commitments.values()}
    used |= {id for p in room.polls.values() for id in p.options}
    return [
        c
        for c in room.concepts.values()
        if choice.get(c.idea or c.theme or "") is False and not (c.team or c.fields or c.needs or c.id in used)
    ]
