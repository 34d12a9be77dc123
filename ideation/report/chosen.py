"""What goes on: concepts, selected ideas and themes, with who they are for, who brings what, and what happens now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from ideation.domain.entities import Commitment, Concept, Idea, Member
from ideation.domain.room import Room
from ideation.report.names import agreed, named
from ideation.report.votes import shown_results

TOLD = ("change", "solution", "asked", "evidence", "doers", "partners", "resources", "economy", "uncertainty")
COUNTED = ("join", "in_kind", "contacts", "mandate")
SUMMED = ("hours_per_month", "money_dkk")


@dataclass(frozen=True)
class Planned:
    what: str
    due: date
    state: str
    name: str | None = None
    sector: str | None = None


@dataclass(frozen=True)
class Chosen:
    """One thing that goes on. `key` is what hides it: its idea's id, else its concept's or theme's."""

    key: str
    anchor: str
    title: str
    for_whom: str = ""
    told: list[tuple[str, str]] = field(default_factory=list)  # (field of the concept, text)
    behind: list[Idea] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)  # sectors in the team
    names: list[Member] = field(default_factory=list)
    brings: dict[str, int] = field(default_factory=dict)
    perhaps: dict[str, int] = field(default_factory=dict)  # on a condition
    actions: list[Planned] = field(default_factory=list)


def chosen(room: Room, ideas: list[Idea]) -> list[Chosen]:
    """The concepts in their order; then what was selected and became no concept."""
    concepts = sorted(room.concepts.values(), key=lambda c: (c.position, c.id))
    found = [from_concept(room, c, ideas) for c in concepts]
    have = {c.idea for c in concepts} | {c.theme for c in concepts}
    found += [from_idea(i, ideas) for i in ideas if i.selected and i.id not in have]
    themes = [id for r in shown_results(room) for id in r.confirmed or [] if id in room.themes and id not in have]
    return found + [from_theme(room, id, ideas) for id in dict.fromkeys(themes)]


def from_idea(idea: Idea, ideas: list[Idea]) -> Chosen:
    behind = [i for i in ideas if i.merged_into == idea.id]
    return Chosen(idea.id, f"ide-{idea.n}", idea.text, for_whom=idea.for_whom or "", behind=behind)


def from_theme(room: Room, id: str, ideas: list[Idea]) -> Chosen:
    theme = room.themes[id]
    return Chosen(id, f"tema-{theme.position}", theme.title, behind=[i for i in ideas if i.theme == id])


def from_concept(room: Room, concept: Concept, ideas: list[Idea]) -> Chosen:
    idea = room.ideas.get(concept.idea or "")
    written = {name: text for name in concept.fields if (text := concept.fields[name]["text"].strip())}
    made = [c for c in room.commitments.values() if c.concept == concept.id]
    return Chosen(
        key=concept.idea or concept.id,
        anchor=f"ide-{idea.n}" if idea else f"koncept-{concept.position}",
        title=idea.text if idea else concept.title,
        for_whom=written.get("who") or (idea.for_whom if idea else "") or "",
        told=[(name, written[name]) for name in TOLD if name in written],
        behind=[i for i in ideas if is_behind(i, concept)],
        groups=team_groups(room, concept),
        names=agreed(room, {*concept.team, *(c.member for c in made if c.condition is None)}),
        brings=totals(c for c in made if c.condition is None),
        perhaps=totals(c for c in made if c.condition is not None),
        actions=planned(room, concept),
    )


def is_behind(idea: Idea, concept: Concept) -> bool:
    """Merged into the concept's idea, or one of its theme's."""
    in_theme = concept.theme is not None and idea.theme == concept.theme
    return in_theme or (concept.idea is not None and idea.merged_into == concept.idea)


def without(one: Chosen, hidden: set[str]) -> Chosen:
    return replace(one, behind=[i for i in one.behind if i.id not in hidden])


def team_groups(room: Room, concept: Concept) -> list[str]:
    here = {room.members[id].sector for id in concept.team if id in room.members}
    return [s["key"] for s in room.session.sectors if s["key"] in here]


def totals(commitments: Iterable[Commitment]) -> dict[str, int]:
    """How many bring what, and sums of hours and money; no text that somebody wrote."""
    kinds = [c.kinds for c in commitments]
    counts = {name: sum(bool(k.get(name)) for k in kinds) for name in COUNTED}
    sums = {name: sum(int(k.get(name) or 0) for k in kinds) for name in SUMMED}
    return {name: n for name, n in (counts | sums).items() if n}


def planned(room: Room, concept: Concept) -> list[Planned]:
    """Who does it is told by name only where that person agreed, else by group; a name typed freely is not told."""
    found = sorted((a for a in room.actions.values() if a.concept == concept.id), key=lambda a: (a.due, a.id))
    return [Planned(a.what, a.due, a.state, *doer(room, a.who)) for a in found if a.state != "dropped"]


def doer(room: Room, who: str) -> tuple[str | None, str | None]:
    member = room.members.get(who)
    if member is None:
        return None, None
    return (member.name, None) if named(room, member) else (None, member.sector)
