"""The best teams there are, as an integer program for HiGHS. Imported only where `highspy` is installed.

People of one group with the same wishes are alike, so a variable says how many of them sit in a team; who of them it
is, the lot says. Among equally good answers a small weight drawn from the same lot decides, so that the answer does
not hang on a version of the solver. Its answer is only a proposal of seats: the domain measures it in whole numbers.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from ideation.domain.teams.objective import LACKING, worth
from ideation.domain.teams.problem import Person, Problem, Seats

LOTS = 8  # weights of the lot are less than this, and all together less than one point


def installed() -> bool:
    return find_spec("highspy") is not None


@dataclass
class Program:
    """Columns and rows as HiGHS wants them; nothing in here knows about teams."""

    costs: list[int] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[float, float, list[tuple[int, int]]]] = field(default_factory=list)

    def column(self, cost: int, upper: float, whole: bool = False) -> int:
        self.costs.append(cost)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.costs) - 1

    def row(self, least: float, most: float, entries: Iterable[tuple[int, int]]) -> None:
        self.rows.append((least, most, list(entries)))

    def solve(self, seconds: float) -> list[int] | None:
        """The columns' values at the proved maximum, or None where it was not found in time."""
        import highspy

        solver = highspy.Highs()
        for name, value in options(seconds).items():
            solver.setOptionValue(name, value)
        solver.passModel(self.model(highspy))
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return [round(value) for value in solver.getSolution().col_value]

    def model(self, highspy: Any) -> Any:
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.costs), len(self.rows)
        lp.sense_ = highspy.ObjSense.kMaximize
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = self.costs, [0] * len(self.costs), self.upper
        lp.row_lower_, lp.row_upper_ = [row[0] for row in self.rows], [row[1] for row in self.rows]
        kinds = highspy.HighsVarType
        lp.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in self.whole]
        entries = [row[2] for row in self.rows]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = starts(entries)
        lp.a_matrix_.index_ = [column for row in entries for column, _ in row]
        lp.a_matrix_.value_ = [times for row in entries for _, times in row]
        return lp


def options(seconds: float) -> dict[str, Any]:
    """One thread and one seed: the same question gets the same answer. Costs are whole, so half a one is no gap."""
    return {
        "output_flag": False, "threads": 1, "random_seed": 1, "time_limit": seconds,
        "mip_rel_gap": 0.0, "mip_abs_gap": 0.5,
    }  # fmt: skip


def starts(rows: Sequence[Sequence[object]]) -> list[int]:
    found = [0]
    for row in rows:
        found.append(found[-1] + len(row))
    return found


Kind = tuple[str | None, tuple[str, ...]]  # a group, and wishes


def best(problem: Problem, seconds: float) -> Seats | None:
    alike = kinds(problem)
    program, seats = teams_program(problem, alike)
    values = program.solve(seconds)
    if values is None:
        return None
    return dealt(problem, alike, {where: values[column] for where, column in seats.items()})


def kinds(problem: Problem) -> dict[Kind, list[Person]]:
    """People who are alike, in the order of the lot."""
    found: dict[Kind, list[Person]] = defaultdict(list)
    for person in problem.lot():
        found[person.group, person.wishes].append(person)
    return dict(found)


def teams_program(problem: Problem, alike: dict[Kind, list[Person]]) -> tuple[Program, dict[tuple[Kind, str], int]]:
    point = LOTS * len(problem.people)  # what one point is worth, above all weights of the lot together
    program = Program()
    seats = {
        (kind, team): program.column(point * worth(people[0], team) + drawn(problem, kind, team), len(people), True)
        for kind, people in alike.items()
        for team in problem.teams
    }
    for kind, people in alike.items():
        program.row(len(people), len(people), ((seats[kind, team], 1) for team in problem.teams))
    for team in problem.teams:
        program.row(problem.least, problem.most, ((seats[kind, team], 1) for kind in alike))
        mixed(program, problem, {kind: seats[kind, team] for kind in alike}, point)
    return program, seats


def mixed(program: Program, problem: Problem, seats: dict[Kind, int], point: int) -> None:
    """A group is in a team when somebody of it is; what lacks of the groups asked for costs."""
    of_group: dict[str, list[int]] = defaultdict(list)
    for (group, _), column in seats.items():
        if group is not None:
            of_group[group].append(column)
    lacking = program.column(-LACKING * point, problem.groups)
    here = []
    for columns in of_group.values():
        present = program.column(0, 1)
        program.row(0, float("inf"), [*((column, 1) for column in columns), (present, -1)])
        here.append((present, 1))
    program.row(problem.groups, float("inf"), [*here, (lacking, 1)])


def drawn(problem: Problem, kind: Kind, team: str) -> int:
    """A small weight that nobody can steer."""
    text = "\n".join((problem.seed, kind[0] or "", *kind[1], team))
    return hashlib.sha256(text.encode()).digest()[0] % LOTS


def dealt(problem: Problem, alike: dict[Kind, list[Person]], numbers: dict[tuple[Kind, str], int]) -> Seats:
    seats: dict[str, str] = {}
    for kind, people in alike.items():
        places = [team for team in problem.teams for _ in range(numbers[kind, team])]
        seats |= {person.id: team for person, team in zip(people, places, strict=True)}
    return seats
