"""Somebody who collects every number that a camp publishes and tries to work out how a group voted.

What is unknown is how many of each sector supported each option of each round. What is known: how many ballots each
sector cast (turnout is public), the total of each option, the figures of the groups that are shown, wherever they stand
(result, sentences, report), and between how many options a ballot supports. All of that is sums, so the attacker can
decide exactly: a cell could have been otherwise when some other cells can make up for its being one more or one less.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

Cell = tuple[str, str]  # option, sector
UNUSED = "what ballots could have supported, too"


@dataclass
class Attacker:
    """`ballots` by sector; `truth` is only used to walk from one possible table to another."""

    ballots: Mapping[str, int]
    truth: Mapping[str, Mapping[str, int]]
    least: int
    most: int
    known: set[Cell] = field(default_factory=set)

    def learn(self, option: str, sector: str, n: int) -> None:
        assert n == self.truth[option].get(sector, 0), "what is published is not true"
        self.known.add((option, sector))

    def value(self, cell: Cell) -> int:
        option, sector = cell
        if option == UNUSED:
            return self.most * self.ballots[sector] - sum(row.get(sector, 0) for row in self.truth.values())
        return self.truth[option].get(sector, 0)

    def may_move(self, cell: Cell, by: int) -> bool:
        spread = self.most - self.least if cell[0] == UNUSED else 1
        return cell not in self.known and 0 <= self.value(cell) + by <= spread * self.ballots[cell[1]]

    def can_tell(self, option: str, sector: str) -> bool:
        """Whether there is only one possible value."""
        return not any(self.otherwise((option, sector), by) for by in (1, -1))

    def otherwise(self, start: Cell, by: int) -> bool:
        """A ring of cells, by turns one more and one less, along rows and columns, that begins with `start`."""
        if not self.may_move(start, by):
            return False
        queue, met = deque([(start, by)]), {(start, by)}
        while queue:
            cell, sign = queue.popleft()
            across = sign == by  # first along the column, then along the row, and so on
            for other in self.column(cell) if across else self.row(cell):
                if not across and other == start:
                    continue
                if (other, -sign) in met or not self.may_move(other, -sign):
                    continue
                if across and other[0] == start[0] and other != start:
                    return True  # its row is balanced by `start` itself
                met.add((other, -sign))
                queue.append((other, -sign))
        return False

    def column(self, cell: Cell) -> list[Cell]:
        return [(option, cell[1]) for option in [*self.truth, UNUSED] if option != cell[0]]

    def row(self, cell: Cell) -> list[Cell]:
        return [(cell[0], sector) for sector in self.ballots if sector != cell[1]]
