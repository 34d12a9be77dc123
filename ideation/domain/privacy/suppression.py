"""Secondary cell suppression: which figures of a result are kept back, so that none of them tells how somebody voted.

A figure is a cell: how many of a group support an option. Of each option the cells of the smallest groups are kept
back, as many as it takes that
- every group too small to be shown is among them (`sectors.hidden_sectors`);
- every group of one mind is: "7 of 7" or "0 of 7" tells of each of the seven. Of a CROWD it is shown: that sixty
  associations are all for something is a stand taken together, and what a camp most wants to know (`adr/0011`);
- those kept back are not of one mind together either, and not a single group: total minus what is shown is then a
  sum that could have come about otherwise.
Always from the smallest up: were the groups picked one by one, which of them are missing would say why. Where the
whole room is of one mind the total says so already, and only small groups are kept back.

Sums over options could still give a cell away: where everybody ticks one option, 5 of 7 here and 2 of 7 there leave
0 of 7 for the third. There all options are alike; and whatever is to be shown is attacked first: a cell kept back is
safe when it lies on a cycle of cells that could each be one more or one less without changing anything known
(Gusfield 1988). While one is not, one group more is kept back everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from ideation.domain.privacy.sectors import SMALL, hidden_sectors

CROWD = 20

Row = Mapping[str, int]  # supporters by group
Known = Mapping[str, Mapping[str, tuple[int, int]]]  # by option and group: between which numbers a cell must lie
Node = tuple[str, str]
UNUSED = ("unused", "")  # what ballots could have supported and did not, as one more option


@dataclass(frozen=True)
class Figures:
    """`voters` by group, `support` by option and group; each ballot supports between `least` and `most` options.
    `people`: the same without papers, where there are any."""

    voters: dict[str, int]
    support: Mapping[str, Row]
    least: int
    most: int
    people: Figures | None = None

    def cell(self, option: str, group: str) -> int:
        return self.support[option].get(group, 0)

    def one_mind(self, option: str, groups: Iterable[str]) -> bool:
        """All of them together for it, or all of them not."""
        groups = list(groups)
        n = sum(self.cell(option, g) for g in groups)
        return n in (0, sum(self.voters[g] for g in groups))

    def exposes(self, option: str, group: str) -> bool:
        return self.voters[group] < CROWD and self.one_mind(option, [group])

    def anything(self, cells: Mapping[str, Iterable[str]]) -> Known:
        """Of these cells nothing is known."""
        return {option: {group: (0, self.voters[group]) for group in groups} for option, groups in cells.items()}

    @cached_property
    def kept_back(self) -> dict[str, set[str]]:
        """{option: groups whose figure is not shown}; the smallest groups never are. Nor is what would tell of people
        to whoever wrote the papers in, and can take them off."""
        found = kept_back(self, never_shown(self.voters))
        if self.people is None:
            return found
        return {option: groups | self.people.kept_back[option] for option, groups in found.items()}

    def unused(self, group: str) -> int:
        return self.most * self.voters[group] - sum(row.get(group, 0) for row in self.support.values())


def kept_back(figures: Figures, hidden: Set[str]) -> dict[str, set[str]]:
    """{option: groups whose figure is not shown}; `hidden` are those that are never shown."""
    order = sorted(figures.voters, key=lambda group: (group not in hidden, figures.voters[group], group))
    least = len(hidden & figures.voters.keys())
    while True:
        reached = {option: reach(figures, option, order, least) for option in figures.support}
        if figures.least == figures.most:  # all options are one sum: kept back in one is kept back in all
            reached = dict.fromkeys(reached, max(reached.values(), default=least))
        cells = {option: order[:n] for option, n in reached.items()}
        if least == len(order) or not given_away(figures, cells, figures.anything(cells)):
            return {option: set(groups) for option, groups in cells.items()}
        least += 1


def reach(figures: Figures, option: str, order: Sequence[str], least: int) -> int:
    """How many groups from the smallest up, at least so many."""
    if figures.one_mind(option, order):
        return least
    alike = [n for n, group in enumerate(order, 1) if figures.exposes(option, group)]
    lengths = range(max([least, *alike]), len(order))
    return next((n for n in lengths if safe_together(figures, option, order[:n])), len(order))


def safe_together(figures: Figures, option: str, groups: Sequence[str]) -> bool:
    alone = len(groups) == 1 and groups[0] != SMALL  # which is several sectors already
    return not groups or not (alone or figures.one_mind(option, groups))


def never_shown(voters: dict[str, int]) -> set[str]:
    """The groups too small to be shown; those that are sealed as one stay so."""
    return hidden_sectors(voters) | ({SMALL} & voters.keys())


def breakdown(figures: Figures, sectors: Iterable[str]) -> dict[str, dict[str, str | None]]:
    """{option: {sector: "7/9", or None where it is kept back}}; a sector without ballots of its own is hidden."""
    cells = figures.kept_back

    def share(option: str, sector: str) -> str | None:
        hidden = sector in cells[option] or sector not in figures.voters
        return None if hidden else f"{figures.cell(option, sector)}/{figures.voters[sector]}"

    there = sorted(sectors)
    return {option: {sector: share(option, sector) for sector in there} for option in figures.support}


# -- the attack -----------------------------------------------------------------------------------------------


def given_away(figures: Figures, cells: Mapping[str, Iterable[str]], known: Known) -> bool:
    """Whether of one of these cells a group's one mind can be worked out, beyond what the total says."""
    at_risk = [
        (("option", option), ("group", group))
        for option, groups in cells.items()
        if not figures.one_mind(option, figures.voters)
        for group in groups
        if figures.exposes(option, group)
    ]
    place = strong_components(free_moves(figures, known)) if at_risk else {}
    return any(place[option] != place[group] for option, group in at_risk)


def free_moves(figures: Figures, known: Known) -> dict[Node, list[Node]]:
    """option → group where the cell could be more, group → option where it could be less."""
    arcs: dict[Node, list[Node]] = {UNUSED: []}
    arcs |= {("group", g): [] for g in sorted(figures.voters)} | {("option", o): [] for o in sorted(known)}
    for option in sorted(known):
        for group, (least, most) in sorted(known[option].items()):
            join(arcs, ("option", option), group, figures.cell(option, group) - least, most - least)
    for group in sorted(figures.voters):
        spare = (figures.most - figures.least) * figures.voters[group]
        join(arcs, UNUSED, group, figures.unused(group), spare)
    return arcs


def join(arcs: dict[Node, list[Node]], row: Node, group: str, value: int, most: int) -> None:
    if value < most:
        arcs[row].append(("group", group))
    if value > 0:
        arcs[("group", group)].append(row)


def strong_components(arcs: Mapping[Node, list[Node]]) -> dict[Node, int]:
    """For each node the number of its component: nodes that reach each other (Kosaraju)."""
    back: dict[Node, list[Node]] = {node: [] for node in arcs}
    for node, others in arcs.items():
        for other in others:
            back[other].append(node)
    finished = [node for tree in walks(arcs, arcs) for node in tree]
    trees = walks(back, reversed(finished))
    return {node: number for number, tree in enumerate(trees) for node in tree}


def walks(arcs: Mapping[Node, list[Node]], starts: Iterable[Node]) -> list[list[Node]]:
    """Depth first from each start; of each walk the nodes not met before, in the order in which they were left."""
    met: set[Node] = set()
    trees: list[list[Node]] = []
    for start in starts:
        if start in met:
            continue
        met.add(start)
        path, left = [(start, iter(arcs[start]))], []
        while path:
            node, others = path[-1]
            onward = next((other for other in others if other not in met), None)
            if onward is None:
                left.append(node)
                path.pop()
            else:
                met.add(onward)
                path.append((onward, iter(arcs[onward])))
        trees.append(left)
    return trees
