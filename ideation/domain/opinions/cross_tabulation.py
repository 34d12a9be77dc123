"""Cross-tabulation: the figures of the sectors beside those of the opinion groups: where a sector and a group are
nearly the same people, a quarter told of the one could open a figure that is kept back of the other.

So each figure of a sector that is kept back, because the sector is small or of one mind, is tried once more: knowing
even how many of each sector are in each group, could one more of it have been for the option, and one fewer of another
sector that is kept back there? It could where a walk leads from one to the other, by turns along a sector and a group,
over cells that could be one more and one less. An option of which it could not is told nothing of. Small sectors are
sealed as one; who is one of them in some group may be the only one of a sector, so each such cell is tried by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ideation.domain.limits import FEW
from ideation.domain.opinions.disclosure import ANYTHING, Span, Spans, bounds
from ideation.domain.privacy.sectors import SMALL
from ideation.domain.privacy.suppression import Figures, Node, join

SLACK = ("slack", "")
Joint = Mapping[tuple[str, str], int]  # by sector and group


@dataclass(frozen=True)
class Crossing:
    """`people` and their `support` of each option, by sector and group."""

    sectors: Figures
    groups: Figures
    people: Joint
    support: Mapping[str, Joint]

    def opened(self, spans: Spans) -> set[str]:
        """The options of which the quarters would open a figure that is kept back."""
        cells = self.sectors.kept_back
        return {option for option, row in spans.items() if self.opens(option, row, cells[option])}

    def opens(self, option: str, told: Mapping[str, Span], hidden: set[str]) -> bool:
        if self.sectors.one_mind(option, self.sectors.voters):
            return False
        small = {place(sector, group) for sector, group in self.people if sector == SMALL}
        guarded = small | {("sector", s) for s in hidden if s != SMALL and self.is_guarded(option, s)}
        places = small | {("sector", s) for s in hidden if s != SMALL}
        before, after = (self.walks(option, row) for row in ({}, told))
        return any(differs(before, one, places) and not differs(after, one, places) for one in sorted(guarded))

    def is_guarded(self, option: str, sector: str) -> bool:
        return self.sectors.voters[sector] < FEW or self.sectors.exposes(option, sector)

    def walks(self, option: str, told: Mapping[str, Span]) -> dict[Node, list[Node]]:
        """sector → group where the cell could be more, group → sector where it could be less; over SLACK where a
        group's own figure could be otherwise."""
        arcs: dict[Node, list[Node]] = defaultdict(list)
        for (sector, group), most in sorted(self.people.items()):
            join(arcs, place(sector, group), group, self.support[option].get((sector, group), 0), most)
        for group in sorted(self.groups.voters):
            least, most = bounds(self.groups, group, told.get(group, ANYTHING))
            join(arcs, SLACK, group, most - self.groups.cell(option, group), most - least)
        return arcs


def place(sector: str, group: str) -> Node:
    return ("small", group) if sector == SMALL else ("sector", sector)


def differs(arcs: Mapping[Node, list[Node]], one: Node, hidden: set[Node]) -> bool:
    """Whether this place could be one more and another hidden one less, or the other way round."""
    back: dict[Node, list[Node]] = defaultdict(list)
    for node, others in arcs.items():
        for other in others:
            back[other].append(node)
    goals = hidden - {one}
    return any(not goals.isdisjoint(reached(ways, one)) for ways in (arcs, back))


def reached(ways: Mapping[Node, list[Node]], start: Node) -> set[Node]:
    met, queue = {start}, [start]
    while queue:
        fresh = [node for node in ways.get(queue.pop(), []) if node not in met]
        met.update(fresh)
        queue.extend(fresh)
    return met
