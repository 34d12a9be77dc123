"""Ideas: written alone first, read together after. An idea keeps its id for life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from ideation.domain.changes import KEEP, At, Change, Record, either, put
from ideation.domain.entities import Idea, Member, Step
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, WrongPhase
from ideation.domain.idea_nouns import noun_of
from ideation.domain.limits import AUTHOR_SHOWS, MAX_TEXT, SHARES
from ideation.domain.phases.settings import IdeasSettings
from ideation.domain.phases.visibility import may_build_on, on_show
from ideation.domain.polls.frozen_wording import mended, not_voted_on, was_voted_on
from ideation.domain.room import Room, first_free, found

MAX_IDEAS = SHARES["ideas"].all  # held by `quotas.py`, like all of these


def settings_of(step: Step) -> IdeasSettings:
    return IdeasSettings.model_validate(step.settings)


def writing_step(room: Room, at: At, meant: str | None = None, text: str = "") -> tuple[Step, bool]:
    """Where an idea sent now belongs, and whether it is late. One that was `meant` for an earlier step goes where the
    room writes the same now (`goes_on_in`), else it belongs to its own: it is never shown to all at once because the
    room happens to write about something else by now. What was `missed` never had its time, so it is taken, late."""
    here = room.current if room.current and room.current.phase == "ideas" else None
    if here and meant in (None, here.id):
        return here, False
    own = room.steps.get(meant or "")
    if here and own and goes_on_in(here, own, text):
        return here, False
    if here and (own is None or own.state == "done"):
        return own if own and own.phase == "ideas" else here, True
    if own and missed(own):
        return own, True
    last = last_left(room, meant)
    if last and at.now - last.left_at <= timedelta(seconds=settings_of(last).late_seconds):  # type: ignore[operator]
        return last, True
    raise WrongPhase(phase=room.current.phase if room.current else None, phases=["ideas"])


def goes_on_in(here: Step, own: Step, text: str) -> bool:
    """The room has left a step, and writes on in this one: under the same name, for no more eyes, and it is short
    enough. Where one only reads, writing is over."""
    now, then = settings_of(here), settings_of(own) if own.phase == "ideas" else None
    if then is None or own.state != "done" or now.reading or now.noun != then.noun:
        return False
    return now.hidden >= then.hidden and len(text) <= now.max_length


def missed(step: Step) -> bool:
    """The room went past it without ever being there: what was written for it early has nowhere to wait."""
    return step.phase == "ideas" and step.state == "done" and step.left_at is None


def last_left(room: Room, meant: str | None) -> Step | None:
    left = [s for s in room.plan if s.phase == "ideas" and s.left_at and meant in (None, s.id)]
    return max(left, key=lambda s: (s.left_at, s.position), default=None)


def fits(text: str, step: Step | None) -> str:
    limit = settings_of(step).max_length if step and step.phase == "ideas" else MAX_TEXT
    if len(text) > limit:
        raise Invalid({"text": "too_long"}, limit=limit, over=len(text) - limit)
    return text


def post_idea(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    text: str,
    for_whom: str | None = None,
    builds_on: str | None = None,
    proxy: str | None = None,
    step: str | None = None,
) -> Change:
    place, late = writing_step(room, at, step, text)
    if id in room.ideas:
        raise Conflict("taken", id=id)
    if proxy is not None and not by.leads:
        raise Forbidden("facilitators_write_in")  # it counts as that group's voice
    if builds_on is not None:
        builds_on = known_idea(room, by, builds_on)
    waits = late or needs_approval(place, by)
    idea = Idea(
        id=id,
        session=room.session.id,
        n=first_free(i.n for i in room.ideas.values()),
        text=fits(text, place),
        for_whom=for_whom,
        builds_on=builds_on,
        step=place.id,
        author=by.id,
        sector=known_sector(room, proxy) if proxy else by.sector,
        proxy=bool(proxy),
        late=late,
        hidden=waits,
        pending=waits,
        posted_at=at.now,
    )
    return put(idea, id=idea.id, late=late, pending=waits)


def needs_approval(step: Step | None, by: Member) -> bool:
    return bool(step and settings_of(step).approval and not by.leads)


def known_idea(room: Room, by: Member, id: str) -> str:
    idea = room.ideas.get(id)
    if idea is None or not may_build_on(by, idea):
        raise Invalid({"builds_on": "unknown"})
    return id


def known_sector(room: Room, key: str) -> str:
    if key not in room.session.known_sectors:
        raise Invalid({"sector": "unknown"})
    return key


def own_idea(room: Room, by: Member, id: str) -> Idea:
    idea = found(room.ideas, id, "idea")
    if idea.author != by.id:
        raise Forbidden("not_yours")
    if idea.withdrawn:
        raise Closed("withdrawn")
    return idea


def edit_idea(room: Room, by: Member, at: At, *, id: str, text: str, for_whom: str | None = KEEP) -> Change:
    """A new text: where ideas are shown only after approval, it awaits that anew. What was voted on a facilitator may
    mend, its words only."""
    if by.leads and was_voted_on(room, id):
        return mend_idea(room, by, room.idea(id), text, for_whom)
    idea = own_idea(room, by, id)
    step = room.steps.get(idea.step or "")
    not_voted_on(room, id)
    edited = replace(idea, text=fits(text, step), for_whom=either(for_whom, idea.for_whom))
    return put(replace(edited, hidden=True, pending=True) if needs_approval(step, by) else edited)


def mend_idea(room: Room, by: Member, idea: Idea, text: str, for_whom: str | None) -> Change:
    if either(for_whom, idea.for_whom) != idea.for_whom:
        raise Closed("was_voted_on")
    return put(*mended(room, by, idea, fits(text, room.steps.get(idea.step or ""))))


def withdraw_idea(room: Room, by: Member, at: At, *, id: str) -> Change:
    """It is gone; what was merged into it stands alone again."""
    idea = own_idea(room, by, id)
    not_voted_on(room, id)
    followers = [replace(i, merged_into=None) for i in room.ideas.values() if i.merged_into == id]
    return put(replace(idea, withdrawn=True), *followers)


def may_bring_back(room: Room, by: Member, remembered: Record) -> None:
    """What was withdrawn comes back, and goes again, by its author or a facilitator; what was merged in follows."""
    turned = [e["id"] for e in remembered if e["of"] == Idea.collection and "withdrawn" in e.get("fields", {})]
    if not by.leads and any(room.ideas[id].author != by.id for id in turned):
        raise Forbidden("not_yours")


def hide_idea(room: Room, by: Member, at: At, *, id: str, hidden: bool) -> Change:
    idea = room.idea(id)
    return put(replace(idea, hidden=hidden, pending=False))


def hide_like(room: Room, by: Member, at: At, *, id: str, hidden: bool) -> Change:
    """Put away everything of whoever wrote this one in this step, or show it again, without a word of who that is.
    Only where there is so much that no one could have thought of it: it does tell that these are one person's."""
    idea = room.idea(id)
    own = (room.ideas[other] for other in room.by_author[idea.author])
    other_way = [i for i in own if i.step == idea.step and not i.withdrawn and (i.pending or i.hidden != hidden)]
    if len(other_way) < AUTHOR_SHOWS:
        raise Closed("too_few_alike", least=AUTHOR_SHOWS)
    return put(*(replace(i, hidden=hidden, pending=False) for i in other_way), ideas=len(other_way))


def spotlight_idea(room: Room, by: Member, at: At, *, id: str | None) -> Change:
    """Large on the wall, until it is taken down, the room moves on, or it may not be seen any more."""
    if id is not None and not on_show(room, room.idea(id)):
        raise Closed("not_shown")
    return put(replace(room.session, spotlight=id))


def standing(room: Room, nouns: Sequence[str] | None = None) -> list[Idea]:
    """The ideas that go on: not withdrawn, hidden or merged away, in the order they came; only those that were written
    under these names, where there are some."""
    there = (i for i in room.ideas.values() if i.stands)
    of_these = (i for i in there if nouns is None or noun_of(room.steps.get(i.step or "")) in nouns)
    return sorted(of_these, key=lambda i: i.n)
