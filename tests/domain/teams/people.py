"""Made-up rooms that are to become teams."""

from __future__ import annotations

from itertools import product
from random import Random

from ideation.domain.teams.objective import measure
from ideation.domain.teams.problem import Person, Problem, Seats

GROUPS = {"civil": 60, "public": 40, "university": 25, "business": 15, "foundation": 10, None: 3}


def camp(
    people: int,
    teams: int,
    *,
    least: int | None = None,
    most: int | None = None,
    groups: int = 3,
    silent: float = 0.1,
    among: dict[str | None, int] = GROUPS,
    seed: int = 0,
) -> Problem:
    """Some concepts are dearer to all than others; one in ten says nothing."""
    chance, names = Random(seed), tuple(f"concept{n:02}" for n in range(teams))
    room = tuple(
        Person(f"p{n:03}", chance.choices(list(among), list(among.values()))[0], wishes(chance, names, silent))
        for n in range(people)
    )
    even = people / teams
    return Problem(room, names, least or max(1, int(even * 0.7)), most or int(even * 1.4) + 1, groups, f"lot{seed}")


def wishes(chance: Random, names: tuple[str, ...], silent: float) -> tuple[str, ...]:
    if chance.random() < silent:
        return ()
    weights = [1 / (n + 1) ** 0.7 for n in range(len(names))]
    found: list[str] = []
    while len(found) < min(3, len(names)):
        (name,) = chance.choices(names, weights)
        found += [name] if name not in found else []
    return tuple(found)


def keeps(problem: Problem, seats: Seats) -> bool:
    """Everybody sits somewhere, and no team is too small or too large."""
    sizes = measure(problem, seats).sizes
    placed = seats.keys() == {p.id for p in problem.people} and sum(sizes.values()) == len(problem.people)
    return placed and all(problem.least <= n <= problem.most for n in sizes.values())


def best_score(problem: Problem) -> int:
    """By trying all seatings there are."""
    every = ({p.id: t for p, t in zip(problem.people, at, strict=True)}
             for at in product(problem.teams, repeat=len(problem.people)))  # fmt: skip
    return max(measure(problem, seats).score for seats in every if keeps(problem, seats))
