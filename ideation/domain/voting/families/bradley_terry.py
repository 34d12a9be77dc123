"""Strengths from comparisons (Bradley and Terry 1952), by Newman's iteration (JMLR 24:238), updated in place.

Reckoned in decimals of a fixed precision and in a fixed order of the ideas, so that every machine and every
order of the ballots gives the same digits. Intervals are Wald's, from each strength's own Fisher information.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal, localcontext
from itertools import chain

DIGITS = 34
ENOUGH = Decimal("1e-18")  # when no strength moves more than this, in proportion, it is done
SWEEPS = 20_000
WIDTH = Decimal("1.96")

Strengths = dict[str, Decimal]


class Duels:
    """`wins[a][b]` counts half wins of a over b, so that a tie is one for each."""

    def __init__(self, ids: tuple[str, ...]) -> None:
        self.ids = ids
        self.wins: dict[str, dict[str, int]] = {id: {} for id in ids}

    def add(self, winner: str, loser: str, halves: int) -> None:
        self.wins[winner][loser] = self.wins[winner].get(loser, 0) + halves

    def won(self, id: str) -> int:
        return sum(self.wins[id].values())

    def met(self, id: str) -> int:
        """Half comparisons it took part in."""
        return sum(n + self.wins[other][id] for other, n in self.wins[id].items())

    def rivals(self, id: str) -> list[tuple[str, int, int]]:
        """(rival, half wins, half losses), in the order of ids."""
        return [(other, self.wins[id][other], self.wins[other][id]) for other in sorted(self.wins[id])]


def strengths(duels: Duels, phantom: int) -> Strengths:
    with localcontext(Context(prec=DIGITS)):
        strength = {id: Decimal(1) for id in duels.ids}
        rivals = {id: duels.rivals(id) for id in duels.ids}
        for _ in range(SWEEPS):
            if sweep(strength, rivals, 2 * phantom) <= ENOUGH:
                break
            (balance if phantom else centre)(strength)
        return strength


def sweep(strength: Strengths, rivals: Mapping[str, list[tuple[str, int, int]]], phantom: int) -> Decimal:
    """One round of updates; the largest move in proportion."""
    moved = Decimal(0)
    for id, met in rivals.items():
        new = updated(strength, strength[id], met, phantom)
        moved = max(moved, abs(new - strength[id]) / strength[id])
        strength[id] = new
    return moved


def updated(strength: Strengths, own: Decimal, met: list[tuple[str, int, int]], phantom: int) -> Decimal:
    won = lost = phantom / (own + 1)
    for rival, wins, losses in met:
        other = strength[rival]
        together = own + other
        won += wins * other / together
        lost += losses / together
    return won / lost if won and lost else own


def balance(strength: Strengths) -> None:
    """Against the phantom, as many wins as losses are expected of all together, as they have.

    One by one the ideas find that common scale slowly, since each has met the phantom only once.
    """
    won = sum((own / (own + 1) for own in strength.values()), Decimal(0))
    lost = len(strength) - won
    for id in strength:
        strength[id] *= lost / won


def centre(strength: Strengths) -> None:
    """Geometric mean 1: without a phantom only the proportions are known."""
    mean = sum((n.ln() for n in strength.values()), Decimal(0)) / len(strength)
    for id in strength:
        strength[id] /= mean.exp()


def chances(strength: Strengths) -> Strengths:
    """The chance to beat a random other idea."""
    return {id: chance(own, id, strength) for id, own in strength.items()}


def chance(own: Decimal, id: str, strength: Strengths) -> Decimal:
    with localcontext(Context(prec=DIGITS)):
        others = [n for other, n in strength.items() if other != id]
        if not others:
            return Decimal(1)
        return sum((own / (own + n) for n in others), Decimal(0)) / len(others)


def intervals(duels: Duels, strength: Strengths, phantom: int) -> dict[str, tuple[Decimal, Decimal]]:
    """95 % intervals of the chances."""
    with localcontext(Context(prec=DIGITS)):
        bounds = {}
        for id, own in strength.items():
            spread = (WIDTH * information(duels, strength, id, phantom) ** Decimal("-0.5")).exp()
            bounds[id] = (chance(own / spread, id, strength), chance(own * spread, id, strength))
        return bounds


def information(duels: Duels, strength: Strengths, id: str, phantom: int) -> Decimal:
    """Of the logarithm of a strength: the sum of n p (1 - p) over those it met."""
    own = strength[id]
    met = ((Decimal(wins + losses) / 2, strength[other]) for other, wins, losses in duels.rivals(id))
    ghost = [(Decimal(2 * phantom), Decimal(1))]
    return sum((n * own * other / (own + other) ** 2 for n, other in chain(met, ghost)), Decimal("1e-12"))
