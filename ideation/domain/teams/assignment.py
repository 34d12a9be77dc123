"""An assignment under way: teams while they are being filled: who sits where, and what another place would be worth.
Whole numbers only."""

from __future__ import annotations

from ideation.domain.teams.objective import LACKING, worth
from ideation.domain.teams.problem import Problem, Seats

NOBODY = -1


class Seating:
    """People, teams and groups by number. `at[p]` is p's team, `sizes[t]` how many sit there, and `heads[t][g]` how
    many of them are of group g; who belongs to no group has the last number, which is never counted."""

    def __init__(self, problem: Problem) -> None:
        names = sorted({p.group for p in problem.people if p.group is not None})
        number = {name: g for g, name in enumerate(names)}
        self.problem = problem
        self.none = len(names)
        self.group = [self.none if p.group is None else number[p.group] for p in problem.people]
        self.worth = [[worth(p, team) for team in problem.teams] for p in problem.people]
        self.best = [max(row) for row in self.worth]
        self.at = [NOBODY] * len(problem.people)
        self.sizes = [0] * len(problem.teams)
        self.heads = [[0] * (len(names) + 1) for _ in problem.teams]
        self.there = [0] * len(problem.teams)  # groups in each team

    def sit(self, p: int, t: int) -> None:
        self.at[p], g = t, self.group[p]
        self.sizes[t] += 1
        self.heads[t][g] += 1
        self.there[t] += g != self.none and self.heads[t][g] == 1

    def rise(self, p: int) -> None:
        t, g = self.at[p], self.group[p]
        self.at[p] = NOBODY
        self.sizes[t] -= 1
        self.heads[t][g] -= 1
        self.there[t] -= g != self.none and self.heads[t][g] == 0

    def lacks(self, t: int) -> int:
        return max(0, self.problem.groups - self.there[t])

    def change(self, t: int, out: int, into: int) -> int:
        """What it is worth to team `t` that one of group `out` goes and one of group `into` comes."""
        if out == into:
            return 0
        leaves = out != self.none and self.heads[t][out] == 1
        comes = into != self.none and self.heads[t][into] == 0
        return LACKING * (self.lacks(t) - max(0, self.problem.groups - self.there[t] + leaves - comes))

    def move_gain(self, p: int, t: int) -> int:
        a, g = self.at[p], self.group[p]
        return self.worth[p][t] - self.worth[p][a] + self.change(a, g, self.none) + self.change(t, self.none, g)

    def swap_gain(self, p: int, q: int) -> int:
        a, b, g, h = self.at[p], self.at[q], self.group[p], self.group[q]
        wishes = self.worth[p][b] - self.worth[p][a] + self.worth[q][a] - self.worth[q][b]
        return wishes if g == h else wishes + self.change(a, g, h) + self.change(b, h, g)

    def restless(self, p: int) -> bool:
        """Would p, or p's team, have anything from a change?"""
        return self.worth[p][self.at[p]] < self.best[p] or self.lacks(self.at[p]) > 0

    def seats(self) -> Seats:
        problem = self.problem
        return {person.id: problem.teams[t] for person, t in zip(problem.people, self.at, strict=True)}
