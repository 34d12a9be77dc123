"""Themes: the room's own map of its ideas. Merging points one idea at another; both stay, with their authors."""

from __future__ import annotations

from dataclasses import replace

from ideation.domain.changes import At, Change, Record, drop, put
from ideation.domain.entities import Idea, Member, Theme
from ideation.domain.errors import Conflict, Forbidden, Invalid, NotFound, WrongPhase
from ideation.domain.limits import SHARES
from ideation.domain.phases.settings import ThemesSettings
from ideation.domain.phases.visibility import may_see
from ideation.domain.polls.frozen_wording import may_mend_back, mended, not_on_a_ballot, not_voted_on, was_voted_on
from ideation.domain.room import Room, first_free

MAX_THEMES = SHARES["themes"].all


def may_sort(room: Room, by: Member) -> None:
    """Facilitators always; members in a themes step that is everybody's."""
    if by.leads:
        return
    if room.current is None or room.current.phase != "themes":
        raise WrongPhase(phase=room.current.phase if room.current else None, phases=["themes"])
    if ThemesSettings.model_validate(room.current.settings).who != "everyone":
        raise Forbidden("facilitators_sort")


def sortable(room: Room, by: Member, id: str) -> Idea:
    """An idea that this member may see, and so may move."""
    idea = room.idea(id)
    if not may_see(room, by.role, idea):
        raise NotFound(what="idea", id=id)
    return idea


def may_sort_back(room: Room, by: Member, remembered: Record) -> None:
    """Who may sort now, and of ideas that they may still see."""
    may_sort(room, by)
    may_mend_back(room, by, remembered)
    for id in (entry["id"] for entry in remembered if entry["of"] == Idea.collection):
        if room.ideas[id].hidden and not by.leads:
            raise NotFound(what="idea", id=id)


def place_idea(room: Room, by: Member, at: At, *, id: str, theme: str | None) -> Change:
    may_sort(room, by)
    idea = sortable(room, by, id)
    if theme is not None:
        room.theme(theme)
    merged = [i for i in room.ideas.values() if i.merged_into == id]
    return put(*(replace(i, theme=theme) for i in [idea, *merged]))


def merge_ideas(room: Room, by: Member, at: At, *, into: str, ids: list[str]) -> Change:
    may_sort(room, by)
    kept = sortable(room, by, into)
    if kept.merged_into:
        raise Conflict("merged_away", id=into, merged_into=kept.merged_into)
    if into in ids or len(set(ids)) != len(ids):
        raise Invalid({"ids": "repeated"})
    going = [sortable(room, by, id) for id in ids]
    not_on_a_ballot(room, into, *ids)
    followers = [i for i in room.ideas.values() if i.merged_into in ids]
    merged = [replace(i, merged_into=into, theme=kept.theme) for i in [*going, *followers]]
    return put(*merged, merged=len(merged))


def split_ideas(room: Room, by: Member, at: At, *, ids: list[str]) -> Change:
    may_sort(room, by)
    if len(set(ids)) != len(ids):
        raise Invalid({"ids": "repeated"})
    going = [sortable(room, by, id) for id in ids]
    not_on_a_ballot(room, *(i.merged_into for i in going if i.merged_into))
    return put(*(replace(i, merged_into=None) for i in going))


def create_theme(room: Room, by: Member, at: At, *, id: str, title: str) -> Change:
    may_sort(room, by)
    if id in room.themes or ("themes", id) in room.dropped:
        raise Conflict("taken", id=id)
    position = first_free(t.position for t in room.themes.values())
    return put(Theme(id=id, session=room.session.id, title=title, position=position, made_by=by.id), id=id)


def rename_theme(room: Room, by: Member, at: At, *, id: str, title: str) -> Change:
    may_sort(room, by)
    theme = room.theme(id)
    if was_voted_on(room, id):
        return put(*mended(room, by, theme, title))
    not_on_a_ballot(room, id)
    return put(replace(theme, title=title))


def remove_theme(room: Room, by: Member, at: At, *, id: str) -> Change:
    may_sort(room, by)
    theme = room.theme(id)
    not_voted_on(room, id)
    freed = [replace(i, theme=None) for i in room.ideas.values() if i.theme == id]
    return drop(theme) + put(*freed)
