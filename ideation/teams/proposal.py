"""A proposal: teams that keep the sizes, with their measure. The greedy's, or the solver's where that is no worse."""

from __future__ import annotations

from typing import Any

from ideation.domain.teams.greedy import greedy
from ideation.domain.teams.objective import Measure, measure
from ideation.domain.teams.problem import Problem, Seats, refuse_impossible
from ideation.teams import integer_program

SECONDS = 20


def propose(problem: Problem, *, best: bool = True, seconds: float = SECONDS) -> dict[str, Any]:
    """`best`: ask the solver too, for so many seconds at most; what it has not finished then does not count, so that
    the same question gets the same answer. `by`: whose answer this is; `proved`: there is no better one."""
    refuse_impossible(problem)
    seats = greedy(problem)
    found = integer_program.best(problem, seconds) if best and integer_program.installed() else None
    proved = found is not None and keeps_sizes(problem, found) and score(problem, found) >= score(problem, seats)
    return answer(problem, found if proved and found else seats, proved)


def keeps_sizes(problem: Problem, seats: Seats) -> bool:
    sizes = measure(problem, seats).sizes.values()
    return seats.keys() == {p.id for p in problem.people} and all(problem.least <= n <= problem.most for n in sizes)


def score(problem: Problem, seats: Seats) -> int:
    return measure(problem, seats).score


def answer(problem: Problem, seats: Seats, proved: bool) -> dict[str, Any]:
    found: Measure = measure(problem, seats)
    members = {team: [p.id for p in problem.people if seats[p.id] == team] for team in problem.teams}
    return {
        "teams": [{"concept": team, "members": members[team]} for team in problem.teams],
        "measure": found.as_dict(),
        "by": "solver" if proved else "lot",
        "proved": proved,
        "least": problem.least,
        "most": problem.most,
        "groups": problem.groups,
        "seed": problem.seed,
    }
