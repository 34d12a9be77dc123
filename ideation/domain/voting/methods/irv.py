"""Instant run-off: while nobody has more than half, the last one is dropped and its ballots go to their next.

One at a time, even where several are level at the bottom: dropping them together can change the winner. Who
is on nobody's top goes without further ado, since that moves no ballot. A ballot with several at its top is
split between them. Level at the bottom: the one with less in the latest earlier round in which they differed,
then the lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ideation.domain.voting.cost_frames import BY_TURNS
from ideation.domain.voting.families.explanations import missed, ties_broken
from ideation.domain.voting.families.passed_over import always
from ideation.domain.voting.families.ranked_ballots import Ranking, Rankings, by_ranking, gather
from ideation.domain.voting.families.sequential import Course, Run
from ideation.domain.voting.method import Cast, Number, Option, Outcome, Sentence, Settings

Tally = tuple[Number, ...]  # in the order of those left


@dataclass(frozen=True, slots=True)
class Standing:
    """Who is left, with what; `earlier` are the rounds before, latest first, kept only where merit asks
    them."""

    left: tuple[str, ...]
    tally: Tally
    earlier: tuple[tuple[tuple[str, ...], Tally], ...] = ()


class RunOff:
    def __init__(self, rankings: Rankings, merit: bool) -> None:
        self.rankings, self.remembers = rankings, merit

    def start(self) -> Standing:
        return self.standing(self.rankings.ids, ())

    def standing(self, left: tuple[str, ...], earlier: Any) -> Standing:
        tally = tops(self.rankings, left)
        some = tuple(id for id in left if tally[id]) or left
        return Standing(some, tuple(tally[id] for id in some), earlier)

    def winners(self, state: Standing) -> tuple[str, ...]:
        """Before the end these are just those who lead."""
        most = max(state.tally, default=0)
        return tuple(id for id, n in zip(state.left, state.tally, strict=True) if n == most)[:1]

    def drops(self, state: Standing) -> bool:
        return True

    def merit(self, state: Standing, id: str) -> tuple[Number, ...]:
        """Higher for who had less before: such are dropped."""
        return tuple(-tally[left.index(id)] for left, tally in state.earlier)

    def leaders(self, state: Standing) -> list[str]:
        """The last ones, unless somebody has more than half."""
        if len(state.left) < 2 or 2 * max(state.tally) > sum(state.tally):
            return []
        least = min(state.tally)
        return [id for id, n in zip(state.left, state.tally, strict=True) if n == least]

    def take(self, state: Standing, id: str) -> Standing:
        left = tuple(other for other in state.left if other != id)
        earlier = ((state.left, state.tally), *state.earlier) if self.remembers else ()
        return self.standing(left, earlier)


def tops(rankings: Rankings, left: Sequence[str]) -> dict[str, Number]:
    """How many ballots stand with each of those left."""
    tally: dict[str, Number] = dict.fromkeys(left, 0)
    for ranking, weight in rankings.groups:
        top = top_of(ranking, tally)
        for id in top:
            tally[id] += weight if len(top) == 1 else Fraction(weight, len(top))
    return tally


def top_of(ranking: Ranking, left: dict[str, Any]) -> list[str]:
    for tier in ranking:
        top = [id for id in tier if id in left]
        if top:
            return top
    return []


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: Settings, lot: Sequence[str]) -> Outcome:
    rankings = gather(ballots)
    run = Course(RunOff(rankings, settings.tie_merit), lot, settings.tie_merit).run()
    totals: dict[str, Number] = {option.id: 0 for option in options}
    for state in [*(step.state for step in run.steps), run.end]:
        totals |= dict(zip(state.left, state.tally, strict=True))
    return run.outcome(totals, rounds(run), story(rankings, run))


def rounds(run: Run[Standing]) -> list[dict[str, Any]]:
    told = [round_of(n, step.state, step.taken) for n, step in enumerate(run.steps, 1)]
    return [*told, round_of(len(told) + 1, run.end, None)]


def round_of(n: int, state: Standing, dropped: str | None) -> dict[str, Any]:
    votes = {id: str(v) for id, v in zip(state.left, state.tally, strict=True)}
    return {"round": n, "votes": votes, "dropped": dropped}


def story(rankings: Rankings, run: Run[Standing]) -> list[Sentence]:
    if not run.winners:
        return rankings.opening()
    dropped = [Sentence("voting.story.dropped", {"option": s.taken, "round": n}) for n, s in enumerate(run.steps, 1)]
    votes = {"yes": max(run.end.tally), "all": sum(run.end.tally), "round": len(run.steps) + 1}
    won = Sentence("voting.because.run_off", {"option": run.winners[0], "place": 1, **votes})
    return [*rankings.opening(), *dropped, won, *first_loser(rankings, run), *ties_broken(run.ties)]


def first_loser(rankings: Rankings, run: Run[Standing]) -> list[Sentence]:
    """The second at the end, or who was dropped last: what it lacked to the winner then."""
    states = [step.state for step in run.steps] + [run.end]
    last = next((state for state in reversed(states) if len(state.left) > 1), None)
    if last is None:
        return [Sentence("voting.story.no_votes")] if len(rankings.ids) > 1 else []
    votes = dict(zip(last.left, last.tally, strict=True))
    rivals = [id for id in last.left if id != run.winners[0]]
    second = max(rivals, key=votes.__getitem__)
    return missed(second, votes[run.winners[0]] - votes[second], run.ties)


METHOD = by_ranking(
    name="irv",
    settings=Settings,
    count=count,
    frames=BY_TURNS,
    fills=False,
    passed=always("voting.passed.moved_one"),
    votes_move=True,
)
