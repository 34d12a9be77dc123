"""Sequential rules: taking one option at a time where each taking changes the next: the engine of Phragmén, run-off and
their kin.

A method describes one `Race`: who leads in a state, and which state follows when one of them is taken. Here
the tied leaders are told apart (merit first, then the lot), ties are written down, and all that other lots
would have given is walked through. A lot order fits every walk: whoever is taken stands before those left
behind, and whoever is dropped stands behind them, so any sequence of picks belongs to some order.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from ideation.domain.voting.lots import ORDERS, in_order, places
from ideation.domain.voting.method import Number, Outcome, Sentence, Tie

STEPS = 5 * ORDERS  # walking further than this is given up as incomplete

S = TypeVar("S", bound=Hashable)


class Race(Protocol[S]):
    """`leaders` is empty when all is decided. Of equal merit the lot picks its first, or its last."""

    def start(self) -> S: ...

    def leaders(self, state: S) -> Sequence[str]: ...

    def merit(self, state: S, id: str) -> Any: ...

    def drops(self, state: S) -> bool: ...

    def take(self, state: S, id: str) -> S: ...

    def winners(self, state: S) -> tuple[str, ...]: ...


class Ordered(Protocol):
    @property
    def order(self) -> tuple[str, ...]: ...


class Taking:
    """What races that take, and never drop, have in common: a state knows the order in which they were taken."""

    def winners(self, state: Ordered) -> tuple[str, ...]:
        return state.order

    def drops(self, state: Ordered) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class Taken:
    """Where nothing but who is in matters for what follows. `order` is for telling, not for comparing."""

    members: tuple[str, ...] = ()  # sorted
    order: tuple[str, ...] = field(compare=False, default=())

    def and_then(self, id: str) -> Taken:
        return Taken(tuple(sorted((*self.members, id))), (*self.order, id))


@dataclass(frozen=True, slots=True)
class Step(Generic[S]):
    """In `state` all of `leaders` were level; merit left `equals`; `taken` came out."""

    state: S
    leaders: tuple[str, ...]
    equals: tuple[str, ...]
    taken: str


@dataclass(frozen=True, slots=True)
class Run(Generic[S]):
    end: S
    winners: tuple[str, ...]
    steps: tuple[Step[S], ...]
    ties: tuple[Tie, ...]
    outcomes: tuple[tuple[str, ...], ...]
    complete: bool

    def outcome(
        self, totals: Mapping[str, Number], rounds: Iterable[dict[str, Any]], story: Iterable[Sentence]
    ) -> Outcome:
        return Outcome(self.winners, dict(totals), self.outcomes, self.complete, self.ties, tuple(rounds), tuple(story))


class Course(Generic[S]):
    """One race under one rule for ties. Leaders are worked out once for each state."""

    def __init__(self, race: Race[S], lot: Sequence[str], merit: bool, starts: Sequence[S] | None = None) -> None:
        """`starts`: all states that some lot might have begun in, where that is more than one."""
        self.race, self.place, self.asks_merit = race, places(lot), merit
        self.starts = list(starts or [race.start()])
        self.known: dict[S, tuple[str, ...]] = {}

    def run(self) -> Run[S]:
        end, steps = self.follow(self.race.start())
        winners = self.race.winners(end)
        outcomes, complete = self.explore()
        ties = [tie for n, step in enumerate(steps, 1) for tie in self.ties_of(n, step, winners)]
        return Run(end, winners, tuple(steps), tuple(ties), outcomes, complete)

    def follow(self, state: S) -> tuple[S, list[Step[S]]]:
        steps: list[Step[S]] = []
        while leaders := self.leaders(state):
            equals = self.of_most_merit(state, leaders)
            steps.append(Step(state, leaders, equals, self.by_lot(state, equals)))
            state = self.race.take(state, steps[-1].taken)
        return state, steps

    def leaders(self, state: S) -> tuple[str, ...]:
        if state not in self.known:
            self.known[state] = tuple(self.race.leaders(state))
        return self.known[state]

    def of_most_merit(self, state: S, leaders: tuple[str, ...]) -> tuple[str, ...]:
        if not self.asks_merit or len(leaders) == 1:
            return leaders
        merits = {id: self.race.merit(state, id) for id in leaders}
        best = max(merits.values())
        return tuple(id for id in leaders if merits[id] == best)

    def by_lot(self, state: S, equals: Sequence[str]) -> str:
        return (max if self.race.drops(state) else min)(equals, key=self.place.__getitem__)

    def ties_of(self, round: int, step: Step[S], winners: tuple[str, ...]) -> list[Tie]:
        """Where merit left some behind, and where the lot picked among the rest."""
        ties = []
        behind = [id for id in step.leaders if id not in step.equals]
        if behind:
            ties.append(self.tie(round, step, [*step.equals, *behind], behind, "merit", winners))
        if len(step.equals) > 1:
            others = [id for id in step.equals if id != step.taken]
            ties.append(self.tie(round, step, step.equals, others, "lot", winners))
        return ties

    def tie(
        self,
        round: int,
        step: Step[S],
        tied: Sequence[str],
        others: Sequence[str],
        by: str,
        winners: tuple[str, ...],
    ) -> Tie:
        mattered = any(self.changes(step.state, id, winners) for id in others)
        order = sorted(tied, key=lambda id: (id != step.taken, self.place[id]))
        return Tie(round, tuple(order), by, mattered)

    def changes(self, state: S, other: str, winners: tuple[str, ...]) -> bool:
        """Had `other` come out here, would the winners be other ones?"""
        end, _ = self.follow(self.race.take(state, other))
        return in_order(self.race.winners(end)) != in_order(winners)

    def explore(self) -> tuple[tuple[tuple[str, ...], ...], bool]:
        """All winner sets over all lots, each state visited once."""
        found: dict[tuple[str, ...], None] = {}
        waiting, seen, ends = self.starts[::-1], set(self.starts), 0
        for _ in range(STEPS):
            if not waiting or ends >= ORDERS:
                break
            state = waiting.pop()
            equals = self.of_most_merit(state, self.leaders(state)) if self.leaders(state) else ()
            if not equals:
                found[in_order(self.race.winners(state))], ends = None, ends + 1
            for id in sorted(equals, key=self.place.__getitem__, reverse=not self.race.drops(state)):
                follower = self.race.take(state, id)
                if follower not in seen:
                    seen.add(follower)
                    waiting.append(follower)
        return tuple(sorted(found)), not waiting
