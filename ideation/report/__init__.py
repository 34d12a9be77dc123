"""What the public report says: facts gathered from a room, without anything that names or singles out a person.

Names stand here only where their owners said yes and no facilitator took them out again; votes only where their
result was shown; figures of small groups not at all. Ids are kept for the facilitator's own preview, and the
public page writes none of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ideation.domain.collation import in_order
from ideation.domain.entities import Idea, Theme
from ideation.domain.idea_nouns import noun_of
from ideation.domain.phases.visibility import is_for_all
from ideation.domain.privacy.influence import grouping, influence, stands_for
from ideation.domain.privacy.sectors import GUEST
from ideation.domain.room import Room
from ideation.report.answers import answers
from ideation.report.chosen import Chosen
from ideation.report.outcomes import chosen, waiting, without
from ideation.report.redaction_keys import said, taken_out
from ideation.report.report_facts import Folded, Report, Told
from ideation.report.session_date import held_at
from ideation.report.titles import out_of
from ideation.report.votes import counts


def report(room: Room) -> Report:
    hidden = out_of(room, taken_out(room))
    ideas = [as_shown(idea, hidden) for idea in readable(room)]
    everything = chosen(room, ideas, hidden)
    shown = [c for c in everything if c.key not in hidden]
    taken = {id for c in everything for id in (c.key, *(i.id for i in c.behind))}
    here = Counter(m.sector for m in room.took_part())
    heard = {*here, *(idea.sector for idea in ideas)}  # also those for whom somebody wrote
    rest = [i for i in ideas if i.id not in hidden]
    asked = {id for poll in room.polls.values() for id in poll.options}
    passed_over = [i for i in rest if i.id not in taken and not asked.isdisjoint(stands_for(i))]
    left = [one for one in waiting(room, ideas, hidden) if one.key not in hidden]
    return Report(
        held=held_at(room),
        people=sum(here.values()),
        groups=len(here),
        ideas=len(ideas),
        found=chosen_among(room, ideas, [i for i in ideas if not asked.isdisjoint(stands_for(i))]),
        present=presence(room, here),
        absent=[key for key in room.session.known_sectors if key not in heard and key != GUEST],
        chooses=bool(room.polls) or bool(everything),
        chosen=[without(c, hidden) for c in shown],
        waiting=[without(c, hidden) for c in left],
        left_out=len(everything) - len(shown),
        others=by_theme(room, passed_over, hidden),
        left=nouns_in(room, passed_over),
        told=by_step(room, [i for i in rest if asked.isdisjoint(stands_for(i))]),
        elsewhere={one.key: how_far(one, one in shown) for one in (*left, *shown)},
        answers=answers(room, hidden),
        votes=counts(room, hidden),
        names=sorted({m.id: m for c in shown for m in c.names}.values(), key=lambda m: in_order(m.name or "")),
        influence=influence(room),
        wrote_of=names[0][0] if len(names := nouns_in(room, ideas)) == 1 else "text",
    )


def as_shown(idea: Idea, hidden: set[str]) -> Idea:
    """Without those of its texts that were taken out."""
    for_whom, was = said("for_whom", idea.id, idea.for_whom, hidden), said("was", idea.id, idea.was, hidden)
    return idea if (for_whom, was) == (idea.for_whom, idea.was) else replace(idea, for_whom=for_whom, was=was)


def how_far(one: Chosen, went_on: bool) -> str:
    """A word of the catalogue beside what people wrote; nothing where the heading above the thing says it."""
    return FAR.get((one.called, went_on), "")


FAR = {("match", True): "match.agreed", ("match", False): "match.waits_for_yes"}


def readable(room: Room) -> list[Idea]:
    """All ideas that everybody in the room may read, in the order they came."""
    return sorted((i for i in room.ideas.values() if is_for_all(room, i)), key=lambda i: i.n)


def presence(room: Room, counts: Counter[str]) -> list[tuple[str, int | None]]:
    few = grouping(room)
    here = [key for key in room.session.known_sectors if counts[key]]
    return [(key, None if key in few else counts[key]) for key in here]


def by_theme(room: Room, ideas: list[Idea], hidden: set[str]) -> list[tuple[Theme | None, list[Folded]]]:
    """Themes in their order; last what is in none of them, or in one that was taken out."""
    shown = sorted((t for t in room.themes.values() if t.id not in hidden), key=lambda t: (t.position, t.id))
    themes: dict[str | None, Theme | None] = {t.id: t for t in shown} | {None: None}
    groups: dict[str | None, list[Folded]] = {id: [] for id in themes}
    for idea, merged in folded(ideas):
        groups[idea.theme if idea.theme in themes else None].append((idea, merged))
    return [(themes[id], found) for id, found in groups.items() if found]


def chosen_among(room: Room, ideas: list[Idea], asked: list[Idea]) -> list[tuple[str, int]]:
    """All that was written of the kinds that somebody was asked to choose among, sorted into a theme or not."""
    kinds = dict(nouns_in(room, asked))
    return [(noun, n) for noun, n in nouns_in(room, ideas) if noun in kinds or not kinds]


def nouns_in(room: Room, ideas: list[Idea]) -> list[tuple[str, int]]:
    """What people wrote, by name, most first."""
    return Counter(noun_of(room.steps.get(idea.step or "")) for idea in ideas).most_common()


def by_step(room: Room, ideas: list[Idea]) -> list[Told]:
    """Steps in their order; what came in none of them first."""
    found: dict[str | None, list[Idea]] = {step: [] for step in (None, *(step.id for step in room.plan))}
    for idea in ideas:
        found[idea.step if idea.step in room.steps else None].append(idea)
    told = [(room.steps.get(id or ""), folded(of)) for id, of in found.items() if of]
    return [Told(step.title if step else "", noun_of(step), of) for step, of in told]


def folded(ideas: list[Idea]) -> list[Folded]:
    """Each with those that were merged into it; one whose idea is not among them stands by itself."""
    merged: dict[str, list[Idea]] = {idea.id: [] for idea in ideas}
    alone = []
    for idea in ideas:
        if idea.merged_into in merged:
            merged[idea.merged_into].append(idea)
        else:
            alone.append(idea)
    return [(idea, merged[idea.id]) for idea in alone]
