"""Influence by sector: how many of each sector are here, write, are selected, own, commit and act.

Each stage is held against the sector's share of the room. Merged ideas count for all their sectors, and ideas only once
their sector is out. Sectors too small to be shown stand as one, the same ones at every stage: a sector hidden here and
shown there could be subtracted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from ideation.domain.commitments import is_conditional
from ideation.domain.concept_kinds import has_team
from ideation.domain.entities import Idea
from ideation.domain.limits import FEW
from ideation.domain.privacy.sectors import SMALL, hidden_sectors
from ideation.domain.room import Room

Counts = Counter[str]


def influence(room: Room) -> dict[str, Any]:
    """{"groups": [sector or "*"], "stages": [{"stage", "total", "of", "figures": {group: [n, percent]}}]}"""
    group = grouping(room)
    counted = {name: stage(room) for name, stage in STAGES.items()}
    sizes = joined(taking_part(room), group)
    groups = [*(key for key in room.session.known_sectors if key not in group), SMALL]
    large = [g for g in groups if sizes[g] >= FEW]
    shown = large if len(large) > 1 else []  # one alone has nothing to be held against
    return {"groups": shown, "stages": [stage_of(name, *found, group, shown) for name, found in counted.items()]}


def grouping(room: Room) -> dict[str, str]:
    """{sector too small to be shown: "*"}: of all who have taken part, or of those who are here. Wherever people are
    counted it is the same ones, so that no table says what another one hides."""
    return dict.fromkeys(hidden_sectors(taking_part(room)) | hidden_sectors(present(room)[0]), SMALL)


def taking_part(room: Room) -> Counts:
    """All who have been in, whether or not they left: what they wrote is still there."""
    return Counter(m.sector for m in room.members.values() if m.role == "participant" and m.state != "waiting")


def joined(counts: Counts, group: dict[str, str]) -> Counts:
    found: Counts = Counter()
    for sector, n in counts.items():
        found[group.get(sector, sector)] += n
    return found


def stage_of(name: str, counts: Counts, of: int | None, group: dict[str, str], shown: list[str]) -> dict[str, Any]:
    """`total` is what percentages are of; `of` how many things there are, where one may count for several sectors."""
    here, total = joined(counts, group), sum(counts.values())
    figures = {g: [here[g], percent(here[g], total)] for g in shown} if total else {}
    return {"stage": name, "total": total, "of": total if of is None else of, "figures": figures}


def percent(n: int, of: int) -> int:
    return (200 * n + of) // (2 * of) if of else 0


# -- the stages: counts by sector, and how many things they are about ----------------------------------------------


def present(room: Room) -> tuple[Counts, int | None]:
    return Counter(m.sector for m in room.took_part()), None


def wrote(room: Room) -> tuple[Counts, int | None]:
    return Counter(i.sector for i in countable_ideas(room)), None


def words(room: Room) -> tuple[Counts, int | None]:
    found: Counts = Counter()
    for idea in countable_ideas(room):
        found[idea.sector] += len(f"{idea.text} {idea.for_whom or ''}".split())
    return found, None


def selected(room: Room) -> tuple[Counts, int | None]:
    """Of each thing that went on, every sector that has an idea in it."""
    behind: dict[str, set[str]] = {key: set() for key in gone_on(room)}
    for idea in countable_ideas(room):
        for key in behind.keys() & stands_for(idea):
            behind[key].add(idea.sector)
    return Counter(sector for sectors in behind.values() for sector in sectors), len(behind)


def owns(room: Room) -> tuple[Counts, int | None]:
    return people(room, (id for c in room.concepts.values() if has_team(c) for id in c.team)), None


def commits(room: Room) -> tuple[Counts, int | None]:
    """Firm promises only."""
    return people(room, (c.member for c in room.commitments.values() if not is_conditional(c))), None


def acts(room: Room) -> tuple[Counts, int | None]:
    doers = (a.who for a in room.actions.values() if a.state != "dropped")
    return Counter(room.members[id].sector for id in doers if id in room.members), None


STAGES: dict[str, Callable[[Room], tuple[Counts, int | None]]] = {
    "present": present,
    "wrote": wrote,
    "words": words,
    "selected": selected,
    "owns": owns,
    "commits": commits,
    "acts": acts,
}


def countable_ideas(room: Room) -> list[Idea]:
    return [i for i in room.ideas.values() if not i.put_away and sector_is_out(room, i)]


def sector_is_out(room: Room, i: Idea) -> bool:
    """Group marks come with the result of the first vote on it, not before: they would sway the vote."""
    return not room.options_out.isdisjoint(stands_for(i))


def gone_on(room: Room) -> list[str]:
    """The ideas and themes that were selected, each once."""
    confirmed = [id for r in room.results.values() for id in r.confirmed or () if id in room.themes]
    ideas = [i.id for i in room.ideas.values() if i.selected and not i.withdrawn]
    return list(dict.fromkeys([*ideas, *confirmed]))


def stands_for(idea: Idea) -> set[str]:
    """The things on a ballot that it is in: itself, the idea that it was merged into, its theme."""
    return {id for id in (idea.id, idea.merged_into, idea.theme) if id}


def people(room: Room, ids: Iterable[str]) -> Counts:
    """Each person once."""
    return Counter(room.members[id].sector for id in dict.fromkeys(ids) if id in room.members)
