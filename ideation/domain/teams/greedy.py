"""Good teams without a solver: everybody in the order of the lot takes the best place left, then places are
changed and exchanged as long as that makes the whole better. Drawn several times, and the best draw counts.

The same people, wishes and seed give the same teams, on every machine. It is near the best, not always the best.
"""

from __future__ import annotations

from collections.abc import Iterator

from ideation.domain.teams.assignment import Seating
from ideation.domain.teams.objective import measure
from ideation.domain.teams.problem import Problem, Seats

DRAWS, DRAWN_PEOPLE = 12, 1_000  # so many draws, or fewer where a room is large: the same work either way
PASSES = 40


def greedy(problem: Problem) -> Seats:
    found = [one_draw(problem, turn) for turn in range(draws(problem))]
    return max(found, key=lambda seats: measure(problem, seats).score)  # of equals the first


def draws(problem: Problem) -> int:
    return max(1, min(DRAWS, DRAWN_PEOPLE // len(problem.people)))


def one_draw(problem: Problem, turn: int = 0) -> Seats:
    seating = Seating(problem)
    number = {person.id: p for p, person in enumerate(problem.people)}
    order = [number[person.id] for person in problem.lot(turn)]
    fill(seating, order)
    for _ in range(PASSES):
        if not any([better(seating, p, order) for p in order]):  # everybody gets a turn in each pass
            break
    return seating.seats()


def fill(seating: Seating, order: list[int]) -> None:
    """Those with wishes first; then the rest go where they are missed."""
    waiting = sorted(order, key=lambda p: not seating.problem.people[p].wishes)
    for n, p in enumerate(waiting):
        free = open_teams(seating, len(waiting) - n)
        seating.sit(p, max(free, key=lambda t: (pull(seating, p, t), -seating.sizes[t])))


def open_teams(seating: Seating, left: int) -> list[int]:
    """Where the next of `left` people may sit so that every team can still get its least."""
    least, most = seating.problem.least, seating.problem.most
    owed = sum(max(0, least - size) for size in seating.sizes)
    return [t for t, size in enumerate(seating.sizes) if size < most and (owed < left or size < least)]


def pull(seating: Seating, p: int, t: int) -> int:
    return seating.worth[p][t] + seating.change(t, seating.none, seating.group[p])


def better(seating: Seating, p: int, order: list[int]) -> bool:
    """Let p go where the whole gains most, alone or in exchange, if it gains anything."""
    if not seating.restless(p):
        return False
    gain, t, q, u = max(ways(seating, p, order), key=lambda way: way[0], default=(0, 0, None, None))
    if gain <= 0:
        return False
    shift(seating, p, t, q, u)
    return True


Way = tuple[int, int, int | None, int | None]  # the gain; p's new team; who gives the place, and goes to which


def ways(seating: Seating, p: int, order: list[int]) -> Iterator[Way]:
    a, sizes = seating.at[p], seating.sizes
    least, most = seating.problem.least, seating.problem.most
    if sizes[a] > least:
        yield from ((seating.move_gain(p, t), t, None, None) for t in range(len(sizes)) if t != a and sizes[t] < most)
    yield from ((seating.swap_gain(p, q), seating.at[q], q, a) for q in order if seating.at[q] != a)
    if sizes[a] > least:
        yield from pushes(seating, p, order)


def pushes(seating: Seating, p: int, order: list[int]) -> Iterator[Way]:
    """p takes a place it wants more, and who sat there goes on to a third team with room."""
    a, sizes, most = seating.at[p], seating.sizes, seating.problem.most
    wanted = {t for t, n in enumerate(seating.worth[p]) if n > seating.worth[p][a] and t != a}
    for q in order:
        t = seating.at[q]
        if t in wanted:
            for u in (u for u in range(len(sizes)) if u not in (a, t) and sizes[u] < most):
                yield pushed(seating, p, t, q, u), t, q, u


def pushed(seating: Seating, p: int, t: int, q: int, u: int) -> int:
    a, g, h = seating.at[p], seating.group[p], seating.group[q]
    wishes = seating.worth[p][t] - seating.worth[p][a] + seating.worth[q][u] - seating.worth[q][t]
    none = seating.none
    return wishes + seating.change(a, g, none) + seating.change(t, h, g) + seating.change(u, none, h)


def shift(seating: Seating, p: int, t: int, q: int | None, u: int | None) -> None:
    seating.rise(p)
    if q is not None and u is not None:
        seating.rise(q)
        seating.sit(q, u)
    seating.sit(p, t)
