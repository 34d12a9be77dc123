"""A second look at a result: groups of people who vote alike, what they all support, and what divides them.

As in Polis, and exact: directions, groups and their number come out the same on every machine, in whatever order the
ballots come (`principal_components.py`, `k_means.py`). It changes nothing about who won, sectors have no say in it, and
who is in which group is not kept.
Below PEOPLE there is nothing, and where no groups stand out it says so. What may be told of
the groups is in `disclosure.py`; the order of the ideas is made from that alone, since a finer one would tell more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar

from ideation.domain.limits import FEW
from ideation.domain.opinions.cross_tabulation import Crossing
from ideation.domain.opinions.disclosure import Told, label, spans_by_option
from ideation.domain.opinions.k_means import camps
from ideation.domain.opinions.opinion_matrix import Places, Said, Voice, said, suits, voices
from ideation.domain.opinions.principal_components import standpoints
from ideation.domain.privacy.sectors import SMALL
from ideation.domain.privacy.suppression import Figures

PEOPLE = 40
AGREED, DIVIDING = 7, 5
APART = 2  # quarters between the group that supports an idea most and the one that does least

Ballots = Iterable[tuple[Mapping[str, Any], str | None, int]]  # choice, sector, how many


def opinions(method: str, ballots: Ballots, lot: Sequence[str]) -> dict[str, Any] | None:
    """{"people": in the groups, "groups": sizes, largest first, "quarters": {option: by group}, "agreed", "divides":
    options}. None where it cannot be said: another kind of ballot, too few people, or somebody would be given away.
    Without groups: no clear ones. `lot`: the options in the order that nobody chose."""
    if not suits(method, len(lot)):
        return None
    cast = gathered(method, ballots, lot)
    heard = voices(added((said, n) for said, _, n in cast), len(lot))
    people = sum(v.weight for v in heard)
    if people < PEOPLE:
        return None
    home = homes(heard, len(lot))
    if not home:
        return {"people": people, "groups": [], "quarters": {}, "agreed": [], "divides": []}
    return disclosed([Person(said[0], sector, home.get(said, SMALL), n) for said, sector, n in cast], lot)


def beyond_papers(found: dict[str, Any] | None, papers: int) -> dict[str, Any] | None:
    """What may be told of it where so many ballots are papers, which whoever wrote them in can take off: as many people
    as are asked for, and in each group FEW of them, however the papers lie."""
    if found is None or not papers:
        return found
    enough = found["people"] - papers >= PEOPLE and all(n - papers >= FEW for n in found["groups"])
    return found if enough else None


@dataclass(frozen=True, slots=True)
class Person:
    """So many ballots that say the same, of one sector and one group."""

    agrees: Places
    sector: str
    group: str
    weight: int


def gathered(method: str, ballots: Ballots, lot: Sequence[str]) -> list[tuple[Said, str, int]]:
    place = {id: n for n, id in enumerate(lot)}
    found = added(((said(method, choice, place), sector or ""), n) for choice, sector, n in ballots)
    return [(said, sector, n) for (said, sector), n in sorted(found.items())]


K = TypeVar("K")


def added(pairs: Iterable[tuple[K, int]]) -> dict[K, int]:
    found: dict[K, int] = {}
    for key, n in pairs:
        found[key] = found.get(key, 0) + n
    return found


def homes(heard: Sequence[Voice], options: int) -> dict[Said, str]:
    """The group of each voice, by its number: the largest is "0", level ones are in the order of what they say."""
    labels = camps(standpoints(heard, options), [v.weight for v in heard]) or []
    sizes = added((label, v.weight) for label, v in zip(labels, heard, strict=False))
    name = {label: str(n) for n, label in enumerate(sorted(sizes, key=sizes.__getitem__, reverse=True))}
    return {v.said: name[label] for label, v in zip(labels, heard, strict=False)}


def disclosed(cast: Sequence[Person], lot: Sequence[str]) -> dict[str, Any] | None:
    by_group = figures(cast, lot, attrgetter("group"))
    names = sorted(by_group.voters.keys() - {SMALL})
    spans = spans_by_option(by_group, names, SMALL)
    if spans is None:
        return None
    silent = crossing(cast, lot, by_group).opened(spans)
    told: dict[str, Told] = {id: [None if id in silent else label(row[g]) for g in names] for id, row in spans.items()}
    agreed, divides = in_all(told, lot)[:AGREED], dividing(told, lot)[:DIVIDING]
    sizes = [by_group.voters[name] for name in names]
    quarters = {id: told[id] for id in dict.fromkeys([*agreed, *divides])}
    return {"people": sum(sizes), "groups": sizes, "quarters": quarters, "agreed": agreed, "divides": divides}


def figures(cast: Sequence[Person], lot: Sequence[str], by: Callable[[Person], str]) -> Figures:
    loads = [len(person.agrees) for person in cast]
    return Figures(people_of(cast, by), support_of(cast, lot, by), min(loads), max(loads))


def people_of(cast: Sequence[Person], by: Callable[[Person], K]) -> dict[K, int]:
    return added((by(person), person.weight) for person in cast)


def support_of(cast: Sequence[Person], lot: Sequence[str], by: Callable[[Person], K]) -> dict[str, dict[K, int]]:
    found: dict[str, dict[K, int]] = {id: {} for id in lot}
    for person in cast:
        key = by(person)
        for place in person.agrees:
            row = found[lot[place]]
            row[key] = row.get(key, 0) + person.weight
    return found


def crossing(cast: Sequence[Person], lot: Sequence[str], by_group: Figures) -> Crossing:
    both: Callable[[Person], tuple[str, str]] = attrgetter("sector", "group")
    by_sector = figures(cast, lot, attrgetter("sector"))
    return Crossing(by_sector, by_group, people_of(cast, both), support_of(cast, lot, both))


def in_all(told: Mapping[str, Told], lot: Sequence[str]) -> list[str]:
    """With at least a quarter of every group behind it: most in the group that supports it least first."""
    least = {id: min(q or 0 for q in told[id]) for id in lot}
    wide = {id: sum(q or 0 for q in told[id]) for id in lot}
    return sorted((id for id in lot if least[id]), key=lambda id: (-least[id], -wide[id]))


def dividing(told: Mapping[str, Told], lot: Sequence[str]) -> list[str]:
    """Where the groups are farthest apart."""
    known = {id: [q for q in told[id] if q is not None] or [0] for id in lot}
    gap = {id: max(known[id]) - min(known[id]) for id in lot}
    return sorted((id for id in lot if gap[id] >= APART), key=lambda id: -gap[id])
