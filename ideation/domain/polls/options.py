"""Options: what a poll is about: the ideas, themes or concepts there are when it opens, or those an earlier round left
tied."""

from __future__ import annotations

from ideation.domain.concept_kinds import about
from ideation.domain.entities import Poll
from ideation.domain.errors import Conflict, LimitReached
from ideation.domain.limits import OPTIONS
from ideation.domain.phases.ideas import standing
from ideation.domain.phases.selection import voting_settings
from ideation.domain.polls.hidden_options import is_away
from ideation.domain.room import Room
from ideation.domain.voting import METHODS


def votable_options(room: Room, poll: Poll) -> list[str]:
    options = options_for(room, poll)
    if not options:
        raise Conflict("no_options")
    if len(options) > OPTIONS:
        raise LimitReached("options", left=0, most=OPTIONS)
    if METHODS[poll.method].single and len(options) > 1:
        raise Conflict("one_proposal", options=len(options))
    return options


def options_for(room: Room, poll: Poll) -> list[str]:
    if poll.concept:
        return [poll.concept]
    if poll.run_off:
        return [id for id in poll.options if not is_away(room, id)]
    settings = voting_settings(room.step(poll.step))
    if poll.over == "ideas":
        return [i.id for i in standing(room, settings.nouns) if settings.among == "all" or i.selected]
    if poll.over == "themes":
        return [t.id for t in sorted(room.themes.values(), key=lambda t: (t.position, t.id))]
    return [c.id for c in about({"kind": settings.kind}, room.concepts.values())]
